"""A letter whose reasons were taken out does not go: what is left says the exemption again, and nothing of what was asked for."""

from datetime import date

import pytest

from answerable.documents.letters import Kind, Letter, Owed, Relied, SliceAnswer, Weighed, Withheld, before_sending
from answerable.documents.letters.parts import PartAnswer
from answerable.documents.refusal_notice import Unstated, lint
from answerable.law.claims import Claim, Duty
from tests.documents.letters.examples import (
    ADVICE,
    ANSWERS,
    CRIME,
    LETTERS,
    NAMES,
    NCND,
    NCND_CRIME,
    NCND_OFFENDERS,
    PRIVILEGED,
    REDACTED,
    SENT,
    letter,
    part,
)
from tests.law.judgements import judged

NEITHER = (Owed("1", NCND_CRIME, balanced=True), Owed("1", NCND_OFFENDERS, balanced=True))
ADVISED = (Owed("1", ADVICE, balanced=True),)
TO_CONFIRM = "A confirmation would tell those who plan crime which methods are open to us"
WATCHED = Relied(CRIME, "Gates that are shut at dusk are left unwatched.", absolute=False)
ELSEWHERE = Claim("FOIA s.21(1)", Duty.COMMUNICATE)


def without(drafted: Letter, *said: str) -> str:
    kept = [each for each in drafted.text.split("\n\n") if not any(each.strip("• ").startswith(one) for one in said)]
    assert len(kept) < len(drafted.text.split("\n\n")) or not said
    return "\n\n".join(kept)


def stopped(text: str, *owed: Owed, kind: Kind = Kind.ANSWER) -> list[str]:
    return [each.under for each in before_sending(kind, text, sent_on=SENT, owed=owed) if each.forbids]


@pytest.mark.parametrize(
    ("drafted", "owed"),
    [
        (letter(part(PRIVILEGED)), ADVISED),
        (letter(part(NCND)), NEITHER),
        (letter(part(REDACTED)), (Owed("1", NAMES),)),
        (letter(part(ANSWERS["elsewhere"])), (Owed("1", ELSEWHERE),)),
        (letter(part(PRIVILEGED, "1"), part(NCND, "2")), (*ADVISED, *(each._replace(part="2") for each in NEITHER))),
    ],
)
def test_a_letter_with_its_reasons_may_go(drafted: Letter, owed: tuple[Owed, ...]) -> None:
    assert stopped(drafted.text, *owed) == []


def test_a_letter_that_says_why_for_one_limb_of_two_does_not_go() -> None:
    drafted = letter(part(NCND))
    found = before_sending(Kind.ANSWER, without(drafted, TO_CONFIRM), sent_on=SENT, owed=NEITHER)
    assert [(each.under, each.forbids) for each in found] == [("FOIA s.17(1)(c)", True)]
    assert "FOIA s.31(1)(a)" in found[0].why
    assert "FOIA s.17(4)" in found[0].mend


def test_a_letter_without_any_reason_for_neither_confirming_nor_denying_does_not_go() -> None:
    text = without(letter(part(NCND)), TO_CONFIRM, "Either answer could", "The value of an answer", "People should", "Policing depends")
    assert set(stopped(text, *NEITHER)) == {"FOIA s.17(1)(c)", "FOIA s.17(3)(a)"}
    assert {each.under for each in lint(text).requirements if each.met is False} == {"FOIA s.17(1)(c)", "FOIA s.17(3)(a)"}


def test_a_class_that_names_itself_still_owes_its_reasons() -> None:
    """The public check leaves it to a person whether a class is apparent. The authority's own letter has reasons that were given."""
    text = without(letter(part(PRIVILEGED)), "Our solicitor", "People must be able", "Openness", "Frank advice")
    assert stopped(text, *ADVISED) == ["FOIA s.17(1)(c)", "FOIA s.17(3)(b)"]
    assert {each.under: each.met for each in lint(text).requirements}["FOIA s.17(1)(c)"] is None


def test_the_result_of_a_balance_that_points_to_no_reasons_is_no_reason() -> None:
    """“Given those reasons, we have decided…” stood for the reasons that had been taken out."""
    text = without(letter(part(PRIVILEGED)), "People must be able", "Openness", "Frank advice")
    (unmet,) = (each for each in lint(text).requirements if each.met is False)
    assert (unmet.under, unmet.why) == ("FOIA s.17(3)(b)", "It gives the result of the balance and no reasons for it.")


def test_a_balance_in_four_words_is_for_a_person() -> None:
    text = without(letter(part(PRIVILEGED)), "Openness", "Frank advice").replace(
        PRIVILEGED.weighed[0].reasons, "Frank advice matters more."
    )
    (unsure,) = (each for each in lint(text).requirements if each.under == "FOIA s.17(3)(b)")
    assert (unsure.met, unsure.why) == (
        None,
        "It gives the result of the balance, and so little besides that a person must say whether it gives reasons.",
    )
    assert stopped(text, *ADVISED) == []


