"""Decisions of Tribunals and courts on appeals about information, read as they stand and corrected in nothing.

>>> read(open_document(path)).result
'allowed'
"""

from answerable.documents.tribunal_decision.reader import RESULTS, TribunalReading, is_of_a_tribunal, read

__all__ = ["RESULTS", "TribunalReading", "is_of_a_tribunal", "read"]
