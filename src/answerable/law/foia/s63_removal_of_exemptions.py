"""FOIA section 63: removal of exemptions, historical records generally.

A table: which provisions, after how long, and on which days of decision. `available` asks it of one limb and one record, and
asks s.64 as well when the record is in a public record office.

    2005 to 2012     28, 30(1), 32, 33, 35, 36, 42 and 43 go when the record is historical; 37(1)(a) too until 19 January 2011
    from 2013        30(1), 32, 33, 35 and 42 go when it is historical, and 36 but for Northern Ireland; those cases, 28 and 43 at
                     thirty years. The consolidated text prints old and new words of (1) together: read by C.R.A.G. Act 2010 Sch.7
    always           37(1)(b) at sixty years, 31 at a hundred
    from 19.1.2011   37(1)(a) to (ad) by the later of two periods, (2E); by the day of receipt, like the paragraphs themselves

ss.21 to 27, 29, 30(2), 34, 38 to 41 and 44 have no limit here.
"""

from datetime import date, timedelta
from typing import NamedTuple

from answerable.law.exemption import COMMENCEMENT, in_force
from answerable.law.finding import Fact, Finding, Ground, say
from answerable.law.foia.s37_communications_with_her_majesty import SPLIT
from answerable.law.foia.s62_historical_records import becomes_historical
from answerable.law.foia.s64_historical_records_in_public_record_offices import sections_21_and_22_available
from answerable.law.foia.s80A_northern_ireland_bodies import left_as_it_was
from answerable.law.not_law import Malformed
from answerable.law.provision import Provision, cite
from answerable.law.rule import narrowed, rule

TWENTY_YEAR_RULE = "2013-01-01"


class Removal(NamedTuple):
    """Which provisions are removed, by which clause, and after how many years; none means when the record is historical.

    The removals of s.36 name no provisions: `SECTION_36` picks them.
    """

    at: str
    words: str
    provisions: tuple[str, ...] = ()
    years: int | None = None
    since: str = COMMENCEMENT
    until: str | None = None


_CANNOT = "Information contained in a historical record cannot be exempt information by virtue of section"
_NO_EFFECT = "in relation to a historical record is not to be taken to be capable of having any of the effects referred to in section"

# A provision inside another comes first: s.31(3) before s.31.
REMOVALS = (
    Removal(
        "FOIA s.63(2)",
        _NO_EFFECT,
        ("FOIA s.28(3)", "FOIA s.33(3)", "FOIA s.36(3)", "FOIA s.42(2)", "FOIA s.43(3)"),
        until=TWENTY_YEAR_RULE,
    ),
    Removal("FOIA s.63(2)", _NO_EFFECT, ("FOIA s.33(3)", "FOIA s.42(2)"), since=TWENTY_YEAR_RULE),
    Removal(
        "FOIA s.63(1)",
        _CANNOT,
        ("FOIA s.28", "FOIA s.30(1)", "FOIA s.32", "FOIA s.33", "FOIA s.35", "FOIA s.36", "FOIA s.42", "FOIA s.43"),
        until=TWENTY_YEAR_RULE,
    ),
    Removal("FOIA s.63(1)", _CANNOT, ("FOIA s.30(1)", "FOIA s.32", "FOIA s.33", "FOIA s.35", "FOIA s.42"), since=TWENTY_YEAR_RULE),
    Removal(
        "FOIA s.63(2D)(a)",
        "of prejudicing any of the matters referred to in section 28(1) or 43(2)",
        ("FOIA s.28(3)", "FOIA s.43(3)"),
        years=30,
        since=TWENTY_YEAR_RULE,
    ),
    Removal("FOIA s.63(2C)(a)", "by virtue of section 28 or 43", ("FOIA s.28", "FOIA s.43"), years=30, since=TWENTY_YEAR_RULE),
    Removal(
        "FOIA s.63(3)",
        "Information cannot be exempt information by virtue of section 37(1)(b) after the end of the period of sixty years",
        ("FOIA s.37(1)(b)",),
        years=60,
    ),
    Removal("FOIA s.63(5)", "to be capable of prejudicing any of the matters referred to in section 31(1)", ("FOIA s.31(3)",), years=100),
    Removal(
        "FOIA s.63(4)",
        "Information cannot be exempt information by virtue of section 31 after the end of the period of one hundred years",
        ("FOIA s.31",),
        years=100,
    ),
)
# By whether it is about confirming or denying, and whether it is an excepted case.
SECTION_36 = {
    (False, False): Removal(
        "FOIA s.63(2A)",
        "Information contained in a historical record cannot be exempt information by virtue of section 36 except",
        since=TWENTY_YEAR_RULE,
    ),
    (False, True): Removal(
        "FOIA s.63(2C)(b)",
        "by virtue of section 36 in the excepted cases mentioned in subsection (2A)",
        years=30,
        since=TWENTY_YEAR_RULE,
    ),
    (True, False): Removal(
        "FOIA s.63(2B)",
        "is not to be taken to have any of the effects referred to in subsection (3) of section 36, except",
        since=TWENTY_YEAR_RULE,
    ),
    (True, True): Removal(
        "FOIA s.63(2D)(b)",
        "of having any of the effects referred to in section 36(3) in the excepted cases",
        years=30,
        since=TWENTY_YEAR_RULE,
    ),
}


class RelevantDeath(NamedTuple):
    """The death that s.63(2F) means: of the person communicated with, or for the Household of the Sovereign then reigning.

    `on` is nothing while that person lives.
    """

    on: date | None