def test_reasons_in_whatever_words_are_reasons() -> None:
    """No word of this says “because” or “would”: it follows the sentence that says the exemption again, and says something else."""
    drafted = letter(part(Withheld((WATCHED,), (Weighed((CRIME,), "Break-ins cost more than anybody gains from the list."),))))
    assert stopped(drafted.text, Owed("1", CRIME, balanced=True)) == []
    (explained,) = (each for each in lint(drafted.text).requirements if each.under == "FOIA s.17(1)(c)")
    assert (explained.met, explained.evidence) == (True, "Gates that are shut at dusk are left unwatched.")
    silent = without(drafted, "Gates that are")
    (unmet,) = (each for each in lint(silent).requirements if each.under == "FOIA s.17(1)(c)")
    assert unmet.met is False
    assert unmet.why == "For FOIA s.31(1)(a) it says again what the exemption says, and not why that is so of what was asked for."


def test_reasons_in_one_sentence_with_the_claim_are_reasons() -> None:
    text = without(letter(part(REDACTED)), "They are junior").replace(
        "This is because it is", "This is because it names our porters. It is"
    )
    assert stopped(text, Owed("1", NAMES)) == []
    together = without(letter(part(REDACTED)), "They are junior").replace(
        "Freedom of Information Act 2000. This is because",
        "Freedom of Information Act 2000 because porters were promised it. This is because",
    )
    assert stopped(together, Owed("1", NAMES)) == []


def test_reasons_of_another_part_do_not_stand_in() -> None:
    two = letter(part(REDACTED, "1"), part(REDACTED, "2"))
    owed = (Owed("1", NAMES), Owed("2", NAMES))
    assert stopped(two.text, *owed) == []
    first = two.text.replace("They are junior, have no public role, and would not expect to be named.", "", 1)
    (stop,) = (each for each in before_sending(Kind.ANSWER, first, sent_on=SENT, owed=owed) if each.forbids)
    assert "The answer to part 1 names FOIA s.40(2)" in stop.why


def test_reasons_of_another_slice_do_not_stand_in() -> None:
    def slice_of(extent: str) -> SliceAnswer:
        claim = NAMES._replace(extent=extent)
        return SliceAnswer(Withheld((Relied(claim, f"Porters gave {extent} in private.", absolute=True),)), extent)

    drafted = letter(PartAnswer("1", "The list.", (slice_of("the names"), slice_of("the numbers"))))
    owed = tuple(Owed("1", NAMES._replace(extent=each)) for each in ("the names", "the numbers"))
    assert stopped(drafted.text, *owed) == []
    assert stopped(without(drafted, "Porters gave the numbers"), *owed) == ["FOIA s.17(1)(c)"]


def test_more_time_is_not_taken_without_saying_why_the_exemption_applies() -> None:
    drafted = LETTERS["put off"]
    owed = (Owed("1", ADVICE),)
    assert stopped(drafted.text, *owed, kind=Kind.EXTENSION) == []
    assert stopped(without(drafted, "Our solicitor"), *owed, kind=Kind.EXTENSION) == ["FOIA s.17(1)(c)"]


def test_a_claim_that_the_letter_does_not_name_is_missed_by_others() -> None:
    assert stopped(letter(part(ANSWERS["disclosure"])).text, *ADVISED) == []


def test_reasons_that_would_disclose_are_left_out_where_a_person_judged_so_and_the_check_says_who() -> None:
    excused = judged(value=True)
    relied = Relied(NCND_CRIME, "", absolute=False, would_disclose=excused)
    drafted = letter(part(NCND._replace(relied=(relied,), weighed=(Weighed((NCND_CRIME,), "", (), (), excused),))))
    unjudged = Owed("1", NCND_CRIME, balanced=True)
    assert stopped(drafted.text, unjudged) == ["FOIA s.17(1)(c)", "FOIA s.17(3)(a)"]
    assert stopped(drafted.text, unjudged._replace(why_unstated=judged(value=False), balance_unstated=excused)) == ["FOIA s.17(1)(c)"]
    assert stopped(drafted.text, unjudged._replace(why_unstated=excused, balance_unstated=excused)) == []
    assert {each.under: each.met for each in lint(drafted.text).requirements}["FOIA s.17(1)(c)"] is None
    checked = lint(drafted.text, unstated=(Unstated(NCND_CRIME, excused),)).requirements
    assert {"FOIA s.17(1)(c)", "FOIA s.17(3)(a)"}.isdisjoint(each.under for each in checked)
    (said,) = (each for each in checked if each.under == "FOIA s.17(4)")
    assert said.met is True
    assert said.why.startswith("Reasons for FOIA s.31(3) may be left out. It was judged on ")
    assert excused.reasons in said.why
    assert "would itself disclose exempt information, section 17(4)" in said.evidence


def test_a_judgement_that_nothing_would_be_disclosed_excuses_nothing() -> None:
    text = without(letter(part(REDACTED)), "They are junior")
    checked = lint(text, sent_on=date(2019, 12, 6), unstated=(Unstated(NAMES, judged(value=False)), Unstated(ADVICE, judged(value=True))))
    unmet = {each.under for each in checked.requirements if each.met is False}
    assert "FOIA s.17(1)(c)" in unmet
