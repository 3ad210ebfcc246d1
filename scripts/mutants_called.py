"""Judging a mutant by calling the tests themselves, in a fork that imports the law and them anew with the mutant in place.

pytest takes longer to start than most tests to run, and a test is a function: with what `parametrize` gives it, it can be called. One
that asks for a fixture, or draws examples, is left to pytest: whoever survives here is judged again by scripts/mutants.py.
"""

import gc
import importlib.abc
import inspect
import itertools
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

SECONDS = 60


def notices(planted: importlib.abc.MetaPathFinder, files: Sequence[str]) -> bool:
    """Whether a test of these files fails with the mutant in place, or hangs; so does one that cannot be imported with it."""
    child = os.fork()
    if child == 0:
        try:
            _call(planted, files)
            os._exit(0)
        finally:  # whatever a test raises, it has noticed
            os._exit(1)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) != 0


def plant(planted: importlib.abc.MetaPathFinder) -> None:
    """Has this process import the law with a mutant in place: silently, and for so many seconds and no longer."""

    def hung(_signal: int, _frame: FrameType | None) -> None:
        os._exit(9)

    # Of its own time and not the clock's: on a busy machine a slow judge is no hung mutant.
    signal.signal(signal.SIGVTALRM, hung)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    sys.meta_path.insert(0, planted)
    sys.dont_write_bytecode = True
    gc.disable()


class NothingPlanted(importlib.abc.MetaPathFinder):
    """Leaves every module as it is: what the tests then say, they say of the law."""

    def find_spec(self, *_: object) -> None:
        """Nothing."""


def _call(planted: importlib.abc.MetaPathFinder, files: Sequence[str]) -> None:
    plant(planted)
    for file in files:
        for test, given in tests_in(file):
            try:
                test(**given)
            except pytest.skip.Exception:
                continue


def tests_in(file: str) -> Iterator[tuple[Callable[..., None], dict[str, object]]]:
    """The tests of a file that can be called, each with what it is to be given."""
    module = import_module(".".join(Path(file).with_suffix("").parts))
    for name, test in list(vars(module).items()):
        if name.startswith("test_") and inspect.isfunction(test) and test.__module__ == module.__name__:
            for given in _given(test):
                yield test, given


def _given(test: Callable[..., None]) -> Iterator[dict[str, object]]:
    marks = getattr(test, "pytestmark", [])
    tables = [_table(*each.args[:2]) for each in marks if each.name == "parametrize"]
    named = {name for table in tables for row in table for name in row}
    if hasattr(test, "hypothesis") or len(tables) != len(marks) or inspect.signature(test).parameters.keys() - named:
        return
    for rows in itertools.product(*tables):
        yield {name: value for row in rows for name, value in row.items()}


def _table(named: str | Sequence[str], rows: Sequence[Any]) -> list[dict[str, object]]:
    names = [each.strip() for each in named.split(",")] if isinstance(named, str) else list(named)
    plain = [tuple(each.values) if hasattr(each, "marks") else each if len(names) > 1 else (each,) for each in rows]
    return [dict(zip(names, row, strict=True)) for row in plain]
