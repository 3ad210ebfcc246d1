"""What stands in the way of sending: s.17 as the edited letter reads, what was decided, and the clock."""

from datetime import date

import pytest

from answerable.documents.letters import Kind, Letter, PartAnswer, SliceAnswer, Stop, before_sending
from answerable.documents.letters.neither import NOTHING_FOLLOWS
from answerable.law import bars
from answerable.law.part_position import PartPosition
from answerable.law.regulations.fees_2004_cost import Activity, Work
from tests.documents.letters.examples import ANSWERS, LAST_DAY, LETTERS, SENT, letter, part
from tests.documents.letters.examples import NCND as SAID_NEITHER
from tests.documents.letters.positions import ADVICE, CRIME, decided
from tests.law.judgements import judged

NEITHER, WITHHELD, OPEN = decided(CRIME, held=None), decided(ADVICE), decided()
COST = decided(bars=(bars.Cost(False, (Work(Activity.LOCATING, 30),), listed_in_part_i=False, reasonable=judged(True)),))
LATE = date(2019, 12, 9)


def stops(
    drafted: Letter, *positions: PartPosition, text: str | None = None, sent_on: date = SENT, kind: Kind = Kind.ANSWER
) -> tuple[Stop, ...]:
    return before_sending(kind, text or drafted.text, sent_on=sent_on, last_day=LAST_DAY, positions=positions)


def under(found: tuple[Stop, ...], *, forbids: bool = True) -> list[str]:
    return [each.under for each in found if each.forbids is forbids]


@pytest.mark.parametrize(
    ("name", "position"),
    [("disclosure", OPEN), ("refusal", WITHHELD), ("neither", NEITHER), ("cost", COST), ("put off", None), ("vexatious", None)],
)
def test_a_letter_as_drafted_may_go(name: str, position: PartPosition | None) -> None:
    assert stops(letter(part(ANSWERS[name])), *([position] if position else [])) == ()


@pytest.mark.parametrize("name", ["acknowledgement", "clarification", "fees notice", "late", "extension", "review", "correction", "mixed"])
def test_every_other_letter_as_drafted_may_go(name: str) -> None:
    drafted = LETTERS[name]
    sent_on = min(drafted.dated, SENT) if drafted.kind is not Kind.LATE else drafted.dated
    assert stops(drafted, sent_on=sent_on, kind=drafted.kind) == ()


@pytest.mark.parametrize(
    ("name", "taken_out", "provision", "mend"),
    [
        ("refusal", "You have the right to complain", "FOIA s.17(7)(b)", "they may complain to the Commissioner"),
        ("refusal", "You may ask us for an internal review", "FOIA s.17(7)(a)", "Give the complaints procedure"),
        ("put off", "We estimate that", "FOIA s.17(3)(b)", "Give the reasons why the public interest"),
    ],
)
def test_what_an_officer_takes_out_is_missed(name: str, taken_out: str, provision: str, mend: str) -> None:
    kept = [line for line in letter(part(ANSWERS[name])).text.split("\n\n") if taken_out not in line]
    if "complain" in taken_out:
        kept = [line for line in kept if "Commissioner" not in line]
    if "review" in taken_out:
        kept = [line for line in kept if "review it" not in line]
    found = stops(letter(part(ANSWERS[name])), text="\n\n".join(kept))
    missed = [each for each in found if each.under == provision and each.forbids]
    assert missed
    assert all(mend in each.mend for each in missed)


def test_a_letter_that_is_no_answer_is_not_sent_as_one() -> None:
    (stop,) = stops(letter(part(ANSWERS["refusal"])), text="Take two eggs.")
    assert (stop.under, stop.forbids) == ("FOIA s.17(1)", True)


def test_an_exception_of_the_regulations_is_not_mended_by_section_17() -> None:
    text = "Your request for information is refused under regulation 12(5) of the Environmental Information Regulations 2004."
    assert "Name the exception of regulation 12(4), 12(5) or 13 that is relied on." in {
        each.mend for each in stops(letter(part(ANSWERS["refusal"])), text=text)
    }


def test_late_is_said_and_sent() -> None:
    for name, provision in (("refusal", "FOIA s.17(1)"), ("disclosure", "FOIA s.10(1)"), ("cost", "FOIA s.17(5)")):
        found = stops(letter(part(ANSWERS[name])), sent_on=LATE)
        assert under(found) == []
        assert under(found, forbids=False) == [provision]
        assert "The last day was 6 December 2019, and this letter is of 9 December 2019." in found[0].why
    assert before_sending(Kind.ANSWER, letter(part(ANSWERS["refusal"])).text, sent_on=LATE) == ()


