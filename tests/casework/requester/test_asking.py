"""A request is checked kindly, kept until its writer shows that the address is theirs, and then sent; the desk shows what follows."""

import re
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.states import Channel
from answerable.casework.courier.models import Message
from answerable.casework.requester.asking import CannotGo, Written, confirm, keep, lacking, parts_of, send_desk_link
from answerable.casework.requester.desk import NotYours, answered, as_csv, desk, mine, row, side_by_side
from answerable.casework.requester.drafts import CHASER, COMPLAINT, KINDS, REVIEW, defects, draft
from answerable.casework.requester.links import NoLink, TooOften, close_desk, link_of, sign_in, whose
from answerable.casework.requester.models import Asked, Link, Requester
from answerable.casework.requester.names import Found
from tests.casework.authority.cast import authority

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SITE = "https://foi.example"
HERE = Found("police", "A police service", "", True)
AWAY = Found("leeds", "Leeds City Council", "foi@leeds.example", False)
WRITTEN = Written(
    (HERE,), "Cameras", "1. Every contract for cameras since 2020\n2. What was spent on them", "First Last", "Requester@example.org"
)


@pytest.fixture(autouse=True)
def _police() -> None:
    authority(complaints_procedure="Write to the head of information rights.")


def secret_sent() -> str:
    """The secret in the last link that was sent."""
    found = re.findall(r"/(?:confirm|sign-in)/([\w-]+)", Message.objects.latest("pk").text)
    return str(found[-1])


def sent(written: Written = WRITTEN, at: datetime = NOW) -> Requester:
    keep(written, site=SITE, at=at)
    return confirm(secret_sent(), at=at)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"bodies": ()}, "body"),
        ({"bodies": (AWAY._replace(email=""),)}, "body"),
        ({"bodies": tuple(HERE._replace(slug=f"b{nth}") for nth in range(26))}, "body"),
        ({"subject": " "}, "subject"),
        ({"text": "cameras"}, "text"),
        ({"text": "word " * 5000}, "text"),
        ({"name": ""}, "name"),
        ({"name": "Zorro"}, "name"),
        ({"email": "nowhere"}, "email"),
        ({"email": "a@b.example\nBcc: c@d.example"}, "email"),
    ],
)
def test_what_s8_asks_and_the_request_has_not_is_said_with_what_to_do(given: dict[str, object], field: str) -> None:
    written = WRITTEN._replace(**given)  # type: ignore[arg-type]
    assert [at for at, _ in lacking(written)] == [field]
    with pytest.raises(CannotGo):
        keep(written, site=SITE, at=NOW)
    assert not Asked.objects.exists()


@pytest.mark.parametrize(("name", "organisation"), [("F. Last", False), ("First Last", False), ("Greenpeace", True)])
def test_a_real_name_or_an_organisation_will_do(name: str, *, organisation: bool) -> None:
    assert lacking(WRITTEN._replace(name=name, organisation=organisation)) == ()


def test_its_parts_are_proposed_as_the_officer_s_are() -> None:
    assert parts_of(WRITTEN.text) == ("1. Every contract for cameras since 2020", "2. What was spent on them")


def test_nothing_goes_before_its_writer_confirms_it_and_then_it_is_in_the_authority_s_casework() -> None:
    keep(WRITTEN, site=SITE, at=NOW)
    assert not InformationRequest.objects.exists()
    secret = secret_sent()
    assert Link.objects.get().digest != secret
    requester = confirm(secret, at=NOW)
    request = InformationRequest.objects.get()
    assert (request.channel, request.received_on, request.officer) == (Channel.FORM.value, date(2026, 3, 2), None)
    assert (request.requester_name, request.requester_address) == ("First Last", "requester@example.org")
    (shown,) = desk(requester, on=date(2026, 3, 2))
    assert shown.last_day is not None
    assert (shown.last_day.value, shown.stands, shown.late_by) == (date(2026, 3, 31), "owed", 0)
    with pytest.raises(NoLink):
        confirm(secret, at=NOW)
    assert InformationRequest.objects.count() == 1


def test_on_a_sunday_it_is_received_on_that_sunday() -> None:
    sent(at=datetime(2026, 3, 1, 23, 30, tzinfo=UTC))
    assert InformationRequest.objects.get().received_on == date(2026, 3, 1)


