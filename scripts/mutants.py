"""Mutation testing of law/: changes one thing at a time and asks whether a test notices.

mutmut knows which changes are worth making, but leaves decorated functions alone, and every rule of ours is decorated. So
its operators make the mutants here. One in the body of a function is first put in its place in the tests already loaded
(mutants_in_place.py); one elsewhere, and whoever survives that, by calling the tests in a fork that sees it in place of the module
(mutants_called.py); and whoever survives that too, by a forked pytest.
A string is mutated where the code reads it (a citation, a limb, a date) and left alone where only people do: the register and
the derivation tests hold the words.

    python -m scripts.mutants [MODULE ...] [--jobs N] [--most N] [--resume]

prints the score, a line a module, and every survivor that tests/law/mutants-excused.toml does not excuse. Exit 1 if there is one.
build/mutants.json holds the survivors as they are found, and build/mutants.jsonl every verdict: with --resume, a mutant of an
unchanged file that was noticed before is not judged again, and a survivor is, because a test may have been written since.
"""

import argparse
import compileall
import gc
import hashlib
import importlib.abc
import importlib.util
import json
import multiprocessing
import os
import random
import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.machinery import ModuleSpec
from itertools import accumulate
from pathlib import Path
from types import CodeType, ModuleType
from typing import NamedTuple

import coverage
import hypothesis.strategies  # loaded once here, so that no fork loads it
import libcst as cst
import libcst.matchers as m
import pytest
from libcst.metadata import MetadataWrapper, ParentNodeProvider, PositionProvider
from mutmut.mutation.mutators import mutation_operators

from scripts.mutants_called import NothingPlanted, notices, plant
from scripts.mutants_in_place import Change, Loaded, load

ROOT = Path(__file__).parent.parent
LAW = ROOT / "src" / "answerable" / "law"
TESTS = ("tests/law", "tests/cli/test_due.py", "tests/documents/test_guided_questions.py", "tests/documents/test_case_file_2.py")
WALKS = ("tests/law/test_records.py", "tests/law/test_statute.py", "tests/law/test_what_nobody_said.py")
DATA = ROOT / "build" / "mutants.coverage"
SURVIVORS = ROOT / "build" / "mutants.json"
VERDICTS = ROOT / "build" / "mutants.jsonl"
FIRST_TRIES = 30
NEXT_TRIES = 150
# The last two are names for annotations alone, which mypy holds.
NOT_LAW = (
    m.Raise()
    | m.Arg(keyword=m.Name("note") | m.Name("strict"))
    | m.Annotation()
    | m.Decorator()
    | m.Call(func=m.Name("TypeVar") | m.Name("ParamSpec"))
    | m.Assign(value=m.Call(func=m.Name("TypeVar") | m.Name("ParamSpec")))
    | m.Assign(value=m.BinaryOperation(operator=m.BitOr()))
    | m.Assign(value=m.Subscript(value=m.Name("Callable") | m.Name("Iterator") | m.Name("tuple")))
)
READ_BY_CODE = re.compile(r"\(\w+\)|\d{4}-\d\d-\d\d$|(?:FOIA|EIR|SI|GRC|UT|Fees Regs|BFDA|s\.4[56]) ?\S*\d")
# The judge needs no plugin, and loading them, or explaining what fails, would cost more than most tests.
UNNEEDED = ("cacheprovider", "unraisableexception", "threadexception", "faulthandler", "logging", "junitxml")
JUDGE = ("-x", "-q", "-o", "addopts=", "--import-mode=importlib", "--assert=plain", *(f"-pno:{each}" for each in UNNEEDED))


