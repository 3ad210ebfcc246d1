"""An answer is published without who asked, from its day on, for all to find; and hidden or taken down for a reason that all can read."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.utils import IntegrityError
from django.test.utils import CaptureQueriesContext

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.publishing.actions import asked_about, hide, publish, take_down
from answerable.casework.authority.publishing.finding import A_PAGE, Sought, as_it_is, bodies_as, every_one, in_the_log, one
from answerable.casework.authority.publishing.index import INDEX
from answerable.casework.authority.publishing.models import Disclosure
from answerable.casework.authority.unable import NotPermitted, NotReady, NotThere
from answerable.casework.ledger.read import happened
from answerable.documents.traces import REMOVED, Trace, given_by, traces, without
from tests.casework.authority.cast import authority, by, divided, officer
from tests.casework.authority.told.test_what_a_requester_knows import SENT, answered

pytestmark = pytest.mark.django_db
WHY = "Every answer of this kind is published."


@pytest.fixture(autouse=True)
def _procedure() -> None:
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")


def put(request: InformationRequest, **given: object) -> Disclosure:
    decided = {each.words: True for each in asked_about(request)}
    usual = {"from_on": SENT, "subject": "Cameras for training", "remove": decided, "because": WHY, "by": officer(), "on": SENT}
    return publish(request.reference, **{**usual, **given})  # type: ignore[arg-type]


def copies(count: int) -> None:
    """So many more disclosures, a day apart."""
    first = put(answered())
    columns = {"authority": first.authority, "subject": "Another", "asked": "x", "received_on": SENT, "answered_on": SENT}
    requests = [InformationRequest(authority=first.authority, reference=f"C-{nth}", received_on=SENT) for nth in range(count)]
    InformationRequest.objects.bulk_create(requests)
    Disclosure.objects.bulk_create(
        Disclosure(request=each, number=nth + 2, published_on=SENT - timedelta(days=nth), **columns) for nth, each in enumerate(requests)
    )


def test_what_is_not_answered_is_not_published() -> None:
    with pytest.raises(NotPermitted):
        put(divided())


def test_who_asked_is_nowhere_in_what_is_published() -> None:
    made = put(answered(), subject="A journalist asks about cameras")
    texts = [made.subject, made.asked, *made.messages.values_list("text", flat=True)]
    assert not [each for each in texts if "journalist" in each.lower() or "requester@example.org" in each]
    assert REMOVED in made.subject
    assert [each.what for each in made.messages.all()] == ["The request", "The answer"]
    assert made.outcome == "communicated in part; communicated; neither confirmed nor denied"
    assert made.provisions == "FOIA s.40(2), FOIA s.31(3)"


def test_whatever_looks_like_somebody_s_is_decided_on_by_a_person() -> None:
    request = answered()
    InformationRequest.objects.filter(pk=request.pk).update(text="Ask Ms First Last on 020 7946 0000 or first.last@example.org, SW1A 1AA")
    with pytest.raises(NotReady, match="looks like"):
        put(request, remove={})
    request.refresh_from_db()
    found = {each.words: each.what for each in asked_about(request)}
    assert {"Ms First Last", "020 7946 0000", "first.last@example.org", "SW1A 1AA"} <= set(found)
    made = put(request, remove={**dict.fromkeys(found, False), "Ms First Last": True, "first.last@example.org": True}, also=["SW1A 1AA"])
    assert made.asked == f"Ask {REMOVED} on 020 7946 0000 or {REMOVED}, {REMOVED}"


def test_an_answer_that_neither_confirms_nor_denies_needs_a_reason() -> None:
    with pytest.raises(NotReady, match="resting on nothing that is held"):
        put(answered(), because=" ")


def test_it_is_an_event_of_the_case_and_done_once() -> None:
    request = answered()
    made = put(request)
    last = happened(request.case)[-1]
    assert (last.kind, last.payload["number"], last.payload["from"]) == ("published", made.number, SENT)
    with pytest.raises(NotReady, match="published already"):
        put(request)


def test_nobody_sees_it_before_its_day() -> None:
    later = SENT + timedelta(days=7)
    made = put(answered(), from_on=later)
    assert in_the_log(Sought(), on=SENT).rows == ()
    assert bodies_as(as_it_is(), on=SENT) == ()
    with pytest.raises(NotThere):
        one("police", made.number, on=SENT)
    assert in_the_log(Sought(), on=later).rows == (made,)
    assert bodies_as(as_it_is(), on=later) == (("police", "A police service"),)


@pytest.mark.parametrize(
    ("sought", "is_found"),
    [
        (Sought("cameras"), True),
        (Sought("CAMERAS lending"), True),
        (Sought("cameras unicorns"), False),
        (Sought("the"), True),
        (Sought("journalist"), False),
        (Sought(under="FOIA s.40(2)"), True),
        (Sought(under="FOIA s.31"), True),
        (Sought(under="FOIA s.12"), False),
        (Sought(body="police"), True),
        (Sought(body="elsewhere"), False),
        (Sought(since=SENT, until=SENT), True),
        (Sought(since=SENT + timedelta(days=1)), False),
        (Sought(until=SENT - timedelta(days=1)), False),
    ],
)
def test_it_is_found_by_its_words_and_by_what_it_relied_on(sought: Sought, *, is_found: bool) -> None:
    put(answered())
    assert bool(in_the_log(sought, on=SENT).rows) is is_found


def test_page_after_page_nothing_comes_twice_and_nothing_is_left_out() -> None:
    copies(2 * A_PAGE)
    seen: list[int] = []
    page = in_the_log(Sought(), on=SENT)
    while True:
        seen += [each.pk for each in page.rows]
        if page.next is None:
            break
        page = in_the_log(Sought(before=page.next), on=SENT)
    assert len(seen) == len(set(seen)) == 2 * A_PAGE + 1
    assert seen == [each.pk for each in every_one(on=SENT)]


@pytest.mark.parametrize(("body", "by_index"), [("", "publishing_newest (published_on<?)"), ("police", "publishing_newest_of (")])
def test_a_page_far_down_is_found_in_the_index_and_not_counted_to(body: str, by_index: str) -> None:
    copies(3)
    page = Sought(body=body, before=(SENT - timedelta(days=2), 1))
    with CaptureQueriesContext(connection) as asked:
        in_the_log(page, on=SENT)
    (question,) = asked.captured_queries
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {question['sql']}")
            plan = " ".join(str(row[-1]) for row in cursor.fetchall())
        assert f"USING INDEX {by_index}" in plan
        assert "TEMP B-TREE" not in plan
        assert question["sql"].count('"published_on" <= ') == 1
    else:
        assert question["sql"].count('"published_on" <= ') == 1


def test_a_page_costs_one_question_however_much_there_is_and_one_to_the_index() -> None:
    copies(A_PAGE + 5)
    in_the_log(Sought("cameras"), on=SENT)
    for sought, count in ((Sought(body="police"), 1), (Sought("cameras", body="police", under="FOIA s.31"), 2)):
        with CaptureQueriesContext(connection) as asked:
            in_the_log(sought, on=SENT)
        assert len(asked) == count


def test_a_hidden_message_keeps_its_place_and_says_why() -> None:
    request = answered()
    made = put(request)
    with pytest.raises(NotReady, match="no message 9"):
        hide(request.reference, place=9, because="x", by=officer(), on=SENT)
    with pytest.raises(NotReady, match="Write why"):
        hide(request.reference, place=1, because=" ", by=officer(), on=SENT)
    hide(request.reference, place=1, because="It named a third person.", by=officer(), on=SENT)
    messages = one("police", made.number, on=SENT).messages
    assert [each.hidden_because for each in messages] == ["It named a third person.", ""]
    assert in_the_log(Sought("lending"), on=SENT).rows == ()
    assert in_the_log(Sought("training"), on=SENT).rows[0].asked == ""


def test_taken_down_it_says_so_at_its_address_and_is_found_nowhere() -> None:
    request = answered()
    made = put(request)
    take_down(request.reference, because="A name was left in it.", by=officer(), on=SENT)
    found, messages, _ = one("police", made.number, on=SENT)
    assert (found.taken_down_on, found.taken_down_because, messages) == (SENT, "A name was left in it.", ())
    assert in_the_log(Sought(), on=SENT).rows == ()
    assert INDEX.read_on().searcher().num_docs == 0
    with pytest.raises(NotReady, match="Publish it first"):
        hide(request.reference, place=1, because="x", by=officer(), on=SENT)
    again = put(request)
    assert again.number == made.number
    assert in_the_log(Sought(), on=SENT).rows == (again,)


def test_only_who_works_requests_may_publish() -> None:
    with pytest.raises(NotPermitted):
        put(answered(), by=by(Role.AUDITOR))


def test_the_database_refuses_what_was_taken_down_without_a_reason() -> None:
    made = put(answered())
    with pytest.raises(IntegrityError):
        Disclosure.objects.filter(pk=made.pk).update(taken_down_on=date(2020, 1, 1))


def test_what_a_requester_gave_goes_whole_words_alone() -> None:
    assert given_by("First Last", "requester@example.org\n1 High St\n") == ("requester@example.org", "First Last", "1 High St")
    assert without("first last and First Lastly", ["First Last", ""]) == f"{REMOVED} and First Lastly"
    assert traces(["Dear Last, ask first"], "First Last") == (Trace("Last", "a word of the requester’s name"),)
