"""Word documents (.docx): their paragraphs and tables as the text that the readers of text read."""

from __future__ import annotations

from vnhealthplan.reading.word.document import read_document

__all__ = ["read_document"]
