"""A letter by e-mail: queued with the event that it was sent, handed over once, and what became of it on its case."""

import email
from datetime import date, timedelta
from email.policy import default
from typing import Any

import pytest

from answerable.casework.authority.actions.letters import Wanted, draft, send
from answerable.casework.authority.actions.record import correct
from answerable.casework.authority.actions.sending_again import went_another_way
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.post.becoming import Became, ask_after
from answerable.casework.authority.post.delivering import Handed, Refused, deliver_due, put_off
from answerable.casework.authority.post.finding import not_there
from answerable.casework.authority.post.keeping import bytes_of_dispatch
from answerable.casework.authority.post.models import Dispatch, ReceivedMessage
from answerable.casework.authority.post.queueing import address_of
from answerable.casework.authority.post.states import From, Out, Placed
from answerable.casework.authority.post.taking import take_in
from answerable.casework.authority.states import LetterState, State
from answerable.casework.authority.unable import NotReady
from answerable.casework.ledger.read import happened
from answerable.documents.letters import Kind
from tests.casework.authority.cast import divided, officer
from tests.casework.authority.positions import decided
from tests.casework.authority.post.arriving import came
from tests.casework.authority.post.sending import AT, ON, SENDS, Post, delivery_report, kinds, sent
from tests.documents.mail.made import RECEIVED, eml


@pytest.mark.parametrize(
    "typed", ["a@b.example\r\nBcc: everybody", "a@b.example\nDATA\n.\n", "<a@b.example> NOTIFY=NEVER", "a@b.example\r\nBcc: c@d.example"]
)
def test_an_address_brings_no_line_of_its_own(typed: str) -> None:
    found = address_of(InformationRequest(requester_address=typed))
    assert found == ("" if "c@d" in typed else "a@b.example")


@pytest.mark.django_db
def test_a_letter_is_queued_with_the_event_that_it_was_sent_and_goes_once() -> None:
    letter = sent()
    (queued,) = Dispatch.objects.all()
    assert (queued.state, queued.to, queued.letter) == (Out.QUEUED.value, "requester@example.org", letter)
    assert kinds() == ["request", "divided", "letter drafted", "letter sent"]
    post = Post()
    assert deliver_due("police", post, now=lambda: AT) == 1
    assert deliver_due("police", post, now=lambda: AT + timedelta(days=9)) == 0
    (handed,) = post.had
    queued.refresh_from_db()
    assert (queued.state, queued.sent_at, queued.handed_to) == (Out.SENT.value, AT, "the post")
    assert kinds()[-1] == "letter went"
    assert handed == Handed(queued.message_id, "requester@example.org", bytes_of_dispatch(queued, letter.request.case))


@pytest.mark.django_db
def test_what_goes_says_the_reference_and_nothing_more_and_comes_back_to_its_case() -> None:
    letter = sent()
    post = Post()
    deliver_due("police", post, now=lambda: AT)
    message: Any = email.message_from_bytes(post.had[0].content, policy=default)
    reference = letter.request.reference
    assert message["Subject"] == f"Your request for information: {reference}"
    assert message["From"] == "A police service <foi@police.example>"
    assert message.get_body(("plain",)).get_content().split() == letter.text.split()
    (pdf,) = message.iter_attachments()
    assert pdf.get_filename() == f"{letter.content['file_name']}.pdf"
    assert pdf.get_content().startswith(b"%PDF")
    answer = take_in("police", came(eml(To=str(message["Reply-To"]))), at=AT).message
    assert (answer.request, answer.placed_by) == (letter.request, Placed.ADDRESS.value)
    threaded = take_in("police", came(eml(In_Reply_To=str(message["Message-ID"]), Message_ID="<2@x>")), at=AT).message
    assert (threaded.request, threaded.placed_by) == (letter.request, Placed.THREAD.value)


