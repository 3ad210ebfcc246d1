"""What a person does with a message: one event each, and the day of receipt is the day that it reached the authority."""

from datetime import date, timedelta

import pytest

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.dispose import dispose
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.post import (
    bring_back,
    dispose_of_message,
    file_message,
    open_request_from_message,
    see_message,
    set_aside,
)
from answerable.casework.authority.actions.record import close
from answerable.casework.authority.glance import glance
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.post.finding import message_for, unlooked, waiting
from answerable.casework.authority.post.models import ReceivedMessage
from answerable.casework.authority.post.states import From, Kept, Placed, Why
from answerable.casework.authority.states import State
from answerable.casework.authority.unable import ChangedMeanwhile, NotPermitted, NotReady, NotThere
from answerable.casework.incoming.keeping import bytes_of
from answerable.casework.incoming.scanned import Scanned
from answerable.casework.incoming.scanning import Scan
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.read import happened
from answerable.casework.ledger.seal import CannotBeOpened
from tests.casework.authority.cast import arrived, by, divided, officer
from tests.casework.authority.post.arriving import own_address, taken, waits
from tests.documents.mail.made import RECEIVED, eml

pytestmark = pytest.mark.django_db
ON = date(2019, 11, 22)


def test_a_request_opened_from_a_message_counts_from_the_day_our_server_had_it() -> None:
    kept = waits()
    request = open_request_from_message(kept.pk, arrived=arrived(), received_on=date(2019, 11, 7), by=officer(ON))
    kept.refresh_from_db()
    assert (kept.state, kept.request, kept.placed_by, kept.from_whom) == (
        *(Kept.FILED.value, request, Placed.PERSON.value, From.REQUESTER.value),
    )
    assert (request.received_on, request.received_at, request.last_day) == (date(2019, 11, 7), kept.stamped_at, date(2019, 12, 6))
    (entry,) = happened(request.case)
    assert (entry.kind, entry.payload["message"], entry.payload["fingerprint"]) == ("request", kept.pk, kept.fingerprint)
    assert "reason" not in entry.payload
    assert kept.sealed_under == request.case
    assert bytes_of(kept) == eml()


def test_a_message_opens_one_request_and_no_second() -> None:
    kept = waits()
    open_request_from_message(kept.pk, arrived=arrived(), received_on=date(2019, 11, 7), by=officer(ON))
    with pytest.raises(ChangedMeanwhile, match="message changed after you opened"):
        open_request_from_message(kept.pk, arrived=arrived(), received_on=date(2019, 11, 7), by=officer(ON))
    assert InformationRequest.objects.count() == 1


@pytest.mark.parametrize(
    ("received", "day", "said"),
    [
        ((), date(2019, 11, 7), "The message itself says no day: no server of ours stamped it. Say why 7 November 2019 is"),
        ((RECEIVED,), date(2019, 11, 6), "The message itself says 7 November 2019. Say why 6 November 2019 is"),
        ((RECEIVED.replace("7 Nov", "11 Nov"), RECEIVED), date(2019, 11, 11), "says 11 November 2019 or 7 November 2019. Say why 11"),
    ],
)
def test_a_day_that_the_message_does_not_settle_needs_a_person_s_reason(received: tuple[str, ...], day: date, said: str) -> None:
    kept = waits(eml(received=received))
    with pytest.raises(NotReady, match=said):
        open_request_from_message(kept.pk, arrived=arrived(), received_on=day, because="  ", by=officer(ON))
    because = "It was in quarantine: the gateway’s log has it."
    request = open_request_from_message(kept.pk, arrived=arrived(), received_on=day, because=because, by=officer(ON))
    assert happened(request.case)[0].payload["reason"] == because
    assert request.received_on == day


def test_a_message_is_put_on_a_case_as_from_whom_it_is() -> None:
    request, kept = divided(), waits()
    last_day = InformationRequest.objects.get().last_day
    file_message(kept.pk, reference=request.reference, whom=From.SERVICE, by=officer(ON), on=ON)
    kept.refresh_from_db()
    assert (kept.request, kept.from_whom, kept.unlooked) == (request, From.SERVICE.value, False)
    entry = happened(request.case)[-1]
    assert (entry.kind, entry.on, entry.by) == ("message", ON, officer().signature)
    assert entry.payload == {"from": "a service", "placed_by": "a person"}
    assert InformationRequest.objects.get().last_day == last_day
    with pytest.raises(ChangedMeanwhile):
        file_message(kept.pk, reference=request.reference, whom=From.SERVICE, by=officer(ON), on=ON)


