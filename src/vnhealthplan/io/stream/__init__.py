"""Exports of observations of any size: JSON Lines, or one array, a record at a time in constant memory."""

from __future__ import annotations

from vnhealthplan.io.stream.checking import StreamCheck, check_stream
from vnhealthplan.io.stream.reading import ObservationRow, stream_observations

__all__ = ["ObservationRow", "StreamCheck", "check_stream", "stream_observations"]
