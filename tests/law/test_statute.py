"""The Act holds the code to its word: quotations, coverage and versions, in both directions.

Each check is a function that returns what is wrong, so that the last tests can plant a fault and see it found.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

from answerable.law import foia
from answerable.law.provision import Provision, cite
from scripts.statute import Entry, Quotation, Register, Section, Source, quotations, register

SPEC = Path(__file__).parent / "spec"
BEGAN = date(2005, 1, 1)
LETTERED = {11: ("11A", "11B"), 22: ("22A",), 76: ("76A", "76B", "76C"), 80: ("80A",)}
ARRANGEMENT = [each for number in range(1, 89) for each in (str(number), *LETTERED.get(number, ()))]
REGISTER, QUOTATIONS = register(), quotations()


def unregistered(register: Register, quoted: Iterable[Quotation]) -> list[str]:
    """Quotations that the register does not have under their provision."""
    return [f"{each.at}: “{each.words}” ({each.where})" for each in quoted if not register.entries(each.at, each.words)]


def unread(register: Register, quoted: Iterable[Quotation]) -> list[str]:
    """Quotations of which no text was read from a day on which they were law."""
    return [
        f"{each.at}: “{each.words}” ({each.where})"
        for each in quoted
        if (entries := register.entries(each.at, each.words))
        and not any(
            each.since <= register.sources[key].point_in_time and (each.until is None or register.sources[key].point_in_time < each.until)
            for entry in entries
            for key in entry.read
        )
    ]


def unused(register: Register, quoted: Iterable[Quotation]) -> list[str]:
    """Entries of the register that nothing in the code quotes."""
    used = {(each.at, each.words) for each in quoted}
    return [f"{each.at}: “{each.words}”" for section in register.sections for each in section.entries if (each.at, each.words) not in used]


def excuses(register: Register, quoted: Iterable[Quotation]) -> list[str]:
    """Sections of the Act without rule or excuse, and excuses that have outlived their reason."""
    covered = {each.at.section for each in quoted}
    wrong = []
    for section in register.sections:
        if section.at in covered and section.excused:
            wrong.append(f"{section.at} is covered, and still excused")
        if section.at not in covered and not section.excused:
            wrong.append(f"{section.at} has no rule, no limb and no excuse")
    return wrong


def gaps(register: Register, quoted: Sequence[Quotation]) -> list[str]:
    """Versions that do not meet edge to edge, from the section's beginning to its end."""
    wrong = []
    for each in quoted:
        section = register.section(each.at.section)
        entries = register.entries(each.at, each.words)
        if section is None or not entries:
            continue
        versions = [other for other in quoted if other.at == each.at]
        if each.since not in {section.since, *(entry.since for entry in entries), *(other.until for other in versions)}:
            wrong.append(f"{each.at}: nothing explains why “{each.words}” begins on {each.since}")
        if each.until not in {section.until, None, *(entry.until for entry in entries), *(other.since for other in versions)}:
            wrong.append(f"{each.at}: nothing explains why “{each.words}” ends on {each.until}")
        if each.until is None and section.until is not None:
            wrong.append(f"{each.at}: “{each.words}” outlives its section, which ended on {section.until}")
    return wrong


def ill_quoted(quoted: Iterable[Quotation]) -> list[str]:
    """Quotations with dots in them, and rules that quote no more than a word or two, or a paragraph."""
    return [
        f"{each.at}: “{each.words}” ({each.where})"
        for each in quoted
        if "..." in each.words or "…" in each.words or not each.words or (each.by_rule and not 3 <= len(each.words.split()) <= 80)
    ]


@pytest.mark.parametrize("check", [unregistered, unread, unused, excuses, gaps], ids=lambda check: check.__name__)
def test_the_code_and_the_register_agree(check: object) -> None:
    assert callable(check)
    assert check(REGISTER, QUOTATIONS) == []


def test_quotations_are_clauses() -> None:
    assert ill_quoted(QUOTATIONS) == []


def test_the_register_has_every_section_and_schedule_once_in_order() -> None:
    listed = [each.at for each in REGISTER.sections if each.at.instrument == "FOIA"]
    assert listed == [f"FOIA s.{each}" for each in ARRANGEMENT] + [f"FOIA Sch.{each}" for each in range(1, 9)]
    assert len({each.at for each in REGISTER.sections}) == len(REGISTER.sections)