@pytest.mark.django_db
def test_a_letter_taken_on_another_day_counts_from_that_day() -> None:
    letter = sent()
    later = AT + timedelta(days=3)
    assert deliver_due("police", Post(), now=lambda: later) == 1
    letter.refresh_from_db()
    assert letter.sent_on == later.date()
    entry = happened(letter.request.case)[-1]
    assert (entry.kind, entry.payload["on"], entry.payload["number"]) == ("letter went", later.date(), Dispatch.objects.get().entry)
    assert entry.payload["reason"] == "The mail server took it on 25 November 2019; it had been queued before."


@pytest.mark.django_db
def test_a_letter_that_is_refused_for_now_is_tried_again_ever_later() -> None:
    sent()
    assert put_off("police") == 0
    post, at = Post(*[Refused("450 later", for_good=False)] * 3), AT
    for minutes in (1, 2, 4):
        assert deliver_due("police", post, now=lambda: at) == 0  # noqa: B023 - called at once
        queued = Dispatch.objects.get()
        assert (queued.state, queued.said, queued.next_try_at) == (Out.QUEUED.value, "450 later", at + timedelta(minutes=minutes))
        assert (put_off("police"), put_off("another")) == (1, 0)
        at = queued.next_try_at
    assert deliver_due("police", post, now=lambda: at) == 1
    assert put_off("police") == 0
    assert kinds().count("letter went") == 1


@pytest.mark.django_db
def test_a_letter_that_is_refused_too_often_is_not_tried_for_ever() -> None:
    sent()
    Dispatch.objects.update(tries=39)
    deliver_due("police", Post(Refused("450 later", for_good=False)), now=lambda: AT)
    assert Dispatch.objects.get().state == Out.FAILED.value
    assert deliver_due("police", Post(), now=lambda: AT + timedelta(days=9)) == 0


def answered() -> Letter:
    """The answer to the seed's request, by e-mail, on the day before its last."""
    request = decided()
    given = {f"{part}||how": "It is set out on our website." for part in "123"}
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ("1", "2", "3", "4"), given), by=officer(ANSWERED), on=ANSWERED)
    send(request.reference, number=letter.number, by=officer(ANSWERED), on=ANSWERED, mailbox=SENDS)
    return Letter.objects.get()


ANSWERED = date(2019, 12, 5)
THEN = AT.replace(month=12, day=5)


@pytest.mark.django_db
def test_a_letter_that_cannot_be_sent_has_answered_nothing_and_can_be_sent_again() -> None:
    letter = answered()
    assert InformationRequest.objects.get().state == State.ANSWERED.value
    assert deliver_due("police", Post(Refused("550 nobody here", for_good=True)), now=lambda: THEN) == 0
    request, letter = InformationRequest.objects.get(), Letter.objects.get()
    assert (request.state, request.answered_on, request.last_day) == (State.WORKING.value, None, date(2019, 12, 6))
    assert (letter.state, letter.sent_on, Dispatch.objects.get().state) == (LetterState.DRAFT.value, None, Out.FAILED.value)
    entry = happened(request.case)[-1]
    assert (entry.kind, entry.payload["reason"]) == ("letter not sent", "550 nobody here")
    assert [each.letter for each in not_there(officer(ANSWERED))] == [letter]
    send(request.reference, number=letter.number, by=officer(ANSWERED), on=ANSWERED, mailbox=SENDS)
    first, second = Dispatch.objects.order_by("pk")
    assert first.message_id != second.message_id
    assert not_there(officer(ANSWERED)) == []
    post = Post()
    assert deliver_due("police", post, now=lambda: THEN) == 1
    assert [each.message_id for each in post.had] == [second.message_id]
    request = InformationRequest.objects.get()
    assert (request.state, request.answered_on) == (State.ANSWERED.value, ANSWERED)


@pytest.mark.django_db
def test_an_answer_that_the_server_takes_too_late_is_late() -> None:
    answered()
    deliver_due("police", Post(), now=lambda: THEN + timedelta(days=4))
    assert InformationRequest.objects.get().answered_on == date(2019, 12, 9)
    standing = set(InformationRequest.objects.get().parts.values_list("standing", flat=True))
    assert standing == {"answered late"}


