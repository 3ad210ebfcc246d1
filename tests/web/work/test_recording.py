"""What came, and what was done outside, recorded one thing to a page; what the law refuses is said in the law's own sentence."""

from datetime import date
from typing import Any

import pytest

from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.record import record_letter
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.states import State
from answerable.law.eir import r14_refusal
from answerable.law.requirement import Met
from answerable.web.work.recording import KINDS
from tests.casework.authority.cast import DAY, by, divided, officer, received
from tests.casework.authority.environmental import EVERY_LAW, SURVEY
from tests.web.work.conftest import Desk, SignIn, day, words_of

pytestmark = pytest.mark.django_db
OF_OTHER_LAWS = ("hand-over", "letter-particulars", "letter-charge", "letter-time-extended")
WHERE_IT_MAY_BE_NEITHER = ("ncnd-set-aside", "ground", "ground-cleared", "handling", "handling-way")
ANSWERED = {"kind": "response", "on": date(2019, 11, 20), "said": "held", "disclosed": "all"}


OF_THE_LOG = {"publish", "hide", "take-down"}  # of what was answered, or published


def fees_notice(request: InformationRequest, on: date = date(2019, 11, 12)) -> None:
    record_letter(request.reference, law=[{"kind": "fees notice", "on": on}], reason="by post", by=officer(), on=on)


def answered(request: InformationRequest) -> None:
    record_letter(request.reference, law=[ANSWERED], reason="by post", by=officer(), on=date(2019, 11, 20))


def last(request: InformationRequest) -> Any:
    return fold(request.authority, request.case).entries[-1]


def now(request: InformationRequest) -> InformationRequest:
    return InformationRequest.objects.get(pk=request.pk)


def test_everything_that_can_be_recorded_now_is_offered_and_nothing_else(officer_s_desk: Desk) -> None:
    request = divided()
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}/record"))
    offered = {name for name, kind in KINDS.items() if kind.title in page}
    assert offered == set(KINDS) - {"reviewer", "close", "reopen", "lift-hold", *OF_THE_LOG, *WHERE_IT_MAY_BE_NEITHER, *OF_OTHER_LAWS}


def test_what_no_law_of_the_case_knows_is_not_offered_and_has_no_page(officer_s_desk: Desk) -> None:
    """No fees notice, extension or later day under the Regulations; no charge in advance under the Act."""
    river, mixed, police = divided(SURVEY), divided(*EVERY_LAW), divided()
    page = words_of(officer_s_desk.get(f"/requests/{river.reference}/record"))
    offered = {name for name, kind in KINDS.items() if kind.title in page}
    acts_own = {"letter-clarification", "letter-fees-notice", "letter-extension", "day-specified"}
    assert offered == set(KINDS) - {
        "reviewer",
        "close",
        "reopen",
        "lift-hold",
        "hand-over",
        *OF_THE_LOG,
        *WHERE_IT_MAY_BE_NEITHER,
        *acts_own,
    }
    for what in acts_own:
        assert officer_s_desk.get(f"/requests/{river.reference}/record/{what}").status_code == 404
        assert officer_s_desk.get(f"/requests/{mixed.reference}/record/{what}").status_code == 200
    for what in OF_OTHER_LAWS:
        assert officer_s_desk.get(f"/requests/{police.reference}/record/{what}").status_code == 404
        assert officer_s_desk.get(f"/requests/{mixed.reference}/record/{what}").status_code == 200


def test_a_refusal_sent_elsewhere_under_the_regulations_is_asked_for_in_the_words_of_regulation_14(officer_s_desk: Desk) -> None:
    river, mixed = divided(SURVEY), divided(*EVERY_LAW)
    page = words_of(officer_s_desk.get(f"/requests/{river.reference}/record/letter-answer"))
    assert "It tells of the right to make representations (reg 14(5)(a))" in page
    assert "like EIR reg 12(5)(b)." in page
    assert "s.17" not in page
    both = words_of(officer_s_desk.get(f"/requests/{mixed.reference}/record/letter-answer"))
    assert "(s.17(1)(b)); or, under the Regulations: It names each exception" in both
    sent = {
        "said": "held",
        "disclosed": "nothing",
        "relies_on": "EIR reg 12(4)(d)\nEIR reg 12(5)(b)",
        "says": ["specified", "reasons", "completion_told", "right_to_apply"],
        "reason": "By post",
    }
    answer = officer_s_desk.send(f"/requests/{river.reference}/record/letter-answer", **sent, **day("on", date(2019, 11, 21)))
    assert answer.status_code == 303, words_of(answer)
    letter = fold(river.authority, river.case).events[-1].payload.letter  # type: ignore[union-attr]
    met = {str(each.at): each.check(letter).value for each in r14_refusal.REQUIREMENTS}
    assert met["EIR reg 14(3)(a)"] is met["EIR reg 14(3)(b)"] is met["EIR reg 14(4)"] is met["EIR reg 14(5)(b)"] is Met.YES
    assert met["EIR reg 14(5)(a)"] is Met.NO


