"""The two laws that a letter is written under, in the words in which it names them and what each gives."""

from typing import NamedTuple

from answerable.documents.languages.phrase import Phrase
from answerable.law.provision import cite
from answerable.law.regime import Regime


class LawInWords(NamedTuple):
    """A law: its name, what it is called after that, and what takes information out of the duty to give it."""

    name: Phrase
    short: str
    exemption: Phrase


LAWS = {
    Regime.FOIA: LawInWords(Phrase("the Freedom of Information Act 2000"), "the Act", Phrase("exemption")),
    Regime.EIR: LawInWords(Phrase("the Environmental Information Regulations 2004"), "the Regulations", Phrase("exception")),
}


def is_environmental(provision: str) -> bool:
    """Whether a citation is of the Regulations."""
    return cite(provision).instrument == "EIR"


def law_of(provision: str) -> LawInWords:
    """The law that a citation is of."""
    return LAWS[Regime.EIR if is_environmental(provision) else Regime.FOIA]