def test_more_time_cannot_be_taken_late() -> None:
    assert under(stops(LETTERS["extension"], sent_on=LATE, kind=Kind.EXTENSION)) == ["FOIA s.17(2)"]


def test_a_review_is_not_late_for_the_first_answer() -> None:
    assert stops(LETTERS["review"], sent_on=date(2020, 1, 28), kind=Kind.REVIEW) == ()


def test_being_late_is_called_nothing_else() -> None:
    drafted = LETTERS["late"]
    edited = drafted.text.replace("We expect to answer you", "We are extending the time, and expect to answer you")
    assert under(stops(drafted, text=edited, sent_on=drafted.dated, kind=Kind.LATE)) == ["FOIA s.10(3)"]


def test_a_late_fees_notice_is_none() -> None:
    drafted = LETTERS["fees notice"]
    assert under(stops(drafted, sent_on=LATE, kind=Kind.FEES_NOTICE)) == ["FOIA s.9(1)"]
    assert before_sending(Kind.FEES_NOTICE, drafted.text, sent_on=LATE) == ()


def test_what_is_still_to_be_filled_in_is_seen() -> None:
    for gap in ("[name of the team]", "XXXX", "TBC"):
        text = letter(part(ANSWERS["refusal"])).text.replace("Our solicitor", gap)
        (stop,) = stops(letter(part(ANSWERS["refusal"])), text=text)
        assert (stop.forbids, gap in stop.why) == (False, True)


def test_a_letter_that_leaves_out_what_was_decided_does_not_go() -> None:
    assert under(stops(letter(part(ANSWERS["disclosure"])), WITHHELD)) == ["FOIA s.17(1)(b)"]
    assert under(stops(letter(part(ANSWERS["disclosure"])), COST)) == ["FOIA s.17(5)"]


def test_a_letter_that_adds_to_what_was_decided_does_not_go() -> None:
    assert under(stops(letter(part(ANSWERS["refusal"])), OPEN)) == ["FOIA s.17(1)(b)"]
    assert under(stops(letter(part(ANSWERS["vexatious"])), OPEN)) == ["FOIA s.17(5)"]


def test_an_answer_that_neither_confirms_nor_denies_says_that_nothing_follows() -> None:
    drafted = letter(part(ANSWERS["neither"]))
    text = drafted.text.replace(NOTHING_FOLLOWS, "")
    assert under(stops(drafted, NEITHER, text=text)) == ["FOIA s.2(1)"]
    put_off = LETTERS["put off, confirming"].text.replace(NOTHING_FOLLOWS, "")
    assert under(before_sending(Kind.EXTENSION, put_off, sent_on=SENT, neither=True)) == ["FOIA s.2(1)"]
    assert before_sending(Kind.EXTENSION, put_off, sent_on=SENT) == ()


@pytest.mark.parametrize(
    "slip", ["We hold information about this.", "We do not hold anything.", "Some information is too sensitive to give."]
)
def test_an_edit_that_tells_what_is_held_does_not_go(slip: str) -> None:
    """Where the whole part neither confirms nor denies, and not where another part says what is held."""
    alone = letter(part(SAID_NEITHER))
    edited = alone.text.replace("Public interest test", f"{slip}\n\nPublic interest test")
    assert under(stops(alone, NEITHER, text=edited)) == ["FOIA s.2(1)"]
    both = letter(part(ANSWERS["disclosure"], "1"), part(SAID_NEITHER, "2"))
    positions = (OPEN, NEITHER._replace(part="2"))
    assert stops(both, *positions) == ()
    edited = both.text.replace("Public interest test", f"{slip}\n\nPublic interest test")
    assert under(stops(both, *positions, text=edited)) == ["FOIA s.2(1)"]


def test_a_part_that_neither_confirms_nor_denies_beside_one_that_is_open() -> None:
    both = letter(PartAnswer("1", "The contract.", (SliceAnswer(ANSWERS["disclosure"]), SliceAnswer(SAID_NEITHER, "the Unit"))))
    sliced = CRIME._replace(claim=CRIME.claim._replace(extent="the Unit"))
    assert stops(both, decided(sliced)) == ()