@pytest.mark.parametrize(
    ("what", "parts"), [("letter-charge", ("1",)), ("letter-fees-notice", ("3",)), ("letter-acknowledgement", ("1", "3"))]
)
def test_a_letter_that_one_law_knows_is_of_the_parts_under_it_where_none_is_chosen(
    officer_s_desk: Desk, what: str, parts: tuple[str, ...]
) -> None:
    mixed = divided(*EVERY_LAW)
    sent = officer_s_desk.send(f"/requests/{mixed.reference}/record/{what}", reason="By post", **day("on", date(2019, 11, 15)))
    assert sent.status_code == 303, words_of(sent)
    assert fold(mixed.authority, mixed.case).events[-1].parts == parts


def test_a_fee_that_came_starts_the_clock_again(officer_s_desk: Desk) -> None:
    request = divided()
    fees_notice(request)
    assert now(request).last_day is None
    answer = officer_s_desk.send(f"/requests/{request.reference}/record/fee", **day("on", date(2019, 11, 19)))
    assert (answer.status_code, answer["Location"]) == (303, f"/requests/{request.reference}")
    assert now(request).last_day == date(2019, 12, 16)


def test_what_another_window_recorded_is_not_recorded_twice(officer_s_desk: Desk) -> None:
    request = divided()
    fees_notice(request)
    address = f"/requests/{request.reference}/record/fee"
    assert officer_s_desk.send(address, **day("on", date(2019, 11, 19))).status_code == 303
    again = officer_s_desk.send(address, **day("on", date(2019, 11, 19)))
    assert again.status_code == 422
    assert f"Entry {last(request).number} records this already, on 19 November 2019. Nothing is recorded twice." in words_of(again)


@pytest.mark.parametrize(
    ("on", "sentence"),
    [
        (date(2019, 11, 11), "has no fees notice before it for part 1"),
        (date(2019, 11, 25), "25 November 2019 has not come yet: today is 22 November 2019."),
    ],
)
def test_a_payment_dated_before_its_notice_or_tomorrow_is_refused_in_the_law_s_own_words(
    officer_s_desk: Desk, on: date, sentence: str
) -> None:
    request = divided()
    fees_notice(request)
    page = officer_s_desk.send(f"/requests/{request.reference}/record/fee", **day("on", on))
    assert page.status_code == 422
    assert sentence in words_of(page)
    assert last(request).kind == "recorded"


def test_a_clarification_begins_the_twenty_days_again_for_its_part(officer_s_desk: Desk) -> None:
    request = divided()
    sent = {"parts": ["2"], "required": "yes", "why": "Two teams have such guidance", "reason": "By e-mail"}
    address = f"/requests/{request.reference}/record"
    assert officer_s_desk.send(f"{address}/letter-clarification", **sent, **day("on", date(2019, 11, 11))).status_code == 303
    said = {"parts": ["2"], "words": "The training unit's"}
    assert officer_s_desk.send(f"{address}/clarification", **said, **day("on", date(2019, 11, 18))).status_code == 303
    rows = {each.number: each.last_day_to_communicate for each in now(request).parts.all()}
    assert rows == {"1": date(2019, 12, 6), "2": date(2019, 12, 17), "3": date(2019, 12, 6), "4": date(2019, 12, 6)}


def test_an_answer_sent_elsewhere_is_recorded_as_it_was(officer_s_desk: Desk) -> None:
    request = divided()
    sent = {
        "parts": ["1"],
        "said": "held",
        "disclosed": "some",
        "relies_on": "FOIA s.40(2)\nFOIA s.12(1)\n",
        "says": ["states_reliance", "right_to_apply"],
        "reason": "From the old system",
    }
    answer = officer_s_desk.send(f"/requests/{request.reference}/record/letter-answer", **sent, **day("on", date(2019, 11, 21)))
    assert answer.status_code == 303
    event = fold(request.authority, request.case).events[-1]
    assert event.payload is not None
    letter = event.payload.letter  # type: ignore[union-attr]
    assert [each.provision for each in letter.relies_on] == ["FOIA s.40(2)"]
    assert [str(each) for each in letter.cost_or_vexatious] == ["FOIA s.12(1)"]
    assert (letter.states_reliance, letter.right_to_apply, letter.complaints_procedure) == (True, True, False)