def test_a_link_ends_after_a_day_and_is_of_one_kind() -> None:
    keep(WRITTEN, site=SITE, at=NOW)
    with pytest.raises(NoLink):
        confirm(secret_sent(), at=NOW + timedelta(days=1))
    with pytest.raises(NoLink):
        sign_in(secret_sent(), at=NOW)
    with pytest.raises(NoLink):
        link_of("x", at=NOW, sends=True)


def test_to_a_body_elsewhere_it_goes_by_mail_and_the_law_counts_its_day() -> None:
    requester = sent(WRITTEN._replace(bodies=(AWAY,), text="<script>alert(1)</script> every contract for cameras"))
    message = Message.objects.latest("pk")
    assert (message.to, message.reply_to) == ("foi@leeds.example", "requester@example.org")
    assert "Freedom of Information Act 2000" in message.text
    (asked,) = requester.asked.all()
    late = row(asked, on=date(2026, 4, 2))
    assert (late.stands, late.late_by, late.last_day and late.last_day.value) == ("late", 2, date(2026, 3, 31))
    answered(asked, date(2026, 3, 30))
    shown = row(asked, on=date(2026, 4, 2))
    assert (shown.late_by, shown.review_by, shown.complain_by) == (0, date(2026, 5, 29), date(2026, 5, 11))


def test_one_request_to_many_bodies_stands_side_by_side() -> None:
    requester = sent(WRITTEN._replace(bodies=(HERE, AWAY)))
    rows = side_by_side(requester, requester.asked.all()[0].batch, on=date(2026, 3, 3))
    assert [each.asked.body_name for each in rows] == ["A police service", "Leeds City Council"]
    other = Requester.objects.create(email="b@c.example", name="B", made_at=NOW)
    with pytest.raises(NotYours):
        side_by_side(other, rows[0].asked.batch, on=date(2026, 3, 3))
    with pytest.raises(NotYours):
        mine(other, rows[0].asked.pk)


def test_links_and_requests_have_a_measure() -> None:
    for _ in range(3):
        keep(WRITTEN, site=SITE, at=NOW)
    with pytest.raises(TooOften):
        keep(WRITTEN, site=SITE, at=NOW)
    assert Asked.objects.count() == 3
    later = NOW + timedelta(hours=2)
    requester = Requester.objects.get()
    batch = uuid4()
    Asked.objects.bulk_create(Asked(requester=requester, batch=batch, body=f"b{nth}", sent_on=NOW.date(), made_at=NOW) for nth in range(50))
    with pytest.raises(TooOften):
        keep(WRITTEN, site=SITE, at=later)


def test_the_desk_opens_by_a_link_and_nobody_learns_who_has_one() -> None:
    send_desk_link("nobody@example.org", site=SITE, at=NOW)
    assert not Message.objects.exists()
    requester = sent()
    send_desk_link(" REQUESTER@example.org ", site=SITE, at=NOW)
    session = sign_in(secret_sent(), at=NOW)
    assert whose(session, at=NOW) == requester
    assert whose(session, at=NOW + timedelta(hours=12)) is None
    assert whose("", at=NOW) is None
    close_desk(session)
    assert whose(session, at=NOW) is None


def test_drafts_quote_the_defect_and_its_provision() -> None:
    requester = sent()
    (shown,) = desk(requester, on=date(2026, 4, 2))
    assert defects(shown) == ("The last day for an answer was 31 March 2026 (FOIA s.10(1)). It is late by 2 working days.",)
    for kind in KINDS:
        text = draft(kind, shown, on=date(2026, 4, 2))
        assert "late by 2 working days" in text
        assert "First Last" in text
    assert "To the Information Commissioner" in draft(COMPLAINT, shown, on=date(2026, 4, 2))
    assert "To A police service" in draft(CHASER, shown, on=date(2026, 4, 2))
    assert "normally answered within 20 working days" in draft(REVIEW, shown, on=date(2026, 4, 2))


def test_the_table_leaves_without_a_formula() -> None:
    requester = sent(WRITTEN._replace(subject="=1+1"))
    text = as_csv(desk(requester, on=date(2026, 3, 2)))
    assert "'=1+1" in text
    assert text.startswith("Authority,Request,Sent,Last day")
