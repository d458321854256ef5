"""The words of every rule, by code; they are read only when a rule has found something, or is asked about."""

from __future__ import annotations

from vnhealthplan.messages import Message
from vnhealthplan.rule_messages.coherence import COHERENCE
from vnhealthplan.rule_messages.documents import DOCUMENTS
from vnhealthplan.rule_messages.duties import DUTIES
from vnhealthplan.rule_messages.plausibility import PLAUSIBILITY
from vnhealthplan.rule_messages.reports import REPORTS
from vnhealthplan.rule_messages.text import TEXT
from vnhealthplan.rule_messages.units import UNITS

RULE_MESSAGES: dict[str, Message] = {
    **UNITS,
    **PLAUSIBILITY,
    **COHERENCE,
    **DUTIES,
    **DOCUMENTS,
    **TEXT,
    **REPORTS,
}
