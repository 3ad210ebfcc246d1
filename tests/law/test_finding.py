"""A finding costs little to make and says everything when asked; a judgement is a person's; neither becomes the other."""

from datetime import date
from enum import Enum
from typing import NamedTuple, NoReturn

import pytest

from answerable.law.finding import Fact, Finding, Judgement, say
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.not_law import Malformed, MissingJudgement, NotLaw
from answerable.law.rule import narrowed, rule


class Answer(Enum):
    ENGAGED = "engaged"


@rule("FOIA s.1(1)(a)", since="2005-01-01", until="2020-01-01")
def informed(value: object, **how: object) -> Finding[object]:
    """to be informed in writing by the public authority
    whether it holds information"""
    return Finding(value, **how)  # type: ignore[arg-type]


def refuses() -> NoReturn:
    raise AssertionError("nobody asked")


class Named(NamedTuple):
    """A tuple that says itself in its own words."""

    name: str

    def __str__(self) -> str:
        return f"first {self.name}"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2019, 12, 6), "6 December 2019"),
        (date(2026, 6, 15), "15 June 2026"),
        (True, "yes"),
        (False, "no"),
        (Answer.ENGAGED, "engaged"),
        ((), "none"),
        ((date(2019, 1, 31), "and more"), "31 January 2019, and more"),
        (None, "none"),
        (0, "0"),
        ("as it stands", "as it stands"),
        (Judgement("whether it is real", True, by="the Commissioner", on=date(2020, 6, 23), reasons="it is"), "yes (judged)"),
        ((Named("a step"), Named("another")), "first a step, first another"),
    ],
)
def test_values_are_said_as_people_write_them(value: object, words: str) -> None:
    assert say(value) == words


def test_a_finding_nobody_has_signed_stands_under_nothing() -> None:
    unsigned = Finding(True)
    assert (unsigned.under, unsigned.words) == ("", "")


def test_every_month_is_named() -> None:
    assert [say(date(2024, month, 1)).split()[1] for month in range(1, 13)] == [
        date(2024, month, 1).strftime("%B") for month in range(1, 13)
    ]


def test_the_seed_derives_itself_in_words() -> None:
    assert last_day_for_compliance(Chronology(received_on=date(2019, 11, 7))).derivation() == (
        "6 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”\n"
        "├─ 7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”\n"
        "└─ 6 December 2019: FOIA s.10(6), “any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a day which is "
        "a bank holiday under the Banking and Financial Dealings Act 1971 in any part of the United Kingdom” "
        "[2 December 2019 passed over, Scotland: St Andrew's Day (substitute day)]"
    )


def test_a_finding_is_signed_with_its_rule() -> None:
    finding = informed(value=True)
    assert (finding.under, finding.words) == (
        "FOIA s.1(1)(a)",
        "to be informed in writing by the public authority whether it holds information",
    )
    assert finding.line() == f"yes: FOIA s.1(1)(a), “{finding.words}”"
    signed = informed.rule  # type: ignore[attr-defined]
    assert (signed.at, signed.words, signed.since, signed.until) == (finding.under, finding.words, date(2005, 1, 1), date(2020, 1, 1))
    assert (signed.name, signed.module) == ("informed", __name__)


def test_a_rule_still_law_has_no_end() -> None:
    assert last_day_for_compliance.rule.until is None  # type: ignore[attr-defined]


def test_a_narrower_clause_keeps_its_own_signature() -> None:
    @rule("FOIA s.1(1)", since="2005-01-01")
    def outer() -> Finding[bool]:
        """is entitled"""
        return narrowed(Finding(True), under="FOIA s.1(1)(b)", words="to have that information communicated to him")

    assert (outer().under, outer().words) == ("FOIA s.1(1)(b)", "to have that information communicated to him")


def test_note_and_grounds_wait_until_somebody_asks() -> None:
    finding = informed(value=True, note=refuses, because=refuses)
    assert finding.value is True
    with pytest.raises(AssertionError, match="nobody asked"):
        _ = finding.note
    with pytest.raises(AssertionError, match="nobody asked"):
        _ = finding.because


def test_a_derivation_is_a_tree_with_facts_and_judgements_as_leaves() -> None:
    decided = Judgement("Is the prejudice real?", True, by="FOI officer", on=date(2020, 1, 28), reasons="Two cases show it.")
    inner = informed(value=1, because=lambda: [Fact(date(2019, 11, 7), "the request was received"), decided])
    outer = informed(value=2, note="ours", because=(inner, Fact(value=None, what="no clarification")))
    words = "FOIA s.1(1)(a), “to be informed in writing by the public authority whether it holds information”"
    assert outer.derivation().splitlines() == [
        f"2: {words} [ours]",
        f"├─ 1: {words}",
        "│  ├─ 7 November 2019: the request was received",
        "│  └─ yes: Is the prejudice real?, decided by FOI officer on 28 January 2020, “Two cases show it.”",
        "└─ none: no clarification",
    ]
    nested = informed(value=3, because=[outer])
    assert nested.derivation().splitlines()[-1] == "   └─ none: no clarification"


@pytest.mark.parametrize(("by", "reasons"), [("", "because"), ("  ", "because"), ("FOI officer", ""), ("FOI officer", " ")])
def test_a_judgement_needs_a_person_and_reasons(by: str, reasons: str) -> None:
    with pytest.raises(Malformed, match="Is it real"):
        Judgement("Is it real?", True, by=by, on=date(2020, 1, 1), reasons=reasons)


def test_a_judgement_keeps_what_was_decided() -> None:
    judgement = Judgement("Is it real?", False, by="FOI officer", on=date(2020, 1, 1), reasons="No evidence.")
    assert (judgement.matter, judgement.value, judgement.by) == ("Is it real?", False, "FOI officer")
    assert (judgement.on, judgement.reasons) == (date(2020, 1, 1), "No evidence.")
    assert not isinstance(judgement, Finding)


def test_a_missing_judgement_names_what_is_missing() -> None:
    missing = MissingJudgement("whether the prejudice is real", under="FOIA s.31(3)")
    assert (missing.needed, missing.under) == ("whether the prejudice is real", "FOIA s.31(3)")
    assert isinstance(missing, NotLaw)
    assert "FOIA s.31(3)" in str(missing)
    assert "whether the prejudice is real" in str(missing)
