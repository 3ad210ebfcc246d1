"""Prints the manual from the code and the specs: data for the site's pages, and docs/reference/.

Usage: python -m scripts.docs [--check]. With --check nothing is written; it exits 1 and names what is stale. The order is the
order of the provisions, and the text depends on nothing but the code, so that two runs are the same to the byte.
"""

import json
import os
import re
import sys
from collections.abc import Iterable
from contextlib import redirect_stdout, suppress
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import django

from answerable.cli import COMMANDS
from answerable.cli import main as command
from answerable.documents.case_file import read_case
from answerable.law.exemption import Exemption
from answerable.law.finding import say
from answerable.law.pleadable import basis_at
from answerable.law.provision import Provision
from answerable.law.rule import Rule
from answerable.web import case_printed
from scripts.gathered import Printed, exemptions, heads, register, rules_by_section, specs_by_section

ROOT = Path(__file__).parent.parent
MANUAL = ROOT / "src" / "answerable" / "web" / "manual"
REFERENCE = ROOT / "docs" / "reference"
SEED = ROOT / "cases" / "seed.toml"

# The day on which the manual shows the law: its pages name the versions before it, with their dates.
PRINTED_AS_ON = date(2026, 4, 7)

# How the heads of our modules mark what the law leaves open.
_OPEN = re.compile(r"our reading|contested|unsettled|not found|not certain")
# What an object prints as that nobody taught to say itself, and that differs from run to run.
_ADDRESS = re.compile(r"<[\w.]+ object at 0x\w+>")
_SENTENCES = re.compile(r"(?<=[.])\s+(?=[A-Z])")


def print_rule(rule: Rule) -> Printed:
    """One rule as its page shows it."""
    return {
        "at": rule.at,
        "words": rule.words,
        "since": say(rule.since),
        "until": say(rule.until) if rule.until else None,
        "name": rule.name,
        "module": rule.module.removeprefix("answerable."),
    }


def print_clause(clause: Any, exemption: Exemption) -> Printed:
    """One limb or other clause of an exemption, with its dates where it has not always been so."""
    since, until = getattr(clause, "since", "2005-01-01"), getattr(clause, "until", None)
    return {
        "at": str(exemption.at.under(clause.at)),
        "words": clause.words,
        "since": say(date.fromisoformat(since)) if since != "2005-01-01" else None,
        "until": say(date.fromisoformat(until)) if until else None,
        "now": until is None or date.fromisoformat(until) > PRINTED_AS_ON,
        "test": exemption.test_of(clause).value if clause in exemption.limbs else None,
        "forms": [each.value for each in getattr(clause, "forms", ())],
    }


def print_exemption(exemption: Exemption) -> Printed:
    """One section of Part II: what is shown of it, and what it can be found by."""
    current = [each for each in exemption.confirm_or_deny if each.in_force(PRINTED_AS_ON)]
    return {
        "at": exemption.at,
        "title": exemption.title,
        "basis": basis_at(exemption.at, PRINTED_AS_ON).value,
        "tests": sorted({exemption.test_of(limb).value for limb in exemption.limbs_on(PRINTED_AS_ON)} or {exemption.test.value}),
        "forms": sorted({form.value for each in current for form in each.forms}),
        "claimant": exemption.claimant.value,
        "gives_way_to": list(exemption.gives_way_to),
        "limbs": [print_clause(each, exemption) for each in exemption.limbs],
        "purposes": [print_clause(each, exemption) for each in exemption.purposes],
        "conditions": [print_clause(each, exemption) for each in exemption.conditions],
        "confirm_or_deny": [print_clause(each, exemption) for each in exemption.confirm_or_deny],
        "certificates": [
            {**print_clause(each, exemption), "signed_by": each.signed_by, "appeal": each.appeal} for each in exemption.certificates
        ],
        "qualifications": [print_clause(each, exemption) for each in exemption.qualifications],
    }


def print_sections() -> list[Printed]:
    """Every section that has a rule, a declaration, a spec or a place in the register, in the order of the law."""
    rules, declared, tables, listed, read = rules_by_section(), exemptions(), specs_by_section(), register(), heads()
    every = sorted({*rules, *declared, *tables, *listed}, key=lambda at: (at.instrument != "FOIA", at.instrument, "Sch." in at, at.order()))
    return [
        {
            "at": at,
            "name": slug(at),
            "heading": heading(at, listed, declared, read),
            "excused": listed.get(at, {}).get("excused"),
            "read": listed.get(at, {}).get("read", []),
            "reading": [{"title": title, "paragraphs": paragraphs} for title, paragraphs in read.get(at, [])],
            "questions": open_questions(paragraphs for _, paragraphs in read.get(at, [])),
            "rules": [print_rule(each) for each in rules.get(at, [])],
            "exemption": print_exemption(declared[at]) if at in declared else None,
            "specs": [
                {"at": each.at, "question": each.question, "columns": list(each.columns), "rows": each.printed()}
                for each in tables.get(at, [])
            ],
        }
        for at in every
    ]


def heading(at: Provision, listed: dict[Provision, Printed], declared: dict[Provision, Exemption], read: dict[Provision, Any]) -> str:
    """The section's heading: the Act's where it is registered, otherwise what our module says it is about."""
    if at in listed:
        return str(listed[at]["heading"])
    if at in declared:
        return declared[at].title
    if at in read:
        title = str(read[at][0][0].rpartition(": ")[2].rstrip("."))
        return title[:1].upper() + title[1:]
    return ""


