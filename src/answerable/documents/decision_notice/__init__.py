"""Decision notices of the Information Commissioner, read as they stand and corrected in nothing.

>>> reading = read(open_document(path))
>>> reading.outcomes
(Outcome(under='FOIA s.31(3)', complaint='upheld'), Outcome(under='FOIA s.10(1)', complaint='upheld'))
"""

from answerable.documents.decision_notice.reader import paragraphs, read
from answerable.documents.decision_notice.reading import Event, Outcome, Period, Reading, Unsure

__all__ = ["Event", "Outcome", "Period", "Reading", "Unsure", "paragraphs", "read"]