class Mutant(NamedTuple):
    """One change: the file, the line, what stood there, what stands there now, the whole text, and the function whose body it is in."""

    file: str
    line: int
    was: str
    now: str
    source: str
    within: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {' '.join(self.was.split())}  ->  {' '.join(self.now.split())}"


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Every mutant of a module that still compiles to something else."""
    text = path.read_text(encoding="utf-8")
    wrapper = MetadataWrapper(cst.parse_module(text))
    positions = wrapper.resolve(PositionProvider)
    parents = wrapper.resolve(ParentNodeProvider)
    starts = [0, *accumulate(len(line) for line in text.splitlines(keepends=True))]
    original = compile(text, "mutant", "exec", dont_inherit=True)
    for node in _nodes(wrapper.module):
        if any(m.matches(above, NOT_LAW) for above in _above(node, parents)):
            continue
        for changed in _changes(node):
            span = positions[node]
            since, until = starts[span.start.line - 1] + span.start.column, starts[span.end.line - 1] + span.end.column
            now = wrapper.module.code_for_node(changed)
            source = text[:since] + now + text[until:]
            if _unstrict(text[since:until]) != _unstrict(now) and _differs(original, source):
                yield Mutant(str(path.relative_to(LAW)), span.start.line, text[since:until], now, source, _within(node, parents))


def _changes(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    for kind, operator in mutation_operators:
        if isinstance(node, kind):
            changes = list(operator(node))
            if not isinstance(node, cst.BaseString):
                yield from changes
            elif isinstance(node, cst.SimpleString) and READ_BY_CODE.match(str(node.evaluated_value)):
                yield from changes[:1]  # one changed string tells as much as three


def _nodes(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in node.children:
        yield from _nodes(child)


def _above(node: cst.CSTNode, parents: object) -> Iterator[cst.CSTNode]:
    yield node
    while (node := parents.get(node)) is not None:  # type: ignore[attr-defined]
        yield node


def _within(node: cst.CSTNode, parents: object) -> str:
    """The qualified name of the outermost function whose body the node is in; nothing for a node that is read as the module loads."""
    name, below = "", node
    for each in _above(node, parents):
        if isinstance(each, cst.FunctionDef):
            name = each.name.value if below is each.body else ""
        elif isinstance(each, cst.ClassDef) and name:
            name = f"{each.name.value}.{name}"
        below = each
    return name


def _unstrict(text: str) -> str:
    """The text without `strict=` and the commas before a bracket: whether `zip` checks the lengths is an assertion of ours, and no law."""
    return re.sub(r",\s*strict=\w+|,\s*(?=\))", "", text)


def _differs(original: CodeType, source: str) -> bool:
    try:
        return compile(source, "mutant", "exec", dont_inherit=True) != original
    except (SyntaxError, ValueError):
        return False


class _Planted(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands before the real module and gives the mutant's text instead."""

    def __init__(self, name: str, mutant: Mutant) -> None:
        self.name, self.mutant = name, mutant

    def find_spec(self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        if fullname != self.name:
            return None
        where = LAW / self.mutant.file
        package = [str(where.parent)] if where.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(fullname, where, loader=self, submodule_search_locations=package)

    def create_module(self, _spec: ModuleSpec) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.mutant.source, str(LAW / self.mutant.file), "exec"), module.__dict__)  # noqa: S102


