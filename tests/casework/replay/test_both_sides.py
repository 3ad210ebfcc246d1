"""Both sides of a case played to the notice: what the Commissioner's casework serves is what documents draft from the same file."""

from pathlib import Path

import pytest

from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.paragraphs import kept_paragraphs
from answerable.casework.commissioner.shape import Case
from answerable.casework.ledger.read import happened
from answerable.casework.replay.judged import judged_in
from answerable.casework.replay.once import Alone, played_alone
from answerable.casework.replay.regulator import OFFICE, Played, play
from answerable.casework.replay.score import Score
from answerable.casework.unable import NotReady
from answerable.documents.notice_drafting.from_case_file import Written, written_in

pytestmark = pytest.mark.django_db
CASES = Path(__file__).parents[3] / "cases"
FILES = (CASES / "seed.toml", *sorted((CASES / "notices").glob("*.toml")))
SEED = FILES[0].read_text(encoding="utf-8")


def played(text: str) -> tuple[Written, Played]:
    score, written = Score(text), written_in(text)
    return written, play(written, judged_in(score.case, score.file))


def case_of(done: Played) -> Case:
    return fold(done.complaint.case)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_notice_that_is_served_is_the_one_that_documents_draft(file: Path) -> None:
    written, done = played(file.read_text(encoding="utf-8"))
    assert done.stopped is None
    assert kept_paragraphs(done.complaint) == written.drafted()
    case = case_of(done)
    assert (case.complaint.on, case.served and case.served.sent_on) == (written.conduct.complained_on, written.facts.sent_on)
    assert [each.under for each in case.in_scope] == [each.under for each in written.facts.grounds]
    assert all(each.answer is not None for each in case.arguments)


def test_a_request_that_came_on_another_day_than_it_was_made_is_counted_from_there() -> None:
    written, done = played(SEED.replace("[decision_notice]\n", "[decision_notice]\nrequested_on = 2019-11-05\n"))
    assert kept_paragraphs(done.complaint) == written.drafted()
    assert case_of(done).complaint.counted_from == written.facts.received_on


def test_each_thing_is_done_by_whoever_may_and_on_its_day() -> None:
    _, done = played(SEED)
    by = {entry.kind: (entry.by.partition(" ")[2], entry.on.isoformat()) for entry in happened(done.complaint.case)}
    assert by["complaint received"] == ("Senior case officer", "2020-02-19")
    assert by["submission received"] == ("Case officer", "2020-05-28")
    assert by["notice sent to be signed"] == ("Case officer", "2020-06-23")
    assert by["notice signed"] == ("Senior case officer", "2020-06-23")
    assert by["decision published"] == ("Publishing officer", "2020-06-23")


def test_the_limb_that_the_seed_adds_late_is_shown_as_late() -> None:
    """Paragraph 24."""
    _, done = played(SEED)
    told = [(each.under, each.likelihood, each.late, each.changes) for each in case_of(done).positions]
    assert told == [
        ("FOIA s.31(1)(a)", "would", False, False),
        ("FOIA s.31(1)(b)", "would be likely to", True, True),
    ]


def test_questions_of_the_file_are_put_and_answered_by_what_the_authority_submits() -> None:
    asked = '\n[[decision_notice.question]]\nto = "the authority"\nwords = "Which limb?"\non = 2020-05-01\ndue_on = 2020-05-28\n'
    _, done = played(SEED + asked)
    (question,) = case_of(done).questions
    assert question.answered_on is not None
    assert question.answered_on.isoformat() == "2020-05-28"


def test_what_stops_a_notice_in_the_casework_stops_it_here() -> None:
    _, done = played(SEED.replace("within_days = 35", "within_days = 21"))
    assert done.stopped is not None
    assert done.stopped.under == "FOIA s.50(6)"
    assert (kept_paragraphs(done.complaint), case_of(done).state.value) == (None, "notice being drafted")


@pytest.mark.parametrize(
    ("was", "now", "why"),
    [
        ('view = "accepted in part"\n', "", "Nobody judged the argument “that unit could be left out of the answer”. Give its view"),
        ('under = "FOIA s.10(1)"\nview', 'under = "FOIA s.12"\nview', "is about no ground of the complaint"),
        ('{ under = "FOIA s.10(1)", finding', '{ under = "FOIA s.12", finding', "Nothing of FOIA s.12 was complained of"),
        ('kind = "complaint"', 'kind = "handed over"\nto = "nobody"', "has a notice and no complaint"),
    ],
)
def test_what_the_file_lacks_is_said(was: str, now: str, why: str) -> None:
    score = Score(SEED)
    with pytest.raises(NotReady, match=why):
        play(written_in(SEED.replace(was, now)), judged_in(score.case, score.file))


def both(text: str) -> Alone:
    return played_alone(Score(text), written_in(text))


def test_days_obligations_what_is_owed_and_the_chronology_of_both_sides() -> None:
    done = both(SEED)
    complaint, chronology = done.told["complaint"], done.told["chronology"]
    notice = complaint["notice"]
    assert (notice["appeal"]["last_day"], notice["published_on"]) == ("2020-07-21", "2020-06-23")
    assert "GRC r.22(1)(b)" in notice["appeal"]["derivation"]
    assert [(each["number"], each["last_day"], each["taken_on"], each["stayed"]) for each in notice["obligations"]] == [
        (1, "2020-07-28", None, False),
        (2, "2020-07-28", None, False),
    ]
    assert [(each["whose"], each["last_day"], each["under"]) for each in complaint["owed"]] == [
        ("either side", "2020-07-21", "GRC r.22(1)(b)"),
        ("the public authority", "2020-07-28", "FOIA s.50(4)"),
        ("the public authority", "2020-07-28", "FOIA s.50(4)"),
    ]
    assert all(each["derivation"] for each in (*notice["obligations"], *complaint["owed"]))
    assert {each["side"] for each in chronology} == {"the public authority", "the Commissioner"}
    assert [each["on"] for each in chronology] == sorted(each["on"] for each in chronology)
    assert complaint["ledger"]["verified"] is True


def test_a_notice_that_was_stopped_has_no_days_and_says_why() -> None:
    done = both(SEED.replace("Respond afresh,", "Consider"))
    assert done.served is None
    assert done.stopped == done.told["complaint"]["stopped"]
    assert done.stopped_under == "FOIA s.50(4)"
    assert done.told["complaint"]["notice"] is None


def test_a_case_without_a_notice_has_no_other_side() -> None:
    done = played_alone(Score((CASES / "district-council.toml").read_text(encoding="utf-8")))
    assert "complaint" not in done.told
    assert not Complaint.objects.filter(office__slug=OFFICE).exists()
