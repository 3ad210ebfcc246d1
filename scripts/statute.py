"""The register in statute/, and the quotations in the law that it answers for.

`register()` reads every file in statute/ in the one format that foia-2000.toml explains at its head. `quotations()` finds
every clause that the code quotes: the docstring of a rule, the words of a limb or of any other row with a citation, and the
narrower clauses that a rule signs with `narrowed`. tests/law/test_statute.py holds the two to each other.
"""

import ast
import pkgutil
import tomllib
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import answerable.law
from answerable.law.exemption import COMMENCEMENT, Exemption
from answerable.law.not_law import NotACitation
from answerable.law.provision import Provision, cite
from answerable.law.rule import Rule

STATUTE = Path(__file__).parent.parent / "statute"
_FIELDS = {"at", "heading", "excused", "since", "until", "by", "words"}
_ENTRY = {"at", "words", "read", "since", "until", "by"}


class Source(NamedTuple):
    """A text that was read: as it stood on which day, what it is and where."""

    point_in_time: date
    title: str
    where: str


class Entry(NamedTuple):
    """Some words of a provision, the texts in which they were read, and, where they are not as old as the section, their dates."""

    at: Provision
    words: str
    read: tuple[str, ...]
    since: date | None
    until: date | None


class Section(NamedTuple):
    """One section, schedule, regulation or rule: its heading, why the code does not cover it, and its dates if it came later."""

    at: Provision
    heading: str
    excused: str
    since: date
    until: date | None
    entries: tuple[Entry, ...]


class Register(NamedTuple):
    """Everything in statute/."""

    sources: dict[str, Source]
    sections: tuple[Section, ...]

    def section(self, at: Provision) -> Section | None:
        """The entry for a section, if there is one."""
        return next((each for each in self.sections if each.at == at), None)

    def entries(self, at: Provision, words: str) -> list[Entry]:
        """The entries for these words under this provision: none, or one for each period in which they were law."""
        section = self.section(at.section)
        return [] if section is None else [each for each in section.entries if each.at == at and each.words == words]


class Quotation(NamedTuple):
    """Words that the code quotes: under which provision, between which dates, where in the code, and whether by a rule."""

    at: Provision
    words: str
    since: date
    until: date | None
    where: str
    by_rule: bool


def register() -> Register:
    """Reads statute/*.toml. Raises `ValueError` naming the file and what is wrong in it."""
    sources: dict[str, Source] = {}
    sections: list[Section] = []
    for path in sorted(STATUTE.glob("*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        for key, each in content.get("source", {}).items():
            if key in sources:
                raise ValueError(f"{path.name}: the source {key} is described twice in statute/. Describe it in one file.")
            sources[key] = Source(each["point_in_time"], each["title"], each["where"])
        sections += [_section(each, path.name) for each in content.get("section", [])]
    return Register(sources, tuple(sections))


def _section(row: dict[str, object], name: str) -> Section:
    if unknown := row.keys() - _FIELDS:
        raise ValueError(f"{name}: {row.get('at')} has the unknown field {', '.join(sorted(unknown))}.")
    at = cite(str(row["at"]))
    words = row.get("words", [])
    assert isinstance(words, list)
    return Section(
        at,
        str(row["heading"]),
        str(row.get("excused", "")),
        _day(row.get("since")) or date.fromisoformat(COMMENCEMENT),
        _day(row.get("until")),
        tuple(_entry(at, each, name) for each in words),
    )


def _entry(section: Provision, row: dict[str, object], name: str) -> Entry:
    if unknown := row.keys() - _ENTRY:
        raise ValueError(f"{name}: {section}{row.get('at')} has the unknown field {', '.join(sorted(unknown))}.")
    read = row["read"]
    assert isinstance(read, list)
    at = section.under(str(row["at"])) if row["at"] else section
    return Entry(at, str(row["words"]), tuple(map(str, read)), _day(row.get("since")), _day(row.get("until")))


def _day(value: object) -> date | None:
    assert value is None or isinstance(value, date), value
    return value


def modules() -> Iterator[ModuleType]:
    """Every module of the law."""
    for found in pkgutil.walk_packages(answerable.law.__path__, "answerable.law."):
        yield import_module(found.name)


def quotations() -> list[Quotation]:
    """Every quotation in the law, each once."""
    found: dict[Quotation, None] = {}
    for module in modules():
        for name, value in vars(module).items():
            found.update(dict.fromkeys(_quoted(value, f"{module.__name__}.{name}", module.__name__)))
        found.update(dict.fromkeys(_narrowed(module)))
    return list(found)


def _quoted(value: object, where: str, module: str) -> Iterator[Quotation]:
    signed = getattr(value, "rule", None)
    if isinstance(signed, Rule):
        if signed.module == module:
            yield Quotation(signed.at, signed.words, signed.since, signed.until, where, by_rule=True)
    elif isinstance(value, Exemption):
        for clause in value.clauses():
            since, until = getattr(clause, "since", COMMENCEMENT), getattr(clause, "until", None)
            yield _row(value.at.under(clause.at), clause.words, since, until, str(value.at))
    elif isinstance(value, tuple) and hasattr(value, "at") and hasattr(value, "words"):
        try:
            at = cite(str(value.at))
        except NotACitation:
            return
        yield _row(at, value.words, getattr(value, "since", COMMENCEMENT), getattr(value, "until", None), where)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _quoted(each, where, module)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _quoted(each, where, module)


def _row(at: Provision, words: str, since: str | date, until: str | date | None, where: str) -> Quotation:
    return Quotation(at, words, _iso(since), _iso(until) if until else None, where, by_rule=False)


def _iso(day: str | date) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else day


def _narrowed(module: ModuleType) -> Iterator[Quotation]:
    """The clauses that are spelled out in calls of `narrowed`, dated as the rule that they stand in."""
    assert module.__file__ is not None
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    for body in tree.body:
        signed = getattr(getattr(module, body.name, None), "rule", None) if isinstance(body, ast.FunctionDef) else None
        for call in ast.walk(body):
            named = {each.arg: each.value for each in call.keywords} if isinstance(call, ast.Call) else {}
            under, words = named.get("under"), named.get("words")
            if isinstance(under, ast.Constant) and isinstance(words, ast.Constant):
                since = signed.since if signed else date.fromisoformat(COMMENCEMENT)
                where = f"{module.__name__}, line {call.lineno}"  # type: ignore[attr-defined]
                yield Quotation(cite(str(under.value)), str(words.value), since, signed.until if signed else None, where, by_rule=False)