@pytest.mark.django_db
def test_which_day_counts_of_a_letter_that_came_back_is_for_a_person() -> None:
    letter = answered()
    reference = letter.request.reference
    deliver_due("police", Post(), now=lambda: THEN)
    about: dict[str, Any] = {
        "number": 1,
        "how": "By post, to the address in the request.",
        "by": officer(date(2019, 12, 20)),
        "on": date(2019, 12, 20),
    }
    with pytest.raises(NotReady, match="Letter 1 did not come back"):
        went_another_way(reference, went_on=date(2019, 12, 9), counts=True, **about)
    take_in("police", came(delivery_report(Dispatch.objects.get().message_id)), at=THEN)
    assert [each.state for each in not_there(officer(ANSWERED))] == ["came back"]
    assert InformationRequest.objects.get().answered_on == ANSWERED
    for early in (date(2019, 12, 4), date(2019, 12, 21)):
        with pytest.raises(NotReady, match="Give the day on which it went again"):
            went_another_way(reference, went_on=early, counts=True, **about)
    went_another_way(reference, went_on=date(2019, 12, 9), counts=True, **about)
    assert InformationRequest.objects.get().answered_on == Letter.objects.get().sent_on == date(2019, 12, 9)
    assert not_there(officer(ANSWERED)) == []
    assert kinds()[-1] == "letter went another way"
    correct(
        reference, number=Dispatch.objects.get().entry, to=ANSWERED, reason="The address was theirs.", by=officer(), on=date(2020, 6, 1)
    )
    assert InformationRequest.objects.get().answered_on == ANSWERED


@pytest.mark.django_db
def test_the_first_day_stands_where_a_person_says_that_it_counts() -> None:
    letter = answered()
    deliver_due("police", Post(), now=lambda: THEN)
    take_in("police", came(delivery_report(Dispatch.objects.get().message_id)), at=THEN)
    went_another_way(
        letter.request.reference, number=1, went_on=date(2019, 12, 9), how="By post.", counts=False, by=officer(), on=date(2020, 6, 1)
    )
    assert InformationRequest.objects.get().answered_on == Letter.objects.get().sent_on == ANSWERED
    take_in("police", came(delivery_report(Dispatch.objects.get().message_id, nth=2)), at=THEN)
    assert Dispatch.objects.get().state == Out.ELSEWHERE.value


@pytest.mark.django_db
def test_what_waits_too_long_to_go_is_shown_to_a_person() -> None:
    """Nobody runs `answerable mail out`, or the mail server is away."""
    sent()
    assert not_there(officer(ON)) == []
    assert [each.state for each in not_there(officer(ON + timedelta(days=1)))] == ["queued"]
    Dispatch.objects.update(state=Out.FAILED.value)
    Letter.objects.update(state=LetterState.WITHDRAWN.value)
    assert not_there(officer(ON + timedelta(days=1))) == []


class Killed(BaseException):
    """The process ends."""


@pytest.mark.django_db
def test_a_job_that_is_killed_while_handing_over_tries_again_under_the_same_identifier_and_not_at_once() -> None:
    sent()
    had: list[Handed] = []

    def killed(handed: Handed) -> str:
        had.append(handed)
        raise Killed

    with pytest.raises(Killed):
        deliver_due("police", killed, now=lambda: AT)
    assert Dispatch.objects.get().state == Out.SENDING.value
    post = Post()
    assert deliver_due("police", post, now=lambda: AT + timedelta(minutes=14)) == 0
    assert deliver_due("police", post, now=lambda: AT + timedelta(minutes=15)) == 1
    assert post.had == had
    assert kinds().count("letter went") == 1


@pytest.mark.django_db
def test_a_delivery_report_is_placed_on_its_letter() -> None:
    letter = sent()
    deliver_due("police", Post(), now=lambda: AT)
    report = delivery_report(Dispatch.objects.get().message_id)
    for _ in range(2):
        kept = take_in("police", came(report), at=AT).message
    assert (kept.request, kept.placed_by, kept.from_whom) == (letter.request, Placed.REPORT.value, From.SERVER.value)
    dispatch = Dispatch.objects.get()
    assert (dispatch.state, dispatch.said) == (Out.BOUNCED.value, "5.1.1 550 No such person")
    entry = happened(letter.request.case)[-1]
    assert (entry.kind, entry.payload["letter"], entry.payload["status"]) == ("letter came back", 1, "5.1.1")
    assert kinds().count("letter came back") == 1


