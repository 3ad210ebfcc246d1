"""FOIA section 2: effect of the exemptions in Part II. Absolute or qualified is said here, once, and nowhere else.

Subsection (3) is a closed list, "and no others": whatever it does not name is qualified. Its versions change on two days, and
each day is held against its own date in the case:

    from 19 January 2011    paragraph (ea), s.37      the day the request was received, S.I. 2011/46 art. 4
    from 25 May 2018        paragraphs (f), (fa)      the day the request was dealt with, told by the condition relied on

For Northern Ireland bodies paragraph (ea) was left out by s.80A, from 19 January 2011 until s.80A was repealed on 1 July 2012
(Protection of Freedoms Act 2012 s.104, S.I. 2012/1205 art. 3(x) and (cc)). Nothing saves it for requests received before that
day; that the day of receipt decides here as well is our reading.

The two public interest balances of subsections (1)(b) and (2)(b) are in law/public_interest.py.
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import NamedTuple

from answerable.law.exemption import COMMENCEMENT, begun, in_force
from answerable.law.finding import Fact, Finding, Ground, say
from answerable.law.foia.s37_communications_with_her_majesty import SPLIT
from answerable.law.foia.s64_historical_records_in_public_record_offices import section_23_keeps_its_place
from answerable.law.foia.s80A_northern_ireland_bodies import left_as_it_was
from answerable.law.not_law import Malformed, NotInForce
from answerable.law.personal_data import REWRITTEN
from answerable.law.provision import Provision, cite
from answerable.law.rule import narrowed, rule


class Reading(Enum):
    """How s.2(3) is read for the confirm-or-deny provisions of s.40, which it does not name."""

    LITERAL = "the words of s.2(3)"
    COMMISSIONER = "the Commissioner's practice"


class Basis(Enum):
    """What a provision confers, before the facts of a case are known."""

    ABSOLUTE = "absolute"
    QUALIFIED = "qualified"
    DEPENDS = "depends"


class Listed(NamedTuple):
    """One paragraph of s.2(3): the provisions it makes absolute, its words, its dates, and on what it depends, if on anything."""

    at: str
    words: str
    covers: tuple[str, ...]
    since: str = COMMENCEMENT
    until: str | None = None
    conditions: tuple[str, ...] = ()
    houses_only: bool = False


ABSOLUTE = (
    Listed("FOIA s.2(3)(a)", "section 21", ("FOIA s.21",)),
    Listed("FOIA s.2(3)(b)", "section 23", ("FOIA s.23",)),
    Listed("FOIA s.2(3)(c)", "section 32", ("FOIA s.32",)),
    Listed("FOIA s.2(3)(d)", "section 34", ("FOIA s.34",)),
    Listed(
        "FOIA s.2(3)(e)",
        "section 36 so far as relating to information held by the House of Commons or the House of Lords",
        ("FOIA s.36",),
        houses_only=True,
    ),
    Listed(
        "FOIA s.2(3)(ea)",
        "in section 37, paragraphs (a) to (ab) of subsection (1), and subsection (2) so far as relating to those paragraphs",
        ("FOIA s.37(1)(a)", "FOIA s.37(1)(aa)", "FOIA s.37(1)(ab)"),
        since=SPLIT,
    ),
    Listed("FOIA s.2(3)(f)(i)", "subsection (1)", ("FOIA s.40(1)",), until=REWRITTEN),
    Listed(
        "FOIA s.2(3)(f)(ii)",
        "the first condition referred to in that subsection is satisfied by virtue of subsection (3)(a)(i) or (b) of that section",
        ("FOIA s.40(2)",),
        until=REWRITTEN,
        conditions=("FOIA s.40(3)(a)(i)", "FOIA s.40(3)(b)"),
    ),
    Listed("FOIA s.2(3)(f)", "section 40(1)", ("FOIA s.40(1)",), since=REWRITTEN),
    Listed(
        "FOIA s.2(3)(fa)",
        "section 40(2) so far as relating to cases where the first condition referred to in that subsection is satisfied",
        ("FOIA s.40(2)",),
        since=REWRITTEN,
        conditions=("FOIA s.40(3A)",),
    ),
    Listed("FOIA s.2(3)(g)", "section 41", ("FOIA s.41",)),
    Listed("FOIA s.2(3)(h)", "section 44", ("FOIA s.44",)),
)

_QUALIFYING = (
    *("FOIA s.40(3)(a)(i)", "FOIA s.40(3)(a)(ii)", "FOIA s.40(3)(b)", "FOIA s.40(4)"),
    *("FOIA s.40(3A)", "FOIA s.40(3A)(a)", "FOIA s.40(3A)(b)", "FOIA s.40(3B)", "FOIA s.40(4A)", "FOIA s.40(4A)(a)", "FOIA s.40(4A)(b)"),
)
_OLD_CONDITIONS = ("FOIA s.40(3)", "FOIA s.40(4)")
_PRACTICE = tuple(map(cite, ("FOIA s.40(5)(a)", "FOIA s.40(5)(b)(i)", "FOIA s.40(5A)", "FOIA s.40(5B)(a)")))
_CONTESTED = tuple(map(cite, ("FOIA s.40(5)", "FOIA s.40(5A)", "FOIA s.40(5B)")))


@rule("FOIA s.2(3)", since="2005-01-01")
def is_absolute(
    provision: str,
    *,
    received_on: date,
    dealt_with_on: date | None = None,
    northern_ireland: bool = False,
    house_of_parliament: bool = False,
    historical_in_public_record_office: bool = False,
    matter: str | None = None,
    condition: str | None = None,
    reading: Reading = Reading.LITERAL,
) -> Finding[bool]:
    """the following provisions of Part II (and no others) are to be regarded as conferring absolute exemption"""
    at = _in_part_ii(cite(provision), received_on)
    effective = _effective(at, matter, received_on)
    if effective.section == "FOIA s.40":
        return _personal_information(effective, received_on, dealt_with_on, condition, reading)
    because: tuple[Ground, ...] = (Fact(received_on, "the request was received"),)
    row = _row(effective, received_on)
    if row is None or (row.houses_only and not house_of_parliament):
        return Finding(False, note="only for the Houses of Parliament" if row else "not listed", because=because)
    if row.at == "FOIA s.2(3)(ea)" and northern_ireland:
        unamended = left_as_it_was(received_on=received_on)
        if unamended.value:
            return Finding(False, note="paragraph (ea) is left out for Northern Ireland bodies", because=(*because, unamended))
    if row.at == "FOIA s.2(3)(b)" and historical_in_public_record_office:
        return Finding(False, because=(*because, section_23_keeps_its_place(in_public_record_office=True)))
    return narrowed(Finding(True, because=because), under=row.at, words=row.words)


def basis(provision: str, *, on: date) -> Basis:
    """What a provision confers in a request received and dealt with on a day. Raises as `is_absolute` does."""
    at = _in_part_ii(cite(provision), on)
    if row := _row(at, on):
        return Basis.DEPENDS if row.houses_only or row.conditions else Basis.ABSOLUTE
    within = any(at.covers(cite(each)) for row in _listed(on) for each in row.covers)
    by_paragraph = at == "FOIA s.37(2)" and on >= date.fromisoformat(SPLIT)
    return Basis.DEPENDS if within or by_paragraph else Basis.QUALIFIED


def in_part_ii(at: Provision) -> bool:
    """Whether a provision is an exemption of Part II, so that it is absolute or qualified."""
    number = next(number for number, _ in at.order() if number)
    return at.startswith("FOIA s.") and 21 <= number <= 44 and number != 25


def _in_part_ii(at: Provision, on: date) -> Provision:
    if not in_part_ii(at):
        raise Malformed(f"{at} is not an exemption of Part II, so it is neither absolute nor qualified. Cite one of ss.21 to 44.")
    begun(on)
    return at


def _effective(at: Provision, matter: str | None, received_on: date) -> Provision:
    """The provision whose place in the list decides: for s.37(2), the paragraph of (1) that it is about."""
    if at.section != "FOIA s.37" or received_on < date.fromisoformat(SPLIT):
        return at
    paragraph = cite(matter) if at == "FOIA s.37(2)" and matter else at
    if not paragraph.startswith("FOIA s.37(1)("):
        raise Malformed(f"{at} is absolute for some paragraphs of s.37(1) and qualified for others. Name the paragraph.")
    return paragraph


def _listed(on: date) -> Iterator[Listed]:
    return (row for row in ABSOLUTE if in_force(row.since, row.until, on))


def _row(at: Provision, on: date) -> Listed | None:
    return next((row for row in _listed(on) if any(cite(each).covers(at) for each in row.covers)), None)


def _personal_information(
    at: Provision, received_on: date, dealt_with_on: date | None, condition: str | None, reading: Reading
) -> Finding[bool]:
    dealt = dealt_with_on or received_on
    if any(each.covers(at) for each in _CONTESTED):
        return _contested(at, reading)
    if at == "FOIA s.40(1)":
        row = next(row for row in _listed(dealt) if row.covers == ("FOIA s.40(1)",))
        return narrowed(Finding(True, because=(Fact(dealt, "the request was dealt with"),)), under=row.at, words=row.words)
    if at != "FOIA s.40(2)":
        raise Malformed(f"{at} confers no exemption by itself. Cite FOIA s.40(1), or FOIA s.40(2) with the condition that is met.")
    if condition is None or condition not in _QUALIFYING:
        raise Malformed("FOIA s.40(2) is absolute by its first condition only. Name the condition that is met, such as FOIA s.40(3A)(a).")
    old = any(cite(each).covers(cite(condition)) for each in _OLD_CONDITIONS)
    rewritten = date.fromisoformat(REWRITTEN)
    if (old and dealt >= rewritten) or (not old and dealt_with_on is not None and dealt < rewritten):
        raise NotInForce(f"{condition} was not law on {say(dealt)}, when the request was dealt with. Cite the condition as it then stood.")
    because = (Fact(condition, "the condition that is met"),)
    for row in ABSOLUTE:
        if any(cite(each).covers(cite(condition)) for each in row.conditions):
            return narrowed(Finding(True, because=because), under=row.at, words=row.words)
    return Finding(False, note="not the first condition as s.2(3) describes it", because=because)


def _contested(at: Provision, reading: Reading) -> Finding[bool]:
    """The confirm-or-deny provisions of s.40: s.2(3) names s.40(1) and s.40(2) and not them, where for s.37 it names subsection (2)."""
    if reading is Reading.COMMISSIONER and any(each.covers(at) for each in _PRACTICE):
        return Finding(True, note="the Commissioner's practice: no public interest test here. s.2(3) does not say so")
    return Finding(False, note="contested: not listed in s.2(3), so qualified as it reads; the Commissioner's practice differs")