def test_what_the_scanner_has_not_answered_for_is_put_nowhere() -> None:
    request, kept = divided(), waits(scan=Scan(Scanned.NO_ANSWER))
    with pytest.raises(NotReady, match="scanner has not answered"):
        file_message(kept.pk, reference=request.reference, whom=From.OTHER, by=officer(ON), on=ON)
    with pytest.raises(NotReady, match="scanner has not answered"):
        open_request_from_message(kept.pk, arrived=arrived(), received_on=date(2019, 11, 7), by=officer(ON))
    kept.refresh_from_db()
    assert kept.state == Kept.WAITING.value


def test_a_case_that_is_not_there_takes_no_message() -> None:
    kept = waits()
    with pytest.raises(NotThere):
        file_message(kept.pk, reference="FOI-2019-99999", whom=From.OTHER, by=officer(ON), on=ON)
    kept.refresh_from_db()
    assert kept.state == Kept.WAITING.value


def head(on: date) -> By:
    return by(Role.HEAD, on=on)


def test_what_is_set_aside_is_disposed_of_after_its_period_and_never_before() -> None:
    offer = eml("Buy our cameras", Subject="Offer", files=(("offer.pdf", b"%PDF"),))
    kept = waits(offer)
    lines = [{"name": "FOI cases", "years": 1}, {"name": "Not FOI", "years": 2, "of": "messages set aside"}]
    PublicAuthority.objects.update(settings={"retention": lines})
    set_aside(kept.pk, why=Why.SPAM, by=officer(ON))
    a_day_early, on_the_day = ON.replace(year=ON.year + 2) - timedelta(days=1), ON.replace(year=ON.year + 2)
    with pytest.raises(NotReady, match=r"“Not FOI” keeps it for 2 years\. Leave it until then"):
        dispose_of_message(kept.pk, under="Not FOI", by=head(a_day_early))
    for line in ("FOI cases", "nothing"):
        with pytest.raises(NotReady, match="under which messages set aside are disposed of"):
            dispose_of_message(kept.pk, under=line, by=head(on_the_day))
    with pytest.raises(NotPermitted):
        dispose_of_message(kept.pk, under="Not FOI", by=officer(on_the_day))
    gone = dispose_of_message(kept.pk, under="Not FOI", by=head(on_the_day))
    gone.refresh_from_db()
    assert gone.state == Kept.DISPOSED.value
    assert (bytes(gone.content), gone.table, gone.sender, gone.subject, gone.begins) == (b"", {}, "", "[disposed of]", "")
    last = happened(chain_of_body("police"))[-1]
    assert (last.kind, last.payload["message"], last.payload["schedule"]) == ("message disposed of", kept.pk, "Not FOI")
    with pytest.raises(ChangedMeanwhile):
        dispose_of_message(kept.pk, under="Not FOI", by=head(on_the_day))
    with pytest.raises(ChangedMeanwhile):
        bring_back(kept.pk, by=head(on_the_day))
    with pytest.raises(CannotBeOpened):
        bytes_of(gone)
    assert not taken(offer).new


def test_what_waits_or_was_brought_back_is_not_disposed_of_and_the_period_begins_anew() -> None:
    kept = waits()
    PublicAuthority.objects.update(settings={"retention": [{"name": "Not FOI", "years": 1, "of": "messages set aside"}]})
    set_aside(kept.pk, why=Why.SPAM, by=officer(ON))
    bring_back(kept.pk, by=officer(ON + timedelta(days=100)))
    with pytest.raises(ChangedMeanwhile):
        dispose_of_message(kept.pk, under="Not FOI", by=head(ON + timedelta(days=800)))
    set_aside(kept.pk, why=Why.SPAM, by=officer(ON + timedelta(days=200)))
    with pytest.raises(NotReady, match="Leave it until then"):
        dispose_of_message(kept.pk, under="Not FOI", by=head(ON + timedelta(days=400)))
    ReceivedMessage.objects.update(aside_on=None)
    with pytest.raises(NotReady, match="since nobody knows when"):
        dispose_of_message(kept.pk, under="Not FOI", by=head(ON + timedelta(days=4000)))


def test_setting_aside_says_why_keeps_the_message_and_can_be_taken_back() -> None:
    kept = waits()
    with pytest.raises(NotReady, match="Say why it is set aside"):
        set_aside(kept.pk, why=Why.ELSEWHERE, by=officer(ON))
    set_aside(kept.pk, why=Why.ELSEWHERE, reason="Passed on to the council.", by=officer(ON))
    kept.refresh_from_db()
    assert (kept.state, kept.why) == (Kept.ASIDE.value, "for somebody else, and passed on. Passed on to the council")
    assert bytes_of(kept) == eml()
    assert taken().message.state == Kept.ASIDE.value
    bring_back(kept.pk, by=officer(ON))
    set_aside(kept.pk, why=Why.SPAM, by=officer(ON))
    kinds = [each.kind for each in happened(chain_of_body("police"))]
    assert kinds == ["message received", "message set aside", "message waits again", "message set aside"]