@pytest.mark.django_db
def test_two_jobs_at_once_send_a_letter_once_and_what_was_heard_meanwhile_stands() -> None:
    """One job hangs while it hands a letter over; another takes the letter on, and a report comes before the first wakes."""
    letter = sent()
    post = Post()

    def hangs(handed: Handed) -> str:
        assert deliver_due("police", post, now=lambda: AT + timedelta(minutes=15)) == 1
        take_in("police", came(delivery_report(handed.message_id)), at=AT)
        return "the first"

    deliver_due("police", hangs, now=lambda: AT)
    dispatch = Dispatch.objects.get()
    assert (dispatch.state, dispatch.handed_to, len(post.had)) == (Out.BOUNCED.value, "the post", 1)
    assert kinds().count("letter went") == 1
    assert letter.request.letters.get().state == LetterState.SENT.value


@pytest.mark.django_db
def test_a_job_that_was_refused_says_nothing_of_a_letter_that_another_has_by_now() -> None:
    sent()

    def hangs(handed: Handed) -> str:
        assert deliver_due("police", Post(), now=lambda: AT + timedelta(minutes=15)) == 1
        raise Refused("550 known already", for_good=True)

    deliver_due("police", hangs, now=lambda: AT)
    assert Dispatch.objects.get().state == Out.SENT.value
    assert "letter not sent" not in kinds()


@pytest.mark.django_db
def test_where_the_letter_cannot_be_queued_it_was_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """The row of the outbox and the event are of one transaction: the one fails, and neither is there."""
    request = divided()
    letter = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ()), by=officer(ON), on=ON)
    monkeypatch.setattr(Dispatch.objects, "create", full)
    with pytest.raises(OSError, match="no space left"):
        send(request.reference, number=letter.number, because="It is short.", by=officer(ON), on=ON, mailbox=SENDS)
    assert kinds()[-1] == "letter drafted"
    assert Letter.objects.get().state == LetterState.DRAFT.value


def full(**_: object) -> object:
    raise OSError("no space left")


@pytest.mark.django_db
def test_a_report_that_it_arrived_is_on_the_letter_and_nobody_need_look() -> None:
    letter = sent()
    deliver_due("police", Post(), now=lambda: AT)
    of = Dispatch.objects.get().message_id
    passed_on = take_in("police", came(delivery_report(of, action="relayed", status="2.0.0")), at=AT).message
    assert (Dispatch.objects.get().state, passed_on.unlooked, kinds()[-1]) == (Out.SENT.value, False, "message")
    arrived = take_in("police", came(delivery_report(of, action="delivered", status="2.0.0", nth=2)), at=AT).message
    assert (Dispatch.objects.get().state, arrived.unlooked, arrived.request) == (Out.DELIVERED.value, False, letter.request)
    assert kinds()[-1] == "letter delivered"
    late = take_in("police", came(delivery_report(of, nth=3)), at=AT).message
    assert (Dispatch.objects.get().state, late.unlooked) == (Out.BOUNCED.value, True)


@pytest.mark.django_db
def test_what_became_of_a_letter_is_asked_until_it_is_known() -> None:
    sent()
    deliver_due("police", Post(), now=lambda: AT)
    asked: list[str] = []
    answers: list[Became | Refused | None] = [
        None,
        Refused("503 away", for_good=False),
        Refused("404 forgotten", for_good=True),
        Became(False, "permanent-failure: There is no such address."),
    ]

    def ask(called: str) -> Became | None:
        asked.append(called)
        said = answers.pop(0)
        if isinstance(said, Refused):
            raise said
        return said

    assert [ask_after("police", ask, now=lambda: AT) for _ in range(5)] == [0, 0, 0, 1, 0]
    assert asked == ["the post"] * 4
    dispatch = Dispatch.objects.get()
    assert (dispatch.state, dispatch.said, kinds()[-1]) == (
        Out.BOUNCED.value,
        "permanent-failure: There is no such address.",
        "letter came back",
    )


