"""The Welsh catalogue and the English in the code hold each other: nothing lacks its Welsh, and nothing outlives its English."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

import pytest

from answerable.documents import exceptions_in_plain_words, limbs_in_plain_words
from answerable.documents.languages.catalogue import FILES, NotTranslated, counts, entries, unchecked, welsh_count, welsh_for
from answerable.documents.languages.phrase import Counted, Listed, Phrase, filled, joined, places, wordless
from answerable.documents.languages.welsh import day_in_welsh, in_welsh
from answerable.law.bank_holidays import BANK_HOLIDAYS, PLACES
from answerable.law.claims import Likelihood
from answerable.law.part_ii import BY_SECTION
from answerable.law.provision import cite
from answerable.law.regulator import REGULATORS

LETTERS = files("answerable.documents.letters")
DRAFTING = files("answerable.casework.authority.drafting")
VERBS = ("prejudice", "endanger", "inhibit", "otherwise prejudice")
IN_WELSH_TOO = ("acknowledgement", "answer", "extension")
# Acts of Parliament have no Welsh name that is law, and stand in English.
ENGLISH_NAMES = re.compile(r"(?:Inquiries into )?Fatal Accidents and Sudden Deaths (?:Inquiries |etc\. )\(Scotland\) Act \d{4}")
# Not those that are words in Welsh too.
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "the and that for with which have been because would their from it we you your our is are not this must section request "
        "information answer letter authority",
    )
)


def trees() -> Iterator[ast.AST]:
    for folder in (LETTERS, DRAFTING):
        for each in folder.iterdir():
            if each.name.endswith(".py"):
                yield ast.parse(each.read_text())


def phrases() -> set[str]:
    """The templates that stand in the code."""
    calls = (node for tree in trees() for node in ast.walk(tree) if isinstance(node, ast.Call))
    made = [node.args[0] for node in calls if isinstance(node.func, ast.Name) and node.func.id == "Phrase" and node.args]
    whole = [each for one in made for each in ((one.body, one.orelse) if isinstance(one, ast.IfExp) else (one,))]
    return {each.value for each in whole if isinstance(each, ast.Constant) and isinstance(each.value, str)}


def from_the_tables() -> set[str]:
    """The templates that tables and the law give."""
    plain = (limbs_in_plain_words, exceptions_in_plain_words)
    tables = {words for each in plain for table in (each.WORDS, each.CONDITIONS) for words in table.values()}
    limbs = {
        limb.words
        for exemption in BY_SECTION.values()
        for limb in exemption.limbs
        if "{act}" in limbs_in_plain_words.WORDS[exemption.at.under(limb.at)]
    }
    found = (each.words for each in BY_SECTION[cite("FOIA s.31")].purposes)
    purposes = {each if each.startswith("the purpose") else f"the purpose of ascertaining {each}" for each in found}
    harms = {f"{level.value} {verb}" for level in Likelihood for verb in VERBS}
    holidays = {why for _, _, why, _ in BANK_HOLIDAYS} | set(PLACES.values())
    regulators = {name for each in REGULATORS for name in (each.title, each.short)}
    return {each for each in tables if not wordless(each)} | limbs | purposes | harms | holidays | regulators | set(IN_WELSH_TOO)


def made_up() -> set[str]:
    """The templates that the code puts together."""
    answering = "confirming or denying whether we hold information of this description"
    opinion = ", in the reasonable opinion of the qualified person,"
    harmed = {f"This is because{how} {what} {{harm}} {{about}}." for how in ("", opinion) for what in ("disclosing it", answering)}
    regulations = {"would adversely affect {about}.", "would itself {breach}."}
    return harmed | {f"This is because {answering} {each}" for each in regulations}


def constants() -> set[str]:
    return {str(node.value) for tree in trees() for node in ast.walk(tree) if isinstance(node, ast.Constant)}


def test_everything_that_we_say_in_a_letter_has_its_welsh() -> None:
    needed = {each for each in phrases() | from_the_tables() | made_up() if not wordless(each)}
    assert len(needed) > 200
    assert needed - {each.english for each in entries("letters.po")} == set()


def test_no_translation_outlives_its_english() -> None:
    said = phrases() | from_the_tables() | made_up() | constants()
    assert {each.english for each in entries("letters.po")} - said == set()


@pytest.mark.parametrize("file", FILES)
def test_the_same_stands_in_the_same_places_in_both(file: str) -> None:
    for each in entries(file):
        assert places(each.welsh) == places(each.english), each.english


@pytest.mark.parametrize("file", FILES)
def test_no_english_is_left_in_the_welsh(file: str) -> None:
    for each in entries(file):
        words = set(re.findall(r"[a-z]+", re.sub(r"\{\w+\}", "", ENGLISH_NAMES.sub("", each.welsh)).lower()))
        assert words & ENGLISH == set(), each.welsh


@pytest.mark.parametrize("file", FILES)
def test_the_welsh_is_written_as_the_english_is(file: str) -> None:
    ends = re.compile(r"[.,:]?$")
    for each in entries(file):
        assert "'" not in each.welsh
        assert ends.search(each.welsh) is not None
        assert ends.search(each.welsh)[0] == ends.search(each.english)[0], each.english  # type: ignore[index]


def test_each_stands_once_and_says_whether_it_was_checked() -> None:
    every = [each for file in FILES for each in entries(file)]
    english = [each.english for each in every]
    assert len(english) == len(set(english))
    numbers = [each for file in FILES for each in counts(file)]
    assert unchecked() == sum(not each.checked for each in every) + sum(not each.checked for each in numbers)


def test_the_name_of_a_file_is_made_of_small_letters_and_hyphens() -> None:
    for each in IN_WELSH_TOO:
        assert re.fullmatch(r"[a-z-]+", welsh_for(each))


def test_what_has_no_welsh_is_named() -> None:
    with pytest.raises(NotTranslated, match="“Dear all,” has no Welsh yet"):
        in_welsh(Phrase("Dear all,"))


def test_a_day_is_written_as_people_write_it() -> None:
    months = [day_in_welsh(date(2019, month, 6)) for month in range(1, 13)]
    assert months[11] == "6 Rhagfyr 2019"
    assert [each.split()[1] for each in months] == [
        *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin"),
        *("Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"),
    ]


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("2", "a 2"),
        ("1", "ac 1"),
        ("8", "ac 8"),
        ("80", "ac 80"),
        ("10", "a 10"),
        ("11", "ac 11"),
        ("18", "ac 18"),
        ("100", "a 100"),
        ("31(1)(a)", "a 31(1)(a)"),
    ],
)
def test_a_list_has_the_welsh_and_that_goes_before_the_number(last: str, said: str) -> None:
    assert in_welsh(Listed.of(["3", last])) == f"3 {said}"
    assert str(Listed.of(["3", "4", last])) == f"3, 4 and {last}"


def test_a_list_of_one_is_that_one_and_of_nothing_none() -> None:
    assert in_welsh(Listed.of(["3"])) == str(Listed.of(["3"])) == "3"
    with pytest.raises(ValueError, match="A list of nothing"):
        Listed.of([])


@pytest.mark.parametrize(
    ("count", "welsh"), [(0, "0 diwrnod"), (1, "1 diwrnod"), (2, "2 ddiwrnod"), (3, "3 diwrnod"), (6, "6 diwrnod"), (20, "20 diwrnod")]
)
def test_a_number_of_things_is_written_as_welsh_counts_them(count: int, welsh: str) -> None:
    made = Counted.of(count, "{count} day", "{count} days")
    assert in_welsh(made) == welsh
    assert str(made) == f"{count} day{'' if count == 1 else 's'}"


def test_a_number_of_things_that_has_no_welsh_is_named() -> None:
    with pytest.raises(NotTranslated, match="things” has no Welsh yet"):
        welsh_count("{count} things", 2)


def test_a_persons_words_are_left_as_they_are() -> None:
    assert in_welsh("The reasons.") == "The reasons."
    assert in_welsh(joined("; ", ("The reasons", Phrase("Our answer")))) == "The reasons; Ein hateb"
    assert in_welsh(3) == "3"


def test_a_phrase_is_its_english_and_a_place_may_begin_with_a_capital() -> None:
    made = Phrase("{Cited} is qualified.", cited=Phrase("section {number}", number="42(1)"))
    assert made == "Section 42(1) is qualified."
    assert in_welsh(made) == "Mae adran 42(1) yn eithriad amodol."
    assert filled("{What}", {"what": ""}) == ""
    assert Phrase("{braces} stay where nothing is put in them") == "{braces} stay where nothing is put in them"