def test_a_message_that_placed_itself_is_seen_by_somebody_once() -> None:
    request = divided()
    kept = taken(eml(To=own_address(request))).message
    assert [each.pk for each in unlooked(officer())] == [kept.pk]
    see_message(kept.pk, by=officer(ON), on=ON)
    assert list(unlooked(officer())) == []
    with pytest.raises(ChangedMeanwhile):
        see_message(kept.pk, by=officer(ON), on=ON)
    assert happened(request.case)[-1].kind == "message seen"
    with pytest.raises(NotThere):
        see_message(waits(eml(Message_ID="<2@x>")).pk, by=officer(ON), on=ON)


@pytest.mark.parametrize("role", [each for each in Role if each not in (Role.OFFICER, Role.HEAD)], ids=lambda each: each.value)
def test_nobody_else_looks_in_the_post_or_does_anything_with_it(role: Role) -> None:
    kept, who = waits(), by(role)
    before = Entry.objects.count()
    with pytest.raises(NotThere):
        message_for(who, kept.pk)
    with pytest.raises(NotPermitted):
        waiting(who)
    with pytest.raises(NotPermitted):
        unlooked(who)
    for act in (
        lambda: set_aside(kept.pk, why=Why.SPAM, by=who),
        lambda: file_message(kept.pk, reference="x", whom=From.OTHER, by=who, on=ON),
        lambda: open_request_from_message(kept.pk, arrived=arrived(), received_on=date(2019, 11, 7), by=who),
    ):
        with pytest.raises((NotPermitted, NotThere)):
            act()
    assert Entry.objects.count() == before


def test_another_body_s_officer_finds_no_message() -> None:
    kept, stranger = waits(), by(Role.OFFICER, body="council")
    with pytest.raises(NotThere):
        message_for(stranger, kept.pk)
    assert waiting(stranger).messages == []


def test_a_message_on_a_case_is_read_by_who_may_read_the_case() -> None:
    kept = taken(eml(To=own_address(divided()))).message
    assert message_for(by(Role.AUDITOR), kept.pk) == kept
    with pytest.raises(NotThere):
        message_for(by(Role.CLEARER), kept.pk)


def test_the_post_is_shown_a_page_at_a_time() -> None:
    every = [waits(eml(Message_ID=f"<{nth}@x>")).pk for nth in range(30)]
    first = waiting(officer())
    assert [each.pk for each in first.messages] == every[:4:-1]
    rest = waiting(officer(), under=first.next)
    assert ([each.pk for each in rest.messages], rest.next) == (every[4::-1], None)


def test_a_case_that_is_disposed_of_takes_its_messages_with_it() -> None:
    kept = waits()
    request = open_request_from_message(kept.pk, arrived=arrived(), received_on=date(2019, 11, 7), by=officer(ON))
    request.authority.settings = {"retention": [{"name": "FOI cases", "years": 3}]}
    request.authority.save()
    InformationRequest.objects.filter(pk=request.pk).update(state=State.ANSWERED.value)
    close(request.reference, by=officer(ON), on=ON)
    head = by(Role.HEAD, on=ON + timedelta(days=3 * 366))
    dispose(request.reference, under="FOI cases", by=head, on=head.today)
    kept = ReceivedMessage.objects.get()
    assert (kept.sender, kept.sender_name, kept.begins, kept.table, kept.subject) == ("", "", "", {}, "[disposed of]")
    assert bytes(kept.content) == b""
    with pytest.raises(CannotBeOpened):
        bytes_of(kept)
    assert not taken().new


def test_what_a_service_wrote_is_closed_once_a_part_is_neither_confirmed_nor_denied() -> None:
    request, kept = divided(), waits(eml("We found 40 documents.\n"))
    file_message(kept.pk, reference=request.reference, whom=From.SERVICE, by=officer(ON), on=ON)
    other = taken(eml(To=own_address(request), Message_ID="<2@x>")).message
    seen = glance(officer(ON), request.reference)
    assert [each.pk for each in seen.messages] == [kept.pk, other.pk]
    assert [each.kind for each in seen.chronology].count("message") == 2
    assert message_for(officer(ON), kept.pk) == kept
    claim = {"part": "4", "provision": "FOIA s.31(3)", "duty": "confirm or deny", "matter": "FOIA s.31(1)(a)"}
    take_position(request.reference, part="4", tables={"claim": [claim]}, by=officer(ON), on=ON)
    seen = glance(officer(ON), request.reference)
    assert [each.pk for each in seen.messages] == [other.pk]
    assert [each.kind for each in seen.chronology].count("message") == 1
    with pytest.raises(NotThere):
        message_for(officer(ON), kept.pk)
