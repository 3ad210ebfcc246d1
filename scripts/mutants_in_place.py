"""Judging a mutant of a function's body in the tests already loaded: its code is put in place of the function's own, in a fork.

Nothing is imported and nothing collected again, so a verdict costs what its tests cost. What a module or a test file worked out
as it loaded was worked out without the mutant: whoever survives here is judged again by scripts/mutants.py, which loads everything.
"""

import functools
import gc
import os
import signal
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from types import CodeType, FrameType, FunctionType
from typing import NamedTuple

import pytest

SECONDS = 60
UNPATCHED = 4


class Change(NamedTuple):
    """A mutant of one function: the file, the function's qualified name, and the whole text with the change made."""

    path: str
    function: str
    source: str


class Loaded:
    """The tests, collected once, and the functions that they run. Judges changes for as long as `work` asks it to."""

    def __init__(self, root: str, work: "Callable[[Loaded], None]") -> None:
        self._root, self._work = root, work
        self._items: dict[str, list[pytest.Item]] = defaultdict(list)
        self._functions: dict[tuple[str, str], list[FunctionType]] = defaultdict(list)
        self._caches: list[functools._lru_cache_wrapper[object]] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of running the tests: hands them to whoever has changes to judge."""
        for item in session.items:
            self._items[item.nodeid].append(item)
            self._items[item.nodeid.split("::")[0]].append(item)
        for each in gc.get_objects():
            if isinstance(each, FunctionType) and each.__code__.co_filename.startswith(self._root):
                self._functions[each.__code__.co_filename, each.__code__.co_qualname].append(each)
            if isinstance(each, functools._lru_cache_wrapper) and _code(each).co_filename.startswith(self._root):
                self._caches.append(each)
        gc.freeze()
        gc.disable()
        self._work(self)
        return True

    def notices(self, change: Change, tests: Sequence[str]) -> bool:
        """Whether one of these tests, or of those in these files, fails with the change in place. False where it cannot be put there."""
        child = os.fork()
        if child == 0:
            try:
                os._exit(self._judge(change, tests))
            finally:
                os._exit(1)
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status) not in (0, UNPATCHED)

    def _judge(self, change: Change, tests: Sequence[str]) -> int:
        signal.signal(signal.SIGVTALRM, _hung)
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        items = list(dict.fromkeys(item for each in tests for item in self._items.get(each, ())))
        if not self._put_in_place(change):
            return UNPATCHED
        for each in self._caches:
            each.cache_clear()
        for nth, item in enumerate(items, start=1):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=items[nth] if nth < len(items) else None)
            if item.session.testsfailed:
                return 1
        return 0

    def _put_in_place(self, change: Change) -> bool:
        codes = defaultdict(list)
        for code in _codes(compile(change.source, change.path, "exec", dont_inherit=True)):
            codes[code.co_qualname].append(code)
        inside = [name for name in codes if name == change.function or name.startswith(f"{change.function}.<locals>.")]
        for name in inside:
            for function in self._functions[change.path, name]:
                if len(codes[name]) != 1 or len(function.__code__.co_freevars) != len(codes[name][0].co_freevars):
                    return False
                function.__code__ = codes[name][0]
        return bool(self._functions[change.path, change.function])


def load(root: str, arguments: Sequence[str], work: Callable[[Loaded], None]) -> None:
    """Collects the tests as pytest does with these arguments, and hands them to `work`."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    pytest.main([*arguments, "--capture=no"], plugins=[Loaded(root, work)])


def _hung(_signal: int, _frame: FrameType | None) -> None:
    os._exit(9)


def _code(cached: "functools._lru_cache_wrapper[object]") -> CodeType:
    return cached.__wrapped__.__code__


def _codes(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _codes(each)
