"""Every term of the glossary is in the code, under the name that the glossary gives it."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TERMS = re.findall(r"^\| ([^|]+) \| `([\w.]+)` \|", (ROOT / "GLOSSARY.md").read_text(encoding="utf-8"), re.MULTILINE)


def names_in_the_code() -> set[str]:
    names: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        names.add(path.stem)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.Name(id=name) | ast.Attribute(attr=name):
                    names.add(name)
                case _:
                    pass
    return names


NAMES = names_in_the_code()


@pytest.mark.parametrize(("term", "name"), TERMS, ids=[term for term, _ in TERMS])
def test_the_name_is_in_the_code(term: str, name: str) -> None:
    assert set(name.split(".")) <= NAMES, f"The glossary calls {term} `{name}`, and nothing in src/ is called that."


def test_the_glossary_is_read() -> None:
    assert len(TERMS) > 30