def test_a_citation_that_is_none_is_refused_with_the_reason(officer_s_desk: Desk) -> None:
    request = divided()
    sent = {"said": "held", "disclosed": "nothing", "relies_on": "s 31 1 a", "reason": "r"}
    page = officer_s_desk.send(f"/requests/{request.reference}/record/letter-answer", **sent, **day("on", date(2019, 11, 21)))
    assert page.status_code == 422
    assert "s 31 1 a" in words_of(page)
    assert now(request).version == request.version


@pytest.mark.parametrize(
    ("what", "fields", "kind"),
    [
        ("letter-acknowledgement", {"reason": "By e-mail"}, "acknowledgement"),
        ("letter-fees-notice", {"reason": "By e-mail"}, "fees notice"),
        ("letter-extension", {"reason": "By e-mail", "relies_on": "FOIA s.31(1)(a)", **day("estimate_on", date(2020, 1, 9))}, "extension"),
        ("letter-extension", {"reason": "By e-mail", "relies_on": ""}, "extension"),
        ("transfer", {"to": "Another authority"}, "transfer"),
    ],
)
def test_other_letters_and_transfers_are_recorded(officer_s_desk: Desk, what: str, fields: dict[str, str], kind: str) -> None:
    request = divided()
    answer = officer_s_desk.send(f"/requests/{request.reference}/record/{what}", **fields, **day("on", date(2019, 11, 15)))
    assert answer.status_code == 303, words_of(answer)
    assert fold(request.authority, request.case).events[-1].kind.value == kind


def test_a_request_that_the_requester_withdrew_owes_nothing_more(officer_s_desk: Desk) -> None:
    request = divided()
    words = {"words": "Please do not go on with this."}
    assert (
        officer_s_desk.send(f"/requests/{request.reference}/record/withdrawal", **words, **day("on", date(2019, 11, 15))).status_code == 303
    )
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    assert "Nothing more is owed: the requester withdrew it." in page
    assert "Withdrawn by the requester, on parts 1, 2, 3 and 4" in page
    assert "Close the case" in page


def test_a_note_is_added_and_stands_on_the_case(officer_s_desk: Desk) -> None:
    request = divided()
    empty = officer_s_desk.send(f"/requests/{request.reference}/record/note")
    assert "Enter the note" in words_of(empty)
    assert officer_s_desk.send(f"/requests/{request.reference}/record/note", words="The requester rang").status_code == 303
    assert "The requester rang" in words_of(officer_s_desk.get(f"/requests/{request.reference}"))


def test_a_day_is_corrected_and_the_clock_with_it(officer_s_desk: Desk) -> None:
    request = received()
    sent = {"number": "1", "reason": "The envelope is stamped", **day("to", date(2019, 11, 6))}
    assert officer_s_desk.send(f"/requests/{request.reference}/record/day", **sent).status_code == 303
    assert now(request).last_day == date(2019, 12, 5)


def test_a_case_is_given_to_an_officer_of_the_same_body_alone(officer_s_desk: Desk) -> None:
    request = divided()
    mine, other = by(Role.OFFICER).person, by(Role.OFFICER, body="council").person
    assert officer_s_desk.send(f"/requests/{request.reference}/record/officer", to=str(other.pk)).status_code == 422
    assert officer_s_desk.send(f"/requests/{request.reference}/record/officer", to=str(mine.pk)).status_code == 303
    assert now(request).officer == mine
    assert "The case is with the FOI officer." in words_of(officer_s_desk.get(f"/requests/{request.reference}"))


def test_a_review_is_asked_for_and_given_to_somebody_who_did_not_decide(officer_s_desk: Desk, sign_in: SignIn) -> None:
    request = divided()
    both = by(Role.OFFICER, Role.REVIEWER)
    take_position(request.reference, part="4", tables={}, by=both, on=DAY)
    answered(request)
    sent = {"parts": ["4"], "grounds": "It is public already\n\nIt names nobody", **day("on", date(2019, 11, 21))}
    assert officer_s_desk.send(f"/requests/{request.reference}/record/review", **sent).status_code == 303
    review = now(request).reviews.get()
    assert (review.parts, review.grounds) == (["4"], ["It is public already", "It names nobody"])
    reviewer = by(Role.REVIEWER).person
    assert officer_s_desk.get(f"/requests/{request.reference}/record/reviewer").status_code == 404
    head = sign_in(Role.HEAD)
    page = words_of(head.get(f"/requests/{request.reference}"))
    assert "Give the internal review to a reviewer" in page
    refused = head.send(f"/requests/{request.reference}/record/reviewer", number="1", to=str(both.person.pk))
    assert refused.status_code == 422
    assert "Choose somebody who did not decide. (s.45 Code (2018))" in words_of(refused)
    given = head.send(f"/requests/{request.reference}/record/reviewer", number="1", to=str(reviewer.pk))
    assert given.status_code == 303, words_of(given)
    review.refresh_from_db()
    assert review.reviewer == reviewer