def survives(mutant: Mutant, tests: Sequence[str]) -> bool:
    """Whether the tests all pass with the mutant in place. A mutant that hangs is noticed, and so does not survive."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(_judge(mutant, tests))
        finally:
            os._exit(3)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


def _judge(mutant: Mutant, tests: Sequence[str]) -> int:
    plant(_Planted(_module_name(mutant.file), mutant))
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    return int(pytest.main([*JUDGE, *tests]))


def _module_name(file: str) -> str:
    return ".".join(("answerable", "law", *Path(file).with_suffix("").parts)).removesuffix(".__init__")


def which_tests_touch() -> dict[str, dict[int, list[str]]]:
    """For each file of the law, the tests that run each of its lines, from one run of the suite, or from the last if nothing changed."""
    DATA.parent.mkdir(exist_ok=True)
    if not DATA.exists() or DATA.stat().st_mtime < max(each.stat().st_mtime for at in (LAW, ROOT / "tests") for each in at.rglob("*.py")):
        _run_the_suite()
    data = coverage.CoverageData(str(DATA))
    data.read()
    touched: dict[str, dict[int, list[str]]] = {}
    for file in data.measured_files():
        lines = data.contexts_by_lineno(file)
        name = str(Path(file).relative_to(LAW)) if Path(file).is_relative_to(LAW) else file
        touched[name] = {line: [each.split("|")[0] for each in contexts if each] for line, contexts in lines.items()}
    return touched


def _run_the_suite() -> None:
    suite = [sys.executable, "-m", "pytest", *TESTS, "-q", "-n", "2", "--cov=answerable.law", "--cov-context=test", "--cov-report="]
    done = subprocess.run(suite, cwd=ROOT, env={**os.environ, "COVERAGE_FILE": str(DATA)}, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        DATA.unlink(missing_ok=True)
        sys.exit(f"The tests must pass before they can judge:\n{done.stdout[-2000:]}{done.stderr[-500:]}")


def tests_for(mutant: Mutant, touched: dict[str, dict[int, list[str]]]) -> list[list[str]]:
    """The tests to ask, in turns, the most telling first.

    Those that run the line; for a line that runs when the module loads, those that run anything in the file; for a table, which
    nothing runs, its section's specs, the register, the test files that import it or a module that reads it, and then the whole
    suite. Otherwise last the test files that import the module, because what a test file works out as it loads belongs to no test.
    """
    lines = touched.get(mutant.file, {})
    asked = lines.get(mutant.line) or [each for tests in lines.values() for each in tests]
    section = Path(mutant.file).stem.split("_")[0]
    if asked:
        ordered = sorted(set(asked), key=lambda test: (f"/{section}/" not in test, "test_statute" in test, test))
        telling = [test for test in ordered if f"/{section}/" in test] or ordered[:FIRST_TRIES]
        left = [test for test in ordered if test not in telling and not test.startswith(WALKS)]
        return [telling, left[:NEXT_TRIES], left[NEXT_TRIES:], importing(_module_name(mutant.file))]
    specs = [str(each) for each in [Path("tests/law/spec") / section] if each.exists()]
    module = _module_name(mutant.file)
    return [[*specs, *importing(module)], [file for each in readers(module) for file in importing(each)[len(WALKS) :]], list(TESTS)]


@cache
def importing(module: str) -> list[str]:
    """The test files that import a module by its name, and those that walk every module."""
    files = (*sorted(Path(TESTS[0]).rglob("test_*.py")), *map(Path, TESTS[1:]))
    named = (each for each in files if f"{module} import" in each.read_text(encoding="utf-8"))
    return [*WALKS, *map(str, named)]


@cache
def readers(module: str) -> list[str]:
    """The modules of the law that import a module by its name."""
    files = (str(each.relative_to(LAW)) for each in sorted(LAW.rglob("*.py")) if f"{module} import" in each.read_text(encoding="utf-8"))
    return [_module_name(each) for each in files]


def _prepare() -> None:
    """What every judge would otherwise do again for itself: compile the code and the tests. Examples are drawn alike, in any time."""
    for folder in (ROOT / "src", ROOT / "tests", ROOT / "scripts"):
        compileall.compile_dir(folder, quiet=1)
    hypothesis.settings.register_profile("judge", derandomize=True, database=None, deadline=None)
    os.environ["HYPOTHESIS_PROFILE"] = "judge"
    gc.freeze()
    if notices(NothingPlanted(), sorted(map(str, Path(TESTS[0]).rglob("test_*.py")))):
        sys.exit("The tests of the law must pass when they are called without pytest, before they can judge.")


Task = tuple[Mutant, list[list[str]]]


def judged(work: Task) -> tuple[Mutant, bool]:
    """The mutant, and whether it survives every test that touches it, the most telling tried first."""
    mutant, turns = work
    if notices(_Planted(_module_name(mutant.file), mutant), _files(turns)):
        return mutant, False
    return mutant, all(survives(mutant, tests) for tests in turns if tests)


def _files(turns: list[list[str]]) -> list[str]:
    """The files of the tests of the law, each once, and those that walk every module last; the whole suite is for pytest."""
    named = [each.split("::")[0] for turn in turns if turn != list(TESTS) for each in turn if each.startswith(TESTS[0])]
    files = dict.fromkeys(str(file) for each in named for file in (sorted(Path(each).glob("test_*.py")) if Path(each).is_dir() else [each]))
    return sorted(files, key=lambda each: each in WALKS)


def excuses() -> set[tuple[str, str, str]]:
    """The survivors that change nothing a person or a program could see, each with its reason, as file, was and now."""
    path = ROOT / "tests" / "law" / "mutants-excused.toml"
    entries = tomllib.loads(path.read_text(encoding="utf-8")).get("excused", []) if path.exists() else []
    return {(each["file"], each["was"], each["now"]) for each in entries if each["reason"].strip()}


def _key(mutant: Mutant) -> str:
    """A mutant by its file, its line and the whole text with the change made, so that no verdict outlives a change to the file."""
    return f"{mutant.file}:{mutant.line}:{hashlib.sha256(mutant.source.encode()).hexdigest()}"


def noticed_before() -> set[str]:
    """The mutants that an earlier run saw noticed. A line that an interruption cut short is judged again."""
    noticed = set()
    for line in VERDICTS.read_text(encoding="utf-8").splitlines() if VERDICTS.exists() else ():
        try:
            verdict = json.loads(line)
        except ValueError:
            continue
        if not verdict["survives"]:
            noticed.add(verdict["mutant"])
    return noticed


def judgements(tasks: Sequence[Task], jobs: int) -> Iterator[tuple[Mutant, bool]]:
    """Each mutant and whether it survives: first those that are noticed in place, then the others."""
    noticed = set()
    for nth in in_place(tasks, jobs):
        noticed.add(nth)
        yield tasks[nth][0], False
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        yield from pool.imap_unordered(judged, [each for nth, each in enumerate(tasks) if nth not in noticed], chunksize=1)


def in_place(tasks: Sequence[Task], jobs: int) -> Iterator[int]:
    """Which of the mutants in bodies of functions are noticed by the tests that run their line, loaded once in a process of their own."""
    bodies = [nth for nth, (mutant, _) in enumerate(tasks) if mutant.within]
    receiving, sending = multiprocessing.Pipe(duplex=False)

    def work(loaded: Loaded) -> None:
        def judge(nth: int) -> tuple[int, bool]:
            mutant, turns = tasks[nth]
            change = Change(str(LAW / mutant.file), mutant.within, mutant.source)
            return nth, loaded.notices(change, [each for turn in turns for each in turn])

        for nth, noticed in shared(judge, bodies, jobs):
            if noticed:
                sending.send(nth)

    def loading() -> None:
        receiving.close()
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        load(str(ROOT), [*JUDGE, *TESTS], work)

    process = multiprocessing.get_context("fork").Process(target=loading)
    process.start()
    sending.close()
    try:
        while True:
            yield receiving.recv()
    except EOFError:
        process.join()


def shared(judge: Callable[[int], tuple[int, bool]], work: Sequence[int], jobs: int) -> Iterator[tuple[int, bool]]:
    """What `judge` says of each, worked out by forks of this very process, which hold all that it holds."""
    global _JUDGE  # noqa: PLW0603 - a pool's forks find the function here; it closes over what no pipe could carry
    _JUDGE = judge
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        yield from pool.imap_unordered(_judge_one, work, chunksize=1)


_JUDGE: Callable[[int], tuple[int, bool]] | None = None


def _judge_one(nth: int) -> tuple[int, bool]:
    assert _JUDGE is not None
    return _JUDGE(nth)


def verdicts(work: Sequence[Mutant], touched: dict[str, dict[int, list[str]]], jobs: int) -> Iterator[Mutant]:
    """The survivors, as they are found. Writes each verdict and each survivor down at once, so that an interrupted run is not lost."""
    tasks = [(mutant, tests_for(mutant, touched)) for mutant in work]
    survived: list[Mutant] = []
    with VERDICTS.open("a", encoding="utf-8") as log:
        for done, (mutant, alive) in enumerate(judgements(tasks, jobs), start=1):
            print(json.dumps({"mutant": _key(mutant), "survives": alive}), file=log, flush=True)
            if alive:
                survived.append(mutant)
                _write(survived)
                yield mutant
            if sys.stderr.isatty() or done % 250 == 0:
                print(f"\r{done} of {len(work)} judged, {len(survived)} survive", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)


def _write(survived: Sequence[Mutant]) -> None:
    SURVIVORS.write_text(json.dumps([each._replace(source="")._asdict() for each in survived], indent=1), encoding="utf-8")


def main() -> int:
    """Makes the mutants, judges them, prints the score. Returns 1 when an unexcused mutant survives."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("modules", nargs="*", help="files under law/, for example foia/s10_time_for_compliance.py; all by default")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options.add_argument("--most", type=int, default=0, help="judge a random sample of this many, drawn with a fixed seed")
    options.add_argument("--resume", action="store_true", help="pass over what an earlier run saw noticed, in files unchanged since")
    chosen = options.parse_args()
    os.chdir(ROOT)
    paths = [LAW / each for each in chosen.modules] or sorted(LAW.rglob("*.py"))
    work = [mutant for path in paths for mutant in mutants_of(path)]
    # In an order drawn by chance, so that a run that is cut short is a fair sample.
    random.Random(0).shuffle(work)  # noqa: S311
    work = work[: chosen.most or None]
    touched = which_tests_touch()
    _prepare()
    before = noticed_before() if chosen.resume else set()
    if not chosen.resume:
        VERDICTS.unlink(missing_ok=True)
    _write([])
    survived = list(verdicts([each for each in work if _key(each) not in before], touched, chosen.jobs))
    made, excused = Counter(each.file for each in work), excuses()
    unexcused = [each for each in survived if (each.file, each.was, each.now) not in excused]
    lost = Counter(each.file for each in survived)
    for file, total in sorted(made.items()):
        print(f"{total - lost[file]:>5} of {total:<5} noticed  {file}")
    killed = len(work) - len(survived)
    print(f"Score: {killed} of {len(work)} = {killed / max(1, len(work)):.1%}; {len(survived) - len(unexcused)} survivors excused")
    for each in sorted(unexcused):
        print(f"survives, unexcused: {each}")
    return 1 if unexcused else 0


if __name__ == "__main__":
    sys.exit(main())
