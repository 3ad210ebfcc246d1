"""docs/deploy.md names settings, commands and pages that there are."""

import re
from pathlib import Path

from answerable.cli import COMMANDS
from answerable.web.urls import urlpatterns

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")


def test_every_setting_is_read_by_the_program() -> None:
    program = "\n".join(each.read_text(encoding="utf-8") for each in (ROOT / "src").rglob("*.py"))
    named = set(re.findall(r"ANSWERABLE_[A-Z]+(?:_[A-Z]+)*", TEXT))
    assert len(named) >= 10
    assert {each for each in named if each not in program} == set()


def test_every_command_is_there() -> None:
    named = set(re.findall(r"(?:bin/answerable|\bfoi|`answerable) (\w+)", TEXT))
    assert named >= {"serve", "ledger", "database", "people", "index", "mail"}
    assert named <= set(COMMANDS)


def test_every_page_is_there() -> None:
    named = set(re.findall(r"`/(health/\w+|metrics)`", TEXT))
    assert named == {"health/live", "health/ready", "metrics"}
    assert named <= {str(each.pattern) for each in urlpatterns}


def test_every_document_that_it_leads_to_is_there() -> None:
    for each in re.findall(r"\]\(([^)#]+)\)", TEXT):
        assert (ROOT / "docs" / each).exists(), each


def test_it_is_led_to_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "(docs/deploy.md)" in readme
    assert "(docs/security.md)" in readme