def test_a_case_is_closed_when_nothing_is_owed_and_opened_again_for_a_reason(officer_s_desk: Desk) -> None:
    request = divided()
    early = officer_s_desk.send(f"/requests/{request.reference}/record/close")
    assert early.status_code == 422
    assert "Your post does not let you close a case while it is being worked." in words_of(early)
    answered(request)
    assert officer_s_desk.send(f"/requests/{request.reference}/record/close").status_code == 303
    assert now(request).state == State.CLOSED.value
    assert officer_s_desk.send(f"/requests/{request.reference}/record/reopen", reason="A letter came back").status_code == 303
    assert now(request).state == State.ANSWERED.value


def test_a_form_filled_in_over_an_older_case_keeps_nothing(officer_s_desk: Desk) -> None:
    request = divided()
    page = officer_s_desk.send(f"/requests/{request.reference}/record/note", words="Mine", seen="1")
    assert page.status_code == 409
    assert "The case changed after you opened this page, here or in another window." in words_of(page)
    assert "Mine" in page.content.decode()


@pytest.mark.parametrize("role", [Role.AUDITOR])
def test_who_only_reads_is_offered_nothing_to_record(sign_in: SignIn, role: Role) -> None:
    request = divided()
    desk = sign_in(role)
    assert desk.get(f"/requests/{request.reference}/record/note").status_code == 404
    assert "Record something" not in words_of(desk.get(f"/requests/{request.reference}"))


def test_there_is_no_page_for_what_cannot_be_recorded(officer_s_desk: Desk) -> None:
    assert officer_s_desk.get(f"/requests/{divided().reference}/record/nonsense").status_code == 404


@pytest.mark.parametrize("what", list(KINDS))
def test_every_form_that_is_sent_empty_says_what_is_missing_or_is_done(officer_s_desk: Desk, what: str) -> None:
    request = divided(*EVERY_LAW)
    answer = officer_s_desk.get(f"/requests/{request.reference}/record/{what}")
    if what in ("reviewer", "lift-hold", "hide", "take-down", *WHERE_IT_MAY_BE_NEITHER):
        assert answer.status_code == 404
        return
    sent = officer_s_desk.send(f"/requests/{request.reference}/record/{what}")
    assert sent.status_code == 422
    assert "There is a problem" in words_of(sent)


def test_that_a_part_may_be_neither_is_said_and_what_an_act_rests_on_is_stated_by_one_and_cleared_by_another(
    officer_s_desk: Desk, sign_in: SignIn
) -> None:
    request = divided()
    at = f"/requests/{request.reference}/record"
    assert officer_s_desk.send(f"{at}/ncnd", parts=["4"], reason="Either answer tells too much.").status_code == 303
    answer = officer_s_desk.send(f"{at}/transfer", to="Another force", parts=["4"], **day("on", date(2019, 11, 21)))
    assert answer.status_code == 422
    assert "this act could tell" in words_of(answer)
    stated = {"act": Do.TRANSFER.value, "parts": ["4"], "rests_on": "words", "reason": "They ask for what that force does."}
    assert officer_s_desk.send(f"{at}/ground", **stated).status_code == 303
    head = sign_in(Role.HEAD)
    page = words_of(head.get(f"{at}/ground-cleared"))
    assert "Record a transfer or a referral, on part 4. The words of the request: They ask for what that force does." in page
    number = str(fold(request.authority, request.case).entries[-1].number)
    assert head.send(f"{at}/ground-cleared", number=number, cleared="yes").status_code == 303
    assert officer_s_desk.send(f"{at}/transfer", to="Another force", parts=["4"], **day("on", date(2019, 11, 21))).status_code == 303
    assert officer_s_desk.send(f"{at}/ncnd-set-aside", parts=["4"], reason="It was public before.").status_code == 303
    told = words_of(officer_s_desk.get(f"/requests/{request.reference}"))
    for words in ("To neither confirm nor deny considered, on part 4", "Ground cleared for", "considered no longer, on part 4"):
        assert words in told
