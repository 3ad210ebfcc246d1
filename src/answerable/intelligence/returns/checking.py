"""A return row by row, every total and percentage worked out again, and each year against its quarters."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from answerable.documents.case_log.rows import Refused
from answerable.documents.case_log.table import Line
from answerable.intelligence.returns.explaining import explained
from answerable.intelligence.returns.layout import AT_MOST, BODY, COUNTED, OVER_A_YEAR, PERCENTAGES, PERIOD, SUMS, AtMost, Percentage, Sum
from answerable.intelligence.systemic.counts import quarter_of
from answerable.intelligence.unable import UnableToCount

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_QUARTERS = 4
OF_A_YEAR = "The year was counted anew, or a quarter was."
CLOSE = 0.01  # a percentage that is nearer is as it was rounded
Relation = Sum | Percentage | AtMost


class Difference(NamedTuple):
    """What a return says where its own cells say something else. `line` is nought for what is of no one line."""

    line: int
    body: str
    period: str
    cell: str
    said: float
    worked_out: float
    of: tuple[str, ...]
    why: str


class Checked(NamedTuple):
    """Every difference; how many of each relation held; how many could not be worked out, and the rows that were not read."""

    rows: int
    held: Mapping[str, int]
    differences: tuple[Difference, ...]
    not_told: int
    refused: tuple[Refused, ...]
    totals: Mapping[str, Mapping[str, float]]


class _Row(NamedTuple):
    line: int
    body: str
    period: str
    cells: Mapping[str, float]


def checked(headings: Sequence[str], lines: Iterable[Line]) -> Checked:
    """Works a return out again. Raises `UnableToCount` where it is not laid out as one."""
    places = _placed(headings)
    relations = [each for each in (*SUMS, *PERCENTAGES, *AT_MOST) if all(cell in places for cell in _cells_of(each))]
    if BODY not in places or PERIOD not in places or not relations:
        raise UnableToCount(
            f"This table is not laid out as a return: it needs “{BODY}”, “{PERIOD}” and cells that add up, such as “{SUMS[0].total}”."
        )
    rows, refused = _read(lines, places)
    held: Counter[str] = Counter()
    differences: list[Difference] = []
    not_told = 0
    for row in rows:
        for relation in relations:
            if any(cell not in row.cells for cell in _cells_of(relation)):
                not_told += 1
            elif difference := _difference(row, relation):
                differences.append(difference)
            else:
                held[_named(relation)] += 1
        differences += _said_twice(row, places)
    years, kept = _years(rows)
    held["A year is its four quarters"] += kept
    return Checked(len(rows), dict(held), (*differences, *years), not_told, tuple(refused), _totals(rows))


def filed(headings: Sequence[str], lines: Iterable[Line], *, body: str, quarter: str) -> Mapping[str, float]:
    """The numbers of one body and one quarter, by their cells. Raises `UnableToCount` where the return has no such row."""
    places = _placed(headings)
    rows, _ = _read(lines, places) if BODY in places and PERIOD in places else ([], [])
    for row in rows:
        if row.body.casefold() == body.casefold() and quarter_of(row.period) == quarter_of(quarter):
            return row.cells
    raise UnableToCount(f"This return has no row for {body} in {quarter}. Check “{BODY}” and “{PERIOD}”.")


def _placed(headings: Sequence[str]) -> dict[str, list[int]]:
    """Where each heading stands: once, or wherever it is printed again. Spaces do not tell two apart."""
    places: dict[str, list[int]] = {}
    for place, heading in enumerate(headings):
        places.setdefault(" ".join(heading.split()), []).append(place)
    return places


def _read(lines: Iterable[Line], places: Mapping[str, list[int]]) -> tuple[list[_Row], list[Refused]]:
    rows: list[_Row] = []
    refused: list[Refused] = []
    seen: dict[tuple[str, str], int] = {}
    for line in lines:
        body, period = (line.cells[places[each][0]].strip() for each in (BODY, PERIOD))
        if line.loose:
            refused.append(Refused(line.number, line.loose))
        elif not body or not (_YEAR.fullmatch(period) or quarter_of(period) is not None):
            refused.append(Refused(line.number, f"“{period[:40]}” of “{body[:60]}” is no quarter or year of a body."))
        elif before := seen.get((body, period)):
            refused.append(Refused(line.number, f"{body} has a row for {period} already, in line {before}."))
        else:
            seen[body, period] = line.number
            cells = {name: value for name, at in places.items() if (value := _number(line.cells[at[0]])) is not None}
            again = ((f"{name} ({nth})", line.cells[place]) for name, at in places.items() for nth, place in enumerate(at[1:], 2))
            cells |= {name: value for name, text in again if (value := _number(text)) is not None}
            rows.append(_Row(line.number, body, period, cells))
    return rows, refused


def _number(text: str) -> float | None:
    return float(text.replace(",", "")) if _NUMBER.fullmatch(text.strip()) else None


def _cells_of(relation: Relation) -> tuple[str, ...]:
    match relation:
        case Sum(total, of):
            return (total, *of)
        case Percentage(percentage, of, whole):
            return (percentage, *of, whole)
        case AtMost(part, whole):
            return (part, whole)


def _named(relation: Relation) -> str:
    match relation:
        case Sum(total, of):
            return f"{total} = {' + '.join(of)}"
        case Percentage(percentage, of, whole):
            return f"{percentage} = {' + '.join(of)} of {whole}"
        case AtMost(part, whole):
            return f"{part} is no more than {whole}"


def _difference(row: _Row, relation: Relation) -> Difference | None:
    cells = row.cells
    match relation:
        case Sum(total, of):
            said, worked_out = cells[total], sum(cells[each] for each in of)
            if said == worked_out:
                return None
            beside = {each: cells[each] for each in _beside(relation) if each in cells}
            return Difference(row.line, row.body, row.period, total, said, worked_out, of, explained(said, worked_out, beside))
        case Percentage(percentage, of, whole):
            said = cells[percentage]
            worked_out = 100 * sum(cells[each] for each in of) / cells[whole] if cells[whole] else said
            if abs(said - worked_out) <= CLOSE:
                return None
            return Difference(row.line, row.body, row.period, percentage, said, worked_out, (*of, whole), "")
        case AtMost(part, whole):
            if cells[part] <= cells[whole]:
                return None
            return Difference(row.line, row.body, row.period, part, cells[part], cells[whole], (whole,), "It cannot be more.")


@cache
def _beside(relation: Sum) -> tuple[str, ...]:
    """The cells that the same total has to do with by another sum, and those that these have to do with."""
    same = {cell for each in SUMS if each.total == relation.total for cell in (each.total, *each.of)}
    others = dict.fromkeys(cell for each in SUMS if same & {each.total, *each.of} for cell in (each.total, *each.of))
    return tuple(each for each in others if each not in (relation.total, *relation.of))


def _said_twice(row: _Row, places: Mapping[str, list[int]]) -> Iterable[Difference]:
    """Cells under a heading that is printed twice, where the two are not the same."""
    for name, at in places.items():
        for nth in range(2, len(at) + 1):
            again = f"{name} ({nth})"
            if name in row.cells and again in row.cells and row.cells[name] != row.cells[again]:
                yield Difference(row.line, row.body, row.period, again, row.cells[again], row.cells[name], (name,), "It is printed twice.")


def _years(rows: Sequence[_Row]) -> tuple[list[Difference], int]:
    """Each year against its quarters, where there are four; and how many were the same."""
    quarters: defaultdict[tuple[str, str], list[_Row]] = defaultdict(list)
    for row in rows:
        number = quarter_of(row.period)
        if number is not None:
            quarters[row.body, str(number // 4)].append(row)
    found: list[Difference] = []
    same = 0
    for row in rows:
        four = quarters.get((row.body, row.period), [])
        for cell in OVER_A_YEAR if len(four) == _QUARTERS else ():
            if cell in row.cells and all(cell in each.cells for each in four):
                worked_out = sum(each.cells[cell] for each in four)
                if row.cells[cell] == worked_out:
                    same += 1
                else:
                    of = tuple(each.period for each in four)
                    found.append(Difference(row.line, row.body, row.period, cell, row.cells[cell], worked_out, of, OF_A_YEAR))
    return found, same


def _totals(rows: Sequence[_Row]) -> dict[str, dict[str, float]]:
    """What all bodies come to in each quarter and year, from the rows alone."""
    totals: dict[str, dict[str, float]] = {}
    for row in rows:
        there = totals.setdefault(row.period, {})
        for cell in dict.fromkeys((SUMS[0].total, COUNTED, *OVER_A_YEAR)):
            there[cell] = there.get(cell, 0.0) + row.cells.get(cell, 0.0)
    return totals
