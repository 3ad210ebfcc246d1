"""From a position to the answer that the Act requires: what is said of holding, how much is disclosed, and what the notice relies on.

Whether the letter explains itself is for the letter: those facts stay unknown here until somebody has read it.
"""

from collections.abc import Iterator
from itertools import chain

from answerable.law import events
from answerable.law.finding import say
from answerable.law.foia.s01_right_of_access import Disclosed, Said
from answerable.law.not_law import Malformed
from answerable.law.part_position import PartPosition, Relied
from answerable.law.positions import Answer
from answerable.law.provision import Provision, cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance

_BARRED = (Answer.REFUSED_COST, Answer.REFUSED_VEXATIOUS, Answer.REFUSED_REPEATED)
# In the order in which one of them says enough of a part in slices.
_SAID = ((Answer.CONFIRMED, Said.HELD), (Answer.DENIED, Said.NOT_HELD), (Answer.NCND, Said.NEITHER))
_DISCLOSED = {Answer.COMMUNICATED: Disclosed.ALL, Answer.COMMUNICATED_IN_PART: Disclosed.SOME}


def answer_of(position: PartPosition) -> events.Answer:
    """The answer to one part. Raises `Malformed` where there is nothing to answer: the part waits for the requester, or has lapsed."""
    if position.confirm_or_deny.answer in (Answer.WAITING, Answer.LAPSED):
        raise Malformed(f"Part {position.part} is {say(position.confirm_or_deny.answer)}, so there is nothing to answer. Send no answer.")
    relied = dict.fromkeys(chain.from_iterable(each.relied_on for each in position.slices))
    barred = tuple(dict.fromkeys(_bars(position)))
    letter = RefusalNotice(
        relies_on=tuple(dict.fromkeys(reliance(each) for each in relied)),
        states_reliance=True if relied else None,
        cost_or_vexatious=barred,
        states_cost_or_vexatious=True if barred else None,
    )
    return events.Answer(_said(position), _DISCLOSED.get(position.communicate.answer, Disclosed.NOTHING), letter)


def reliance(relied: Relied) -> Reliance:
    """One claim as a notice relies on it: down to its limb and, where somebody weighed it, with the public interest weighed."""
    claim = relied.claim
    weighed = PublicInterest.WEIGHED if relied.weighed else PublicInterest.SILENT
    return Reliance(cite(claim.provision), claim.duty, relied.absolute, specified=True, public_interest=weighed)


def _said(position: PartPosition) -> Said:
    given = {each.confirm_or_deny.value.answer for each in position.slices}
    return next((said for answer, said in _SAID if answer in given), Said.NOTHING)


def _bars(position: PartPosition) -> Iterator[Provision]:
    for each in position.slices:
        for found in (each.confirm_or_deny.value, each.communicate.value):
            if found.answer in _BARRED:
                yield from found.under