def test_every_entry_names_texts_that_are_described() -> None:
    entries = [entry for section in REGISTER.sections for entry in section.entries]
    assert {key for entry in entries for key in entry.read} <= REGISTER.sources.keys()
    assert [entry.at for entry in entries if not entry.read] == []
    assert len(entries) == len(set(entries))


def test_every_text_described_was_read_for_something() -> None:
    assert {key for section in REGISTER.sections for entry in section.entries for key in entry.read} == REGISTER.sources.keys()


def folder(section: Provision) -> str:
    """`s02` for s.2, `s22A` for s.22A, `sch3` for Schedule 3."""
    found = re.fullmatch(r"FOIA (s|Sch)\.(\d+)([A-Z]*)", section)
    assert found, section
    return f"s{found[2]:0>2}{found[3]}" if found[1] == "s" else f"sch{found[2]}"


def test_every_covered_section_has_its_specs() -> None:
    covered = {each.at.section for each in QUOTATIONS if each.at.instrument == "FOIA"}
    assert sorted(str(each) for each in covered if not any((SPEC / folder(each)).glob("test_*.py"))) == []


def test_the_index_is_the_folder() -> None:
    assert foia.__file__ is not None
    files = {path.stem for path in Path(foia.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(foia.SECTIONS) == files
    assert len(foia.SECTIONS) == len(files)


def test_the_index_is_in_the_order_of_the_act() -> None:
    numbers = [re.fullmatch(r"s(\d+)([A-Z]*)_\w+", name) for name in foia.SECTIONS]
    order = [(int(each[1]), each[2]) for each in numbers if each]
    assert len(order) == len(foia.SECTIONS)
    assert order == sorted(order)


# What the checks above find when something is wrong.

AT = cite("FOIA s.31(1)(a)")
WORDS = "the prevention or detection of crime"
GOOD = Quotation(AT, WORDS, BEGAN, None, "here", by_rule=False)


def small(*entries: Entry, excused: str = "", until: date | None = None) -> Register:
    source = Source(date(2008, 6, 10), "the Act", "there")
    return Register({"F08": source}, (Section(AT.section, "Law enforcement", excused, BEGAN, until, entries),))


ENTRY = Entry(AT, WORDS, ("F08",), None, None)
SOUND = small(ENTRY)


def test_a_sound_register_passes() -> None:
    for check in (unregistered, unread, unused, excuses, gaps):
        assert check(SOUND, [GOOD]) == []


def test_one_word_changed_is_found() -> None:
    changed = [GOOD._replace(words="the prevention and detection of crime")]
    assert len(unregistered(SOUND, changed)) == 1
    assert len(unused(SOUND, changed)) == 1


def test_the_right_words_under_the_wrong_section_are_found() -> None:
    assert len(unregistered(SOUND, [GOOD._replace(at=cite("FOIA s.30(1)(a)"))])) == 1


def test_words_read_only_in_another_version_are_found() -> None:
    assert len(unread(SOUND, [GOOD._replace(since=date(2011, 1, 19))])) == 1
    assert len(unread(SOUND, [GOOD._replace(until=date(2008, 6, 10))])) == 1


def test_an_excuse_that_outlives_its_reason_is_found() -> None:
    assert len(excuses(small(ENTRY, excused="Not written yet."), [GOOD])) == 1


def test_a_section_with_neither_rule_nor_excuse_is_found() -> None:
    assert len(excuses(small(), [])) == 1


@pytest.mark.parametrize("split", [date(2011, 1, 18), date(2011, 1, 20)])
def test_a_version_shifted_by_a_day_is_found(split: date) -> None:
    versions = [GOOD._replace(until=date(2011, 1, 19)), GOOD._replace(since=date(2011, 1, 19))]
    assert gaps(SOUND, versions) == []
    assert len(gaps(SOUND, [versions[0], versions[1]._replace(since=split)])) == 2


def test_a_version_that_begins_late_or_outlives_its_section_is_found() -> None:
    assert len(gaps(SOUND, [GOOD._replace(since=date(2006, 4, 1))])) == 1
    assert gaps(small(ENTRY._replace(since=date(2006, 4, 1))), [GOOD._replace(since=date(2006, 4, 1))]) == []
    assert len(gaps(small(ENTRY, until=date(2012, 7, 1)), [GOOD])) == 1


def test_dots_and_single_words_are_found() -> None:
    rule = GOOD._replace(by_rule=True)
    assert ill_quoted([rule]) == []
    assert len(ill_quoted([rule._replace(words="crime"), GOOD._replace(words="the prevention … of crime")])) == 2
