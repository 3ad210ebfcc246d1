"""The balance of the public interest as a person recorded it, before it is known which claims there are to weigh.

A record names the provisions that it weighed, or none for every claim that is to be weighed. Without an extent it is about the
claims on the whole part and no others; with one, about whatever reaches that slice, in place of the record on the whole part.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from answerable.law.claims import Claim, Duty
from answerable.law.finding import Judgement
from answerable.law.not_law import Malformed
from answerable.law.prejudice import named
from answerable.law.provision import cite
from answerable.law.public_interest import Balance, PublicInterestTest, Reached


class Weighed(NamedTuple):
    """One weighing: for which duty, as the law was understood `on` a day, over which claims, with which factors, and to which balance.

    `would_disclose` is the judgement that to state the reasons would itself disclose exempt information, s.17(4).
    """

    duty: Duty
    on: date
    balance: Judgement[Balance] | None = None
    extent: str | None = None
    provisions: tuple[str, ...] = ()
    for_maintaining: tuple[str, ...] = ()
    for_disclosing: tuple[str, ...] = ()
    would_disclose: Judgement[bool] | None = None

    def about(self, claim: Claim) -> bool:
        """Whether it weighs a claim, if that claim is to be weighed."""
        if claim.duty is not self.duty or (self.extent is None and claim.extent is not None):
            return False
        return not self.provisions or self.names(claim)

    def names(self, claim: Claim) -> bool:
        """Whether a claim stands in one of the provisions that it names, by its own provision or its matter."""
        cited = [cite(each) for each in (claim.provision, claim.matter) if each]
        return any(cite(mine).covers(each) for mine in self.provisions for each in cited)


def tests(weighed: Sequence[Weighed], reached: Sequence[Reached], *, extent: str | None) -> tuple[PublicInterestTest, ...]:
    """The public interest tests over what reaches one slice.

    Raises `Malformed` for a record that names a claim which has no balance, and for two records of one extent over one claim.
    """
    own = [each for each in weighed if each.extent == extent]
    wide = [each for each in weighed if each.extent is None and extent is not None]
    made = list(_tests(own, reached, ()))
    return (*made, *_tests(wide, reached, made))


def _tests(weighed: Sequence[Weighed], reached: Sequence[Reached], before: Sequence[PublicInterestTest]) -> Iterator[PublicInterestTest]:
    made: list[PublicInterestTest] = []
    for each in weighed:
        about = [one for one in reached if each.about(one.claim) and (one.to_be_weighed or each.names(one.claim))]
        left = [one for one in about if not any(test.about(one.claim) for test in before)]
        for one in left:
            if any(test.about(one.claim) for test in made):
                raise Malformed(f"{named(one.claim)} is weighed twice for the same information. Keep one balance.")
        if left:
            made.append(_test(each, left))
    yield from made


def _test(record: Weighed, about: Sequence[Reached]) -> PublicInterestTest:
    return PublicInterestTest(
        about,
        duty=record.duty,
        on=record.on,
        balance=record.balance,
        for_maintaining=record.for_maintaining,
        for_disclosing=record.for_disclosing,
    )
