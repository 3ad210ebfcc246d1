"""EIR regulation 10: a transferred request is received when the authority that holds the information receives it."""

from datetime import date

from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.finding import Finding
from answerable.law.rule import rule


@rule("EIR reg 10(2)", since="2005-01-01")
def date_of_receipt(request: EnvironmentalRequest) -> Finding[date]:
    """the request is received by that public authority on the date on which it receives the transferred request"""
    return Finding(request.received_on)
