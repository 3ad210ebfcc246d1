"""What bars a request in a case file: an estimate of cost, vexatiousness, repetition, each with what its provision asks."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from answerable.documents.case_file.judgements import MATTERS, judgement
from answerable.documents.case_file.table import Table
from answerable.law.bars import Bar, Cost, OtherRequests, Repeated, Vexatious
from answerable.law.case import PartBar
from answerable.law.finding import Judgement
from answerable.law.foia.s14_vexatious_or_repeated_requests import Consideration, EarlierRequest, Theme
from answerable.law.regulations.fees_2004_cost import Activity, NotCounted, Work

_ACTIVITIES: dict[str, Activity | NotCounted] = {
    **{each.name.lower(): each for each in Activity},
    **{each.value: each for each in NotCounted},
}


class _Read(NamedTuple):
    """A bar, and the judgements in it."""

    bar: Bar
    judged: tuple[Judgement[bool] | None, ...]


def bar(table: Table) -> PartBar:
    """One bar and the parts that it is about, none for all. Raises `NotACaseFile`."""
    provision, parts = table.provision("provision"), table.listed("parts", str)
    if provision not in _READ:
        raise table.refuse(f"{provision} bars no request. It can be {', '.join(_READ)}.")
    read = _READ[provision](table)
    table.end()
    return PartBar(read.bar, parts, max((each.on for each in read.judged if each is not None), default=None))


def _cost(table: Table, confirming_alone: bool) -> _Read:
    work = _work(table)
    reasonable = judgement(table.table("reasonable"), MATTERS["estimate"])
    limit, evidence, others = table.needed("listed_in_part_i", bool), table.listed("evidence", str), _others(table.table("others"))
    made = Cost(confirming_alone, work, limit, reasonable, evidence, others)
    return _Read(made, (reasonable, *((others.in_concert, others.similar) if others else ())))


def _work(table: Table) -> tuple[Work, ...]:
    return tuple(_activity(each) for each in table.tables("work", "work"))


def _activity(table: Table) -> Work:
    """Minutes in all, or so many items at so many minutes each; and any cost besides time, in pence."""
    name = table.needed("activity", str)
    if name not in _ACTIVITIES:
        raise table.refuse(f"activity is {name!r}. It can be {', '.join(repr(each) for each in _ACTIVITIES)}.")
    items = table.given("items", int)
    minutes = table.needed("minutes", int) if items is None else items * table.needed("minutes_each", int)
    pence = table.given("other_pence", int) or 0
    if minutes < 0 or pence < 0:
        raise table.refuse("the work takes less than no time, or costs less than nothing. Check the figures.")
    table.end()
    return Work(_ACTIVITIES[name], Fraction(minutes, 60), Fraction(pence, 100))


def _others(table: Table | None) -> OtherRequests | None:
    if table is None:
        return None
    made = OtherRequests(
        tuple(_request(each) for each in table.tables("request", "request")),
        table.needed("first_received_on", date),
        table.needed("last_received_on", date),
        table.needed("by_one_person", bool),
        judgement(table.table("in_concert")),
        judgement(table.table("similar"), MATTERS["same_or_similar"]),
    )
    table.end()
    return made


def _request(table: Table) -> tuple[Work, ...]:
    work = _work(table)
    table.end()
    return work


def _vexatious(table: Table) -> _Read:
    vexatious = judgement(table.table("vexatious"))
    considered = tuple(_considered(each) for each in table.tables("considered", "considered"))
    return _Read(Vexatious(vexatious, considered), (vexatious,))


def _considered(table: Table) -> Consideration:
    name = table.needed("theme", str)
    themes = {each.name.lower(): each for each in Theme}
    if name not in themes:
        raise table.refuse(f"theme is {name!r}. It can be {', '.join(repr(each) for each in themes)}.")
    made = Consideration(themes[name], table.needed("words", str))
    table.end()
    return made


def _repeated(table: Table) -> _Read:
    earlier = EarlierRequest(table.needed("earlier_made_on", date), table.given("earlier_complied_with_on", date))
    similar, interval = judgement(table.table("similar")), judgement(table.table("reasonable_interval"))
    return _Read(Repeated(earlier, table.needed("made_on", date), similar, interval), (similar, interval))


_READ: dict[str, Callable[[Table], _Read]] = {
    "FOIA s.12(1)": lambda table: _cost(table, confirming_alone=False),
    "FOIA s.12(2)": lambda table: _cost(table, confirming_alone=True),
    "FOIA s.14(1)": _vexatious,
    "FOIA s.14(2)": _repeated,
}