def open_questions(heads: Iterable[list[str]]) -> list[str]:
    """The sentences in which the heads of our modules say that a point is open, or that the reading is ours."""
    sentences = (sentence for paragraphs in heads for each in paragraphs for sentence in _SENTENCES.split(each))
    return [each for each in sentences if _OPEN.search(each)]


def slug(at: str) -> str:
    """A provision as it stands in an address: foia-s10, eir-reg-5, s45-code-2018."""
    return re.sub(r"[^a-z0-9]+", "-", at.lower().replace(".", "")).strip("-")


def as_json(value: object) -> str:
    """The same to the byte every time."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def reference(sections: list[Printed]) -> str:
    """docs/reference/provisions.md: each provision and the rule that executes it."""
    lines = [
        "# Provisions",
        "",
        "Printed by `make docs` from the code: every rule, where it stands in the law, and where it stands in the code.",
        "",
        "| provision | operative words | since | until | rule |",
        "| --- | --- | --- | --- | --- |",
        *(
            f"| {each['at']} | {each['words']} | {each['since']} | {each['until'] or ''} | `{each['module']}.{each['name']}` |"
            for section in sections
            for each in section["rules"]
        ),
    ]
    return "\n".join(lines) + "\n"


def commands() -> str:
    """docs/reference/commands.md: what each command says of itself."""
    os.environ["COLUMNS"] = "100"
    pieces = ["# Commands", "", "Printed by `make docs`: what each command answers to `--help`.", ""]
    for name in ("", *COMMANDS):
        told = StringIO()
        with redirect_stdout(told), suppress(SystemExit):
            command([name, "--help"] if name else ["--help"])
        pieces += [f"## answerable {name}".rstrip(), "", "```text", told.getvalue().rstrip(), "```", ""]
    return "\n".join(pieces)


def api() -> str:
    """docs/reference/api.md: every operation, by what its address begins with, from the schema that a site gives."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "answerable.web.settings"
    django.setup()
    from answerable.api.site import PREFIX, schema

    described = schema()
    rooms: dict[str, list[str]] = {}
    for path, methods in described["paths"].items():
        for method, each in methods.items():
            scope = ", ".join(one for need in each["security"] for one in need["token"]) or "none needed"
            takes = _taken(described, each)
            line = f"| `{method.upper()} {path}` | {scope} | {each['description']} | {takes} |"
            rooms.setdefault(path.removeprefix(PREFIX).partition("/")[0], []).append(line)
    pieces = ["# API", "", "Printed by `make docs`: every operation, the scope that its token needs, and the fields that it takes.", ""]
    for name, lines in rooms.items():
        pieces += [f"## {name}", "", "| operation | scope | what it does | takes |", "| --- | --- | --- | --- |", *lines, ""]
    return "\n".join(pieces)


def open_data() -> str:
    """docs/reference/open-data.md, once Django is set up."""
    from answerable.intelligence.open_data.shape import as_dictionary
    from answerable.intelligence.open_data.tables import TABLES

    return as_dictionary(TABLES)


def _taken(described: dict[str, Any], each: dict[str, Any]) -> str:
    """The fields that an operation takes, those that it needs in bold."""
    asked = [(one["name"], one["required"]) for one in each["parameters"] if one["in"] == "query"]
    body = each.get("requestBody", {}).get("content", {})
    if "application/json" in body:
        shape = described["components"]["schemas"][body["application/json"]["schema"]["$ref"].rpartition("/")[2]]
        asked += [(name, name in shape.get("required", ())) for name in shape.get("properties", {})]
    elif body:
        asked.append(("the file", True))
    return ", ".join(f"**{name}**" if needed else name for name, needed in asked)


def printed() -> dict[Path, str]:
    """Every file of the manual and what should stand in it."""
    sections = print_sections()
    index = [
        {key: each[key] for key in ("at", "name", "heading", "excused")}
        | {"rules": len(each["rules"]), "specs": sum(len(table["rows"]) for table in each["specs"]), "exemption": bool(each["exemption"])}
        for each in sections
    ]
    files = {MANUAL / f"{each['name']}.json": as_json(each) for each in sections}
    files[MANUAL / "case-seed.json"] = as_json(case_printed.printed(read_case(SEED.read_text(encoding="utf-8"))))
    files[MANUAL / "index.json"] = as_json(index)
    files[REFERENCE / "provisions.md"] = reference(sections)
    files[REFERENCE / "commands.md"] = commands()
    files[REFERENCE / "api.md"] = api()
    files[REFERENCE / "open-data.md"] = open_data()
    for path, text in files.items():
        if found := _ADDRESS.search(text):
            sys.exit(f"{path.name} would show {found[0]}, which nobody can read. Let law/finding.py `say` what it is.")
    return files


def main(arguments: list[str]) -> int:
    """Writes the manual, or says what is stale."""
    wanted = printed()
    standing = set(MANUAL.glob("*.json"))
    stale = sorted(
        path
        for path in standing | wanted.keys()
        if path not in wanted or not path.is_file() or path.read_text(encoding="utf-8") != wanted[path]
    )
    if "--check" in arguments:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is stale. Run `make docs` and commit what it prints.", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        if path in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
