"""The exemptions that a letter claims, one section and one duty at a time, with what it says for each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from answerable.documents.refusal_notice import part_ii, statements
from answerable.documents.refusal_notice.explaining import explained
from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.reliance import Manner, Naming
from answerable.documents.refusal_notice.sentence import Sentence
from answerable.law.claims import Duty
from answerable.law.part_ii import BY_SECTION
from answerable.law.provision import Provision

_CONDITIONS = ("FOIA s.40(3)", "FOIA s.40(4)", "FOIA s.40(3A)", "FOIA s.40(3B)", "FOIA s.40(4A)")
_ALL_OF_IT = re.compile(
    r"\b(?:all\s+(?:(?:the\s+)?(?:limbs|parts|paragraphs)\s+)?of|the\s+whole\s+of|(?:each|every)\s+(?:limb|part|paragraph)\s+of)\s+(?:section|ss?\.?\s?\d)"
    r"|\b(?:section|s\.?)\s?\d+[A-Z]?(?:\s?\(\w{1,4}\))*,?\s+(?:as\s+a\s+whole|in\s+its\s+entirety)\b",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"\bHouse of (?:Commons|Lords)\b")


class Refused(NamedTuple):
    """What the whole letter refuses: whether it neither confirms nor denies anywhere, and the sentences that withhold."""

    neither: bool
    withheld: frozenset[Sentence]
    sections_withheld: frozenset[Provision]


class ExemptionClaimed(NamedTuple):
    """One section as the letter claims it for one duty. `provisions` are as cited, the narrowest; the rest is what was found for it:
    `reasons` say why it applies, `restated` only say again what the section says.
    """

    section: Provision
    duty: Duty
    provisions: tuple[Provision, ...]
    specified: bool | None
    absolute: bool | None
    apparent: bool | None
    named: tuple[Sentence, ...]
    reasons: tuple[Sentence, ...]
    restated: tuple[Sentence, ...] = ()


def relied_on(letter: Letter, named: Sequence[Naming]) -> tuple[Naming, ...]:
    """The namings that are reliance: claims; and where something is refused, headings, and failing both, descriptions."""
    refused = any(statements.refuses(each) or statements.neither_confirms(each) for each in letter.said)
    claimed = [each for each in named if each.manner is Manner.CLAIMED]
    headed = [each for each in named if each.manner is Manner.HEADED] if refused or claimed else []
    if claimed or headed or not refused:
        return tuple(claimed + headed)
    return tuple(each for each in named if each.manner is Manner.DESCRIBED)


def exemptions_claimed(letter: Letter, named: Sequence[Naming], on: date) -> tuple[ExemptionClaimed, ...]:
    """Every exemption of Part II that the letter claims, in the order of the Act. `on` selects the version of the law."""
    relied = [each for each in relied_on(letter, named) if _in_part_ii(each.provision)]
    kept = [each for each in named if each.manner is not Manner.RULED_OUT]
    withheld = frozenset(each for each in letter.said if statements.withholds(each))
    refused = Refused(
        neither=any(statements.neither_confirms(each) for each in letter.said),
        withheld=withheld,
        sections_withheld=frozenset(each.provision.section for each in named if each.sentence in withheld),
    )
    found: list[ExemptionClaimed] = []
    for section in sorted({each.provision.section for each in relied}, key=Provision.order):
        sure = [each for each in relied if each.provision.section == section]
        found.extend(_of_section(letter, refused, section, named=kept, sure=sure, on=on))
    return tuple(found)


def _of_section(
    letter: Letter, refused: Refused, section: Provision, *, named: Sequence[Naming], sure: Sequence[Naming], on: date
) -> Iterator[ExemptionClaimed]:
    here = [each for each in named if each.provision.section == section]
    by_duty: dict[Duty, list[Naming]] = {}
    excluded = any(_excludes(each) for each in sure)
    for naming in sure:
        for duty in _duties(refused, naming, excluded=excluded):
            by_duty.setdefault(duty, []).append(naming)
    why = explained(letter, section, named)
    for duty, namings in by_duty.items():
        cited = [
            each.provision
            for each in (*namings, *(other for other in here if len(by_duty) == 1 or _excludes(other) == (duty is Duty.CONFIRM_OR_DENY)))
        ]
        provisions = _narrowest(cited)
        yield ExemptionClaimed(
            section,
            duty,
            provisions,
            _specified(section, provisions, duty, on, namings),
            _absolute(letter, provisions, on, duty),
            None if part_ii.shows_itself(section) else False,
            tuple(dict.fromkeys(each.sentence for each in namings)),
            *why,
        )


def _in_part_ii(provision: Provision) -> bool:
    return provision.section in BY_SECTION


def _excludes(naming: Naming) -> bool:
    return part_ii.excludes_the_duty(naming.provision)


def _duties(refused: Refused, naming: Naming, *, excluded: bool) -> tuple[Duty, ...]:
    """The duty that a naming goes to: by the subsection, by its own sentence, or by what the whole letter refuses.

    None where it only names the matter of an excluding subsection that the letter cites as well (`excluded`).
    """
    if _excludes(naming):
        return (Duty.CONFIRM_OR_DENY,) if refused.neither else (Duty.COMMUNICATE,)
    if not refused.neither:
        return (Duty.COMMUNICATE,)
    if statements.neither_confirms(naming.sentence) or not refused.withheld:
        return () if excluded else (Duty.CONFIRM_OR_DENY,)
    if excluded and naming.sentence not in refused.withheld and naming.provision.section not in refused.sections_withheld:
        return ()
    return (Duty.COMMUNICATE,)


def _narrowest(cited: Iterable[Provision]) -> tuple[Provision, ...]:
    every = dict.fromkeys(cited)
    return tuple(each for each in every if not any(each != other and each.covers(other) for other in every))


def _specified(section: Provision, provisions: Sequence[Provision], duty: Duty, on: date, namings: Sequence[Naming]) -> bool | None:
    """Whether the exemption is specified: for neither confirm nor deny by the subsection that excludes the duty, else by a limb."""
    whole = len(part_ii.limbs(section, on)) == 1 and section in provisions
    if duty is Duty.CONFIRM_OR_DENY:
        return (whole and bool(BY_SECTION[section].confirm_or_deny)) or any(part_ii.excludes_the_duty(each) for each in provisions)
    answers = [_specifies(each, on) for each in provisions if not part_ii.excludes_the_duty(each)]
    if whole or True in answers or any(_ALL_OF_IT.search(each.sentence.plain) for each in namings):
        return True
    return None if None in answers else False


def _specifies(provision: Provision, on: date) -> bool | None:
    if any(_stands_in(provision, each) for each in _CONDITIONS):
        return True
    return part_ii.specifies(provision, on)


def _stands_in(provision: Provision, other: str) -> bool:
    return Provision(other).covers(provision)


def _absolute(letter: Letter, provisions: Sequence[Provision], on: date, duty: Duty) -> bool | None:
    house = any(_HOUSE.search(line) for line in letter.lines[:12])
    condition = next((each for each in provisions if any(_stands_in(each, other) for other in _qualifying(on))), None)
    limbs = [Provision("FOIA s.40(2)") if any(_stands_in(each, other) for other in _CONDITIONS) else each for each in provisions]
    answers = {part_ii.absolute(each, on, condition=condition, house=house) for each in limbs if _bears_on(each, duty, limbs)}
    return None if None in answers else all(answers)


def _qualifying(on: date) -> tuple[str, ...]:
    """The conditions of s.40 on a day under which s.40(2) is qualified. A letter that names one means it."""
    return ("FOIA s.40(3B)", "FOIA s.40(4A)") if on >= part_ii.DATA_PROTECTION_ACT_2018 else ("FOIA s.40(3)(a)(ii)", "FOIA s.40(4)")


def _bears_on(provision: Provision, duty: Duty, limbs: Sequence[Provision]) -> bool:
    """For the duty to confirm or deny, only the excluding subsections count where there are any: the rest name its matter."""
    if duty is Duty.COMMUNICATE or not any(part_ii.excludes_the_duty(each) for each in limbs):
        return True
    return part_ii.excludes_the_duty(provision)
