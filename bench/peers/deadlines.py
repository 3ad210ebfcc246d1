# mypy: ignore-errors
# The peers are not installed where mypy runs: they live in .bench-venv.
"""Peers that count working days, and one that traces a case: reads a piece of work from standard input, answers with its seconds.

    .bench-venv/bin/python bench/peers/deadlines.py HOLIDAYS DAYS

HOLIDAYS and DAYS are files of ISO dates. Each line in is `NAME COUNT`: the work NAME over the first COUNT days. Each line out is the
number of seconds it took, and how many answers differ from the peer's own numpy count over HOLIDAYS.
"""

import gc
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

Work = Callable[[Any], Any]  # a day to a day; for numpy, an array to an array


def read(path: str) -> list[date]:
    """The days in a file."""
    return [date.fromisoformat(line) for line in Path(path).read_text().split()]


def bizdays_offset(table: list[date]) -> Work:
    """The best correct scalar library, given our holidays."""
    from bizdays import Calendar

    calendar = Calendar(table, ["Saturday", "Sunday"], startdate=date(2005, 1, 1), enddate=date(2028, 12, 31))
    return lambda day: calendar.offset(day, 20)


def holidays_loop(_: list[date]) -> Work:
    """The library's own holidays of the four parts of the United Kingdom together, and a loop."""
    import holidays

    years = range(2005, 2029)
    union: Any = holidays.country_holidays("GB", subdiv="ENG", years=years)
    for part in ("SCT", "WLS", "NIR"):
        union = union + holidays.country_holidays("GB", subdiv=part, years=years)
    one = timedelta(days=1)

    def due(day: date) -> date:
        left = 20
        while left:
            day += one
            if day.weekday() < 5 and day not in union:
                left -= 1
        return day

    return due


def workalendar(_: list[date]) -> Work:
    """The library's calendar of the United Kingdom, which is England's and Wales's: the fastest it can do, and often wrong."""
    from workalendar.europe import UnitedKingdom

    calendar = UnitedKingdom()
    return lambda day: calendar.add_working_days(day, 20)


def numpy_busday(table: list[date]) -> Work:
    """numpy over an array, given our holidays; only the counting is timed, not the making of the array."""
    import numpy as np

    calendar = np.busdaycalendar(holidays=np.array(table, dtype="datetime64[D]"))
    return lambda days: np.busday_offset(days, 20, roll="backward", busdaycal=calendar)  # type: ignore[return-value]


def openfisca_traced(table: list[date]) -> Work:
    """One case at a time through OpenFisca-Core with tracing on: due, late, days late."""
    import numpy as np
    from openfisca_core import periods
    from openfisca_core.entities import build_entity
    from openfisca_core.simulations import SimulationBuilder
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    case = build_entity(key="case", plural="cases", label="A request", is_person=True)
    calendar = np.busdaycalendar(holidays=np.array(table, dtype="datetime64[D]"))

    class received(Variable):
        value_type, entity, definition_period = date, case, periods.DateUnit.YEAR

    class responded(Variable):
        value_type, entity, definition_period = date, case, periods.DateUnit.YEAR

    class due(Variable):
        value_type, entity, definition_period = date, case, periods.DateUnit.YEAR

        def formula(cases: Any, period: Any) -> Any:
            return np.busday_offset(cases("received", period).astype("datetime64[D]"), 20, roll="backward", busdaycal=calendar)

    class late(Variable):
        value_type, entity, definition_period = bool, case, periods.DateUnit.YEAR

        def formula(cases: Any, period: Any) -> Any:
            return cases("responded", period) > cases("due", period)

    class days_late(Variable):
        value_type, entity, definition_period = int, case, periods.DateUnit.YEAR

        def formula(cases: Any, period: Any) -> Any:
            return np.where(cases("late", period), (cases("responded", period) - cases("due", period)).astype(int), 0)

    system = TaxBenefitSystem([case])
    for each in (received, responded, due, late, days_late):
        system.add_variable(each)

    def one(day: date) -> object:
        simulation = SimulationBuilder().build_default_simulation(system, count=1)
        simulation.trace = True
        simulation.set_input("received", PERIOD, np.array([day], dtype="datetime64[D]"))
        simulation.set_input("responded", PERIOD, np.array([day + timedelta(days=53)], dtype="datetime64[D]"))
        simulation.calculate("days_late", PERIOD)
        return simulation.calculate("due", PERIOD)[0].item()

    return one


PERIOD = "2019"

WORK = {each.__name__: each for each in (bizdays_offset, holidays_loop, workalendar, numpy_busday, openfisca_traced)}


def main() -> None:
    """Answers each line of standard input."""
    import numpy as np

    table, days = read(sys.argv[1]), read(sys.argv[2])
    as_array = np.array(days, dtype="datetime64[D]")
    calendar = np.busdaycalendar(holidays=np.array(table, dtype="datetime64[D]"))
    right = np.busday_offset(as_array, 20, roll="backward", busdaycal=calendar)
    ready: dict[str, Work] = {}
    wrong: dict[str, int] = {}
    for line in sys.stdin:
        name, count = line.split()[0], int(line.split()[1])
        whole = name == "numpy_busday"
        if name not in ready:
            work = ready[name] = WORK[name](table)
            answers = work(as_array[:count]) if whole else [work(day) for day in days[:count]]
            wrong[name] = int((np.array(answers, dtype="datetime64[D]") != right[:count]).sum())
            gc.collect()
            gc.freeze()
        work, some, array = ready[name], days[:count], as_array[:count]
        start = time.perf_counter()
        if whole:
            work(array)
        else:
            for day in some:
                work(day)
        print(time.perf_counter() - start, wrong[name], flush=True)


if __name__ == "__main__":
    main()
