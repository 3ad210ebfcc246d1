"""What the code, the specs and the register hold, gathered by the section of the law that it is about."""

import inspect
import pkgutil
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from answerable import law
from answerable.law.exemption import Exemption
from answerable.law.finding import say
from answerable.law.provision import Provision, cite
from answerable.law.rule import Rule
from tests.law import spec as specs

REGISTERS = Path(__file__).parent.parent / "statute"

# The head of a section's own module names the whole section: "FOIA section 10: time for compliance with request."
_OWN = re.compile(r"[A-Z][^:(]*:")

Printed = dict[str, Any]


def modules(package: ModuleType) -> Iterator[ModuleType]:
    """Every module under a package, in the order of their names."""
    for found in sorted(pkgutil.walk_packages(package.__path__, package.__name__ + "."), key=lambda each: each.name):
        yield import_module(found.name)


def rules_by_section() -> dict[Provision, list[Rule]]:
    """Every signed rule of the law, under the section it stands in, in the order of the section."""
    found: dict[Provision, dict[tuple[str, str], Rule]] = defaultdict(dict)
    for module in modules(law):
        for value in vars(module).values():
            rule = getattr(value, "rule", None)
            if isinstance(rule, Rule):
                found[rule.at.section][(rule.module, rule.name)] = rule
    return {
        section: sorted(rules.values(), key=lambda each: (each.at.order(), each.since, each.module, each.name))
        for section, rules in found.items()
    }


def exemptions() -> dict[Provision, Exemption]:
    """Every declaration of Part II by its section."""
    every = (value for module in modules(law) for value in vars(module).values() if isinstance(value, Exemption))
    return {each.at: each for each in every}


def specs_by_section() -> dict[Provision, list[specs.Spec]]:
    """Every table of the specs, under the section it stands in."""
    found: dict[Provision, list[specs.Spec]] = defaultdict(list)
    for module in modules(specs):
        for each in getattr(module, "SPECS", ()):
            found[cite(each.at).section].append(each)
    return {section: sorted(each, key=lambda one: cite(one.at).order()) for section, each in found.items()}


def register() -> dict[Provision, Printed]:
    """The registers of statute/: each section with its heading, why it is excused if it is, and where its words were read."""
    found: dict[Provision, Printed] = {}
    for path in sorted(REGISTERS.glob("*.toml")):
        listed = tomllib.loads(path.read_text(encoding="utf-8"))
        sources = listed.get("source", {})
        for each in listed.get("section", ()):
            keys = sorted({key for quoted in each.get("words", ()) for key in quoted.get("read", ())} & sources.keys())
            read = sorted(({"title": sources[key]["title"], "on": say(sources[key]["point_in_time"])} for key in keys), key=str)
            found[cite(each["at"])] = {**each, "read": read}
    return found


def heads() -> dict[Provision, list[tuple[str, list[str]]]]:
    """For each section, the head of every module that is about it alone: its title, and how we read it. The section's own first."""
    found: dict[Provision, list[tuple[str, list[str]]]] = defaultdict(list)
    about = sections_by_module()
    for module in modules(law):
        named = re.match(r"s0*(\d+[A-Z]?)_", module.__name__.rpartition(".")[2])
        sections = {cite(f"FOIA s.{named[1]}")} if named and ".foia." in module.__name__ else about[module.__name__]
        if len(sections) == 1 and module.__doc__:
            title, *paragraphs = inspect.cleandoc(module.__doc__).split("\n\n")
            prose = [" ".join(each.split()) for each in paragraphs if not each.startswith("    ")]
            found[sections.pop()].append((" ".join(title.split()), prose))
    return {at: sorted(each, key=lambda head: not _OWN.match(head[0])) for at, each in found.items()}


def sections_by_module() -> dict[str, set[Provision]]:
    """The sections in which the rules and declarations of each module stand."""
    found: dict[str, set[Provision]] = defaultdict(set)
    for section, rules in rules_by_section().items():
        for rule in rules:
            found[rule.module].add(section)
    for module in modules(law):
        found[module.__name__] |= {each.at for each in vars(module).values() if isinstance(each, Exemption)}
    return found
