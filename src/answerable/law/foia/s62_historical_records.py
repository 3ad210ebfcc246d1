"""FOIA section 62: when a record becomes a historical record.

Thirty years until the end of 2012 and twenty since, by the calendar years of creation; between the two a table, S.I. 2012/3029,
two years' records a year. The day of the decision picks the rule, and the year of creation the place in the table.
"""

from collections.abc import Sequence
from datetime import date

from answerable.law.exemption import begun
from answerable.law.finding import Fact, Finding, say
from answerable.law.not_law import Malformed, OutOfOrder
from answerable.law.rule import rule

TWENTY_YEARS_SINCE = date(2013, 1, 1)
_LAST_AT_THIRTY = 1983
_TABLE = {
    1984: 2013,
    1985: 2014,
    1986: 2014,
    1987: 2015,
    1988: 2015,
    1989: 2016,
    1990: 2016,
    1991: 2017,
    1992: 2017,
    1993: 2018,
    1994: 2018,
    1995: 2019,
    1996: 2019,
    1997: 2020,
    1998: 2020,
    1999: 2021,
    2000: 2021,
    2001: 2022,
}


@rule("FOIA s.62(2)", since="2005-01-01")
def created_in(years: Sequence[int]) -> Finding[int]:
    """as having been created when the latest of those records was created"""
    if not years:
        raise Malformed("A file has a year of creation only if it has a record. Give the year of at least one.")
    return Finding(max(years), because=tuple(Fact(year, "a record in the file was created") for year in sorted(years)))


def becomes_historical(record_created_in: int, *, decided_on: date) -> Finding[date]:
    """The first day on which a record is a historical record, as the law stands on the day of the decision.

    Raises `NotInForce` before 1 January 2005, and `OutOfOrder` for a record created after the decision.
    """
    if record_created_in > begun(decided_on).year:
        raise OutOfOrder(f"The record of {record_created_in} is younger than the decision of {say(decided_on)}. Check the two.")
    if decided_on < TWENTY_YEARS_SINCE or record_created_in < _LAST_AT_THIRTY:
        return after_thirty_years(record_created_in)
    if record_created_in == _LAST_AT_THIRTY:
        return saved_at_thirty_years(record_created_in)
    if record_created_in in _TABLE:
        return by_the_table(record_created_in)
    return after_twenty_years(record_created_in)


@rule("FOIA s.62(1)", since="2005-01-01", until="2013-01-01")
def after_thirty_years(record_created_in: int) -> Finding[date]:
    """at the end of the period of thirty years beginning with the year following that in which it was created"""
    return _after_the_end_of(record_created_in + 30, record_created_in)


@rule("FOIA s.62(1)", since="2013-01-01")
def after_twenty_years(record_created_in: int) -> Finding[date]:
    """at the end of the period of twenty years beginning with the year following that in which it was created"""
    return _after_the_end_of(record_created_in + 20, record_created_in)


@rule("SI 2012/3029 art 2(2)", since="2013-01-01")
def by_the_table(record_created_in: int) -> Finding[date]:
    """shall become a historical record from the end of the year specified in the corresponding entry in column 2"""
    return _after_the_end_of(_TABLE[record_created_in], record_created_in)


@rule("SI 2012/3029 art 3", since="2013-01-01")
def saved_at_thirty_years(record_created_in: int) -> Finding[date]:
    """continues to apply as it did immediately before 1st January 2013 in relation to a relevant record created in 1983"""
    return Finding(after_thirty_years(record_created_in).value, because=(Fact(record_created_in, "the record was created"),))


def _after_the_end_of(year: int, record_created_in: int) -> Finding[date]:
    return Finding(date(year + 1, 1, 1), because=(Fact(record_created_in, "the record was created"),))