class _Case(NamedTuple):
    """The record and the decision, as the table needs them."""

    created_in: int
    decided_on: date
    is_historical: bool
    because: tuple[Ground, ...]


@rule("FOIA s.63(1)", since="2005-01-01")
def available(
    limb: str,
    *,
    record_created_in: int,
    decided_on: date,
    received_on: date | None = None,
    matter: str | None = None,
    in_public_record_office: bool = False,
    northern_ireland: bool = False,
    affects_northern_ireland: bool | None = None,
    record_created_on: date | None = None,
    relevant_death: RelevantDeath | None = None,
) -> Finding[bool]:
    """Information contained in a historical record cannot be exempt information by virtue of section"""
    at = _decisive(cite(limb), matter)
    case = _case(record_created_in, decided_on)
    if at.section in ("FOIA s.21", "FOIA s.22") and in_public_record_office and case.is_historical:
        gone = sections_21_and_22_available(in_public_record_office=True)
        return narrowed(Finding(False, because=(*case.because, *gone.because)), under=gone.under, words=gone.words)
    if at.startswith("FOIA s.37(1)(a"):
        if _split(received_on, northern_ireland):
            return _royal(decided_on, record_created_on, relevant_death)
        return Finding(not case.is_historical, because=case.because)
    if at.section == "FOIA s.36" and decided_on >= date.fromisoformat(TWENTY_YEAR_RULE):
        return _removed(_section_36(at, cite(matter) if matter else at, affects_northern_ireland), case)
    for removal in REMOVALS:
        if in_force(removal.since, removal.until, decided_on) and any(cite(each).covers(at) for each in removal.provisions):
            return _removed(removal, case)
    return Finding(True, note="no limit in s.63 for this exemption", because=case.because)


def _case(record_created_in: int, decided_on: date) -> _Case:
    historical = becomes_historical(record_created_in, decided_on=decided_on)
    because = (historical, Fact(decided_on, "the decision"))
    return _Case(record_created_in, decided_on, decided_on >= historical.value, because)


def _decisive(at: Provision, matter: str | None) -> Provision:
    """The provision that the table asks about: for s.30(3) and s.37(2), which exclude the duty for a class, the limb of that class."""
    if at not in ("FOIA s.30(3)", "FOIA s.37(2)"):
        return at
    if matter is None:
        raise Malformed(f"How long {at} lasts depends on the limb it is about. Name it as the matter.")
    return cite(matter)


def _removed(removal: Removal, case: _Case) -> Finding[bool]:
    if removal.years is None:
        return narrowed(Finding(not case.is_historical, because=case.because), under=removal.at, words=removal.words)
    because = (Fact(case.created_in, "the record was created"), Fact(case.decided_on, "the decision"))
    gone = case.decided_on.year > case.created_in + removal.years
    return narrowed(Finding(not gone, because=because), under=removal.at, words=removal.words)


def _section_36(at: Provision, effect: Provision, affects_northern_ireland: bool | None) -> Removal:
    """From 2013: at once for everything but Northern Ireland, which keeps its exemption until thirty years have passed."""
    excepted = effect == "FOIA s.36(2)(a)(ii)"
    if effect == "FOIA s.36(2)(c)":
        if affects_northern_ireland is None:
            raise Malformed(
                "How long FOIA s.36(2)(c) lasts depends on whether the prejudice is to the effective conduct of public affairs in "
                "Northern Ireland. Say whether it is."
            )
        excepted = affects_northern_ireland
    elif not effect.startswith("FOIA s.36(2)("):
        raise Malformed(f"How long {at} lasts depends on the limb of s.36(2) it is about. Name it as the matter.")
    return SECTION_36[at == "FOIA s.36(3)", excepted]


def _split(received_on: date | None, northern_ireland: bool) -> bool:
    """Whether s.37(1)(a) is the paragraph of 19 January 2011, or the one before it."""
    if received_on is None:
        raise Malformed("The limit on FOIA s.37(1)(a) to (ad) is picked by the day the request was received. Give that day.")
    old = northern_ireland and left_as_it_was(received_on=received_on).value
    return received_on >= date.fromisoformat(SPLIT) and not old


def _royal(decided_on: date, created_on: date | None, death: RelevantDeath | None) -> Finding[bool]:
    if created_on is None or death is None:
        raise Malformed(
            "FOIA s.63(2E) counts from the day of the record and the day of the relevant death, or needs to know that the person "
            "lives. Give both."
        )
    return until_the_later_of(decided_on=decided_on, record_created_on=created_on, relevant_death=death)


@rule("FOIA s.63(2E)", since="2011-01-19")
def until_the_later_of(*, decided_on: date, record_created_on: date, relevant_death: RelevantDeath) -> Finding[bool]:
    """Information cannot be exempt information by virtue of any of paragraphs (a) to (ad) of section 37(1) after whichever is the later"""
    record = Fact(record_created_on, "the record was created")
    if relevant_death.on is None or relevant_death.on > decided_on:
        return Finding(True, note="the person whose death counts is alive", because=(record,))
    first_day_without = max(_years_after(relevant_death.on, 5), _years_after(record_created_on, 20))
    death = Fact(relevant_death.on, "the relevant death")
    last_day = first_day_without - timedelta(days=1)
    return Finding(decided_on <= last_day, note=f"available up to the end of {say(last_day)}", because=(death, record))


def _years_after(day: date, years: int) -> date:
    """The first day after a period of years beginning with a day; one that begins on 29 February ends with the last of February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