@pytest.mark.django_db
def test_what_was_heard_while_it_was_being_asked_stands_and_what_is_old_is_not_asked() -> None:
    sent()
    deliver_due("police", Post(), now=lambda: AT)

    def ask(_: str) -> Became:
        Dispatch.objects.update(state=Out.BOUNCED.value)
        return Became(True, "")

    assert ask_after("police", ask, now=lambda: AT + timedelta(days=8)) == 0
    ask_after("police", ask, now=lambda: AT)
    assert (Dispatch.objects.get().state, kinds()[-1]) == (Out.BOUNCED.value, "letter went")


@pytest.mark.django_db
def test_a_letter_of_a_case_that_was_disposed_of_does_not_go() -> None:
    sent()
    InformationRequest.objects.update(state=State.DISPOSED.value)
    assert deliver_due("police", Post(), now=lambda: AT) == 0
    InformationRequest.objects.update(state=State.WORKING.value)
    Dispatch.objects.update(message_id="<another@police.example>")  # which its bytes are sealed with
    assert deliver_due("police", Post(), now=lambda: AT) == 0
    assert Dispatch.objects.get().state == Out.FAILED.value


@pytest.mark.django_db
def test_a_report_that_leaves_out_which_letter_is_placed_by_the_address_that_it_came_back_to() -> None:
    letter = sent()
    deliver_due("police", Post(), now=lambda: AT)
    dispatch = Dispatch.objects.get()
    message: Any = email.message_from_bytes(bytes_of_dispatch(dispatch, letter.request.case), policy=default)
    take_in("police", came(delivery_report("", to=str(message["Reply-To"]))), at=AT)
    assert Dispatch.objects.get().state == Out.BOUNCED.value


@pytest.mark.django_db
@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "list"},
        {"Return_Path": "<>", "From": "MAILER-DAEMON@example.org"},
        {"From": "foi@police.example"},
        {},
    ],
)
def test_whatever_comes_nothing_goes_by_itself(headers: dict[str, Any]) -> None:
    """A loop needs something that answers by itself, and nothing does: what goes was sent by a person."""
    letter = sent()
    deliver_due("police", Post(), now=lambda: AT)
    dispatch = Dispatch.objects.get()
    own = bytes_of_dispatch(dispatch, letter.request.case)
    message: Any = email.message_from_bytes(own, policy=default)
    take_in("police", came(eml(To=str(message["Reply-To"]), **headers)), at=AT)
    back = take_in("police", came(f"Received: {RECEIVED}\r\n".encode() + own), at=AT).message
    assert (back.request, back.from_whom) == (letter.request, From.OURSELVES.value)
    post = Post()
    assert deliver_due("police", post, now=lambda: AT + timedelta(days=30)) == 0
    assert Dispatch.objects.count() == 1
    assert ReceivedMessage.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("1 High Street", "The requester gave no e-mail address, or more than one."),
        ("a@x.example b@x.example", "The requester gave no e-mail address, or more than one."),
        ("foi@police.example", "The requester’s address is our own, and would come straight back."),
        ("foi+abc@police.example", "The requester’s address is our own, and would come straight back."),
    ],
)
def test_a_letter_that_cannot_go_by_e_mail_is_refused_and_nothing_is_recorded(address: str, why: str) -> None:
    request = divided()
    letter = draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ()), by=officer(ON), on=ON)
    InformationRequest.objects.update(requester_address=address)
    with pytest.raises(NotReady, match="cannot go by e-mail from here") as refused:
        send(request.reference, number=letter.number, because="It is short.", by=officer(ON), on=ON, mailbox=SENDS)
    assert why in str(refused.value)
    assert kinds()[-1] == "letter drafted"
    with pytest.raises(NotReady, match=r"No way of sending e-mail is set up\."):
        send(request.reference, number=letter.number, because="x", by=officer(ON), on=ON, mailbox=SENDS._replace(smtp=None))
