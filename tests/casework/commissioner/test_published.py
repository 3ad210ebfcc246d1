"""Served and published are two documents: names are looked at before each, and the register has no word of who complained."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.db.utils import IntegrityError
from hypothesis import given
from hypothesis import strategies as st

from answerable.casework.commissioner.actions.after import end_appeal, receive_appeal, substitute
from answerable.casework.commissioner.actions.decide import notice_as_served, record_finding, send_to_sign, serve, sign
from answerable.casework.commissioner.actions.publish import (
    asked_about,
    correct_published,
    let_stand,
    publish,
    take_out,
    to_publish,
    withdraw,
)
from answerable.casework.commissioner.fold import fold
from answerable.casework.commissioner.models import Complaint
from answerable.casework.commissioner.permissions import Role
from answerable.casework.commissioner.published.finding import (
    A_PAGE,
    Row,
    Sought,
    as_it_is,
    authorities_as,
    every_one,
    on_the_register,
    one,
    provision_of,
    years_as,
)
from answerable.casework.commissioner.published.index import INDEX
from answerable.casework.commissioner.published.models import Decision, DecisionChange
from answerable.casework.commissioner.published.row import columns
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.verify import verify
from answerable.casework.unable import NotPermitted, NotReady, NotThere
from answerable.documents.letters.blocks import Address, Heading
from answerable.documents.notice_drafting import Notice, Quoted, Said
from answerable.documents.published_notice import from_kept, with_removed
from answerable.documents.traces import Trace
from answerable.law.events import RecordedAs
from answerable.law.foia.s57_appeal_against_notices import Appellant
from tests.casework.commissioner.cast import OFFICE, by, officer, signatory
from tests.casework.commissioner.test_decided import SERVED, at, drafted, served

pytestmark = pytest.mark.django_db
THIRD = "Given Family"
SUMMARY = "The police did not show that a yes or a no would prejudice the prevention of crime."


def publisher(on: date = SERVED) -> Any:
    return by(Role.PUBLISHER, on=on)


def put(complaint: Complaint, **given_: object) -> Decision:
    usual: dict[str, Any] = {"from_on": SERVED, "sectors": ["Police and criminal justice"], "summary": SUMMARY, "keep": {}, "remove": []}
    publish(complaint.reference, **{**usual, **given_}, **at(publisher))
    return Decision.objects.get(reference=complaint.reference)


def with_a_third_party() -> Complaint:
    """The seed's complaint, in whose reasons somebody else is named."""
    complaint = drafted()
    told: dict[str, Any] = {"ground": 1, "under": "FOIA s.31(3)", "finding": RecordedAs.NOT_ENGAGED}
    record_finding(complaint.reference, **told, reasons=f"As {THIRD} of 1 Sample Road wrote, a yes tells little.", **at())
    return complaint


def served_with(kept: dict[str, str]) -> Complaint:
    complaint = with_a_third_party()
    let_stand(complaint.reference, reasons=kept, **at())
    send_to_sign(complaint.reference, **at())
    sign(complaint.reference, **at(signatory))
    serve(complaint.reference, dated=SERVED, **at())
    return complaint


KEPT = {THIRD: "Both sides know of that letter.", "1 Sample Road": "So is the address."}


def copies(count: int) -> Decision:
    """One decision, and so many more like it, a day apart."""
    first = put(served())
    columns_ = {each.name: getattr(first, each.name) for each in Decision._meta.fields if each.name not in ("id", "case", "reference")}
    columns_.pop("published_on")
    made = [
        Decision(case=f"00000000-0000-0000-0000-{nth:012}", reference=f"C-{nth}", published_on=SERVED - timedelta(days=nth), **columns_)
        for nth in range(count)
    ]
    Decision.objects.bulk_create(made)
    return first


def test_nothing_that_looks_like_somebody_s_is_served_until_a_person_says_why_it_stays() -> None:
    complaint = with_a_third_party()
    with pytest.raises(NotReady, match="looks like"):
        send_to_sign(complaint.reference, **at())
    with pytest.raises(NotReady, match="Say of each"):
        let_stand(complaint.reference, reasons={THIRD: " "}, **at())
    with pytest.raises(NotReady, match="Say of each"):
        let_stand(complaint.reference, reasons={"Nobody There": "Known."}, **at())
    let_stand(complaint.reference, reasons=KEPT, **at())
    send_to_sign(complaint.reference, **at())
    assert fold(complaint.case).may_stand == KEPT


def test_a_decision_is_published_by_its_own_person_from_its_own_day() -> None:
    complaint = served()
    usual: dict[str, Any] = {"from_on": SERVED, "sectors": ["Health"], "summary": SUMMARY, "keep": {}, "remove": []}
    for who in (officer, signatory):
        with pytest.raises(NotPermitted):
            publish(complaint.reference, **usual, **at(who))
        with pytest.raises(NotPermitted):
            to_publish(who(SERVED))
    assert to_publish(publisher()) == [complaint]
    later = SERVED + timedelta(days=7)
    made = put(complaint, from_on=later)
    assert to_publish(publisher()) == []
    assert on_the_register(Sought(), on=SERVED).rows == on_the_register(Sought("police"), on=SERVED).rows == ()
    assert authorities_as(as_it_is(), on=SERVED) == years_as(as_it_is(), on=SERVED) == ()
    with pytest.raises(NotThere):
        one(made.reference, on=SERVED)
    rows = on_the_register(Sought(), on=later).rows
    assert rows == on_the_register(Sought("police"), on=later).rows
    assert [each.pk for each in rows] == [made.pk]
    assert all(getattr(rows[0], column) == getattr(made, column) for column in Row._fields)
    assert authorities_as(as_it_is(), on=later) == (made.authority,)
    assert years_as(as_it_is(), on=later) == (str(made.dated.year),)
    assert fold(complaint.case).entries[-1].kind == "decision published"
    assert verify(exported(OFFICE)).failure == ""


@pytest.mark.parametrize(
    ("given_", "why"),
    [
        ({"from_on": SERVED - timedelta(days=1)}, "The notice was sent on 23 June 2020"),
        ({"sectors": []}, "Choose the sector"),
        ({"sectors": ["Elsewhere"]}, "Choose the sector"),
        ({"summary": " "}, "Write a summary"),
        ({"summary": "The complainant’s own name asked."}, "would be published"),
    ],
)
def test_what_is_missing_is_said(given_: dict[str, object], why: str) -> None:
    with pytest.raises(NotReady, match=why):
        put(served(), **{"remove": ["own", "name"], **given_})
    assert not Decision.objects.exists()


def test_without_a_notice_there_is_nothing_to_publish() -> None:
    complaint = drafted()
    Complaint.objects.filter(pk=complaint.pk).update(state="notice served")
    with pytest.raises(NotReady, match="No notice was served"):
        put(complaint)


def test_it_has_the_fields_of_the_commissioner_s_own_register() -> None:
    made = put(served())
    assert (made.acts, made.outcome, made.sectors) == ("FOIA", "upheld", ["Police and criminal justice"])
    assert made.outcomes == [{"under": "FOIA s.31(3)", "complaint": "upheld"}, {"under": "FOIA s.10(1)", "complaint": "upheld"}]
    assert (made.dated, made.steps_by, len(made.steps)) == (SERVED, date(2020, 7, 28), 2)
    assert made.since == []


def test_what_is_found_is_asked_again_and_taken_out_of_the_published_version_alone() -> None:
    complaint = served_with(KEPT)
    before = notice_as_served(officer(), complaint.reference)
    with pytest.raises(NotReady, match="Say why it stays, or that it is taken out"):
        put(complaint, remove=[THIRD])
    made = put(complaint, remove=[THIRD, "1 Sample Road"], also=["little"])
    assert "As [name removed] of [address removed] wrote, a yes tells [removed]." in made.text
    assert THIRD not in str(made.notice)
    assert from_kept(made.notice).text == made.text
    assert notice_as_served(officer(), complaint.reference) == before
    assert on_the_register(Sought("family"), on=SERVED).rows == ()


def test_later_changes_are_seen_by_everybody_and_the_served_notice_stays() -> None:
    complaint = served_with(KEPT)
    made = put(complaint, keep=KEPT)
    assert [each.pk for each in on_the_register(Sought("family"), on=SERVED).rows] == [made.pk]
    with pytest.raises(NotReady, match="does not stand"):
        take_out(complaint.reference, words=["unicorns"], because="Wrong.", **at(publisher))
    with pytest.raises(NotReady, match="which words"):
        take_out(complaint.reference, words=[], because="Wrong.", **at(publisher))
    with pytest.raises(NotReady, match="what and why"):
        take_out(complaint.reference, words=[THIRD], because=" ", **at(publisher))
    take_out(complaint.reference, words=[THIRD], because="A third party asked.", **at(publisher))
    with pytest.raises(NotReady, match="would be published"):
        correct_published(complaint.reference, note="The complainant’s own name is Sample.", **at(publisher))
    correct_published(complaint.reference, note="In paragraph 3, for 2019 read 2020.", **at(publisher))
    made.refresh_from_db()
    assert THIRD not in made.text
    assert [(each["what"], each["words"]) for each in made.since] == [
        ("redacted", "A third party asked."),
        ("corrected", "In paragraph 3, for 2019 read 2020."),
    ]
    assert on_the_register(Sought("family"), on=SERVED).rows == ()
    with pytest.raises(NotReady, match="published already"):
        put(complaint)


def test_withdrawn_it_says_so_at_its_address_and_is_found_nowhere() -> None:
    complaint = served()
    made = put(complaint)
    assert [each.pk for each in on_the_register(Sought("police"), on=SERVED).rows] == [made.pk]
    withdraw(complaint.reference, because="Published by mistake.", **at(publisher))
    assert one(made.reference, on=SERVED).withdrawn_because == "Published by mistake."
    assert on_the_register(Sought(), on=SERVED).rows == on_the_register(Sought("police"), on=SERVED).rows == ()
    assert authorities_as(as_it_is(), on=SERVED) == years_as(as_it_is(), on=SERVED) == ()
    assert list(every_one(on=SERVED)) == []
    with pytest.raises(NotReady, match="not on the register"):
        withdraw(complaint.reference, because="Again.", **at(publisher))
    assert put(complaint).withdrawn_on is None


def test_what_became_of_it_on_appeal_is_shown() -> None:
    complaint = served()
    made, on = put(complaint), date(2020, 7, 20)
    receive_appeal(complaint.reference, by_whom=Appellant.AUTHORITY, theirs="EA/2020/1", affects=[], **at(on=on))
    made.refresh_from_db()
    assert made.standing == "under appeal"
    end_appeal(complaint.reference, outcome="notice substituted", steps_by=None, **at(on=on))
    substitute(complaint.reference, theirs="EA/2020/1", steps=[], steps_by=None, **at(on=on))
    made.refresh_from_db()
    assert (made.standing, made.dated) == ("substituted on appeal", SERVED)
    assert [each["what"] for each in made.since] == ["appealed", "appeal ended", "substituted"]


def test_the_row_can_be_made_again_from_the_events() -> None:
    complaint = served_with(KEPT)
    made = put(complaint, remove=[THIRD], keep=KEPT)
    case = fold(complaint.case)
    assert case.published is not None
    again = columns(complaint, case, case.published)
    assert {name: getattr(made, name) for name in again} == again
    changes = DecisionChange.objects.count()
    send = at(publisher)
    correct_published(complaint.reference, note="A mark.", **send)
    assert DecisionChange.objects.count() == changes + 1


@pytest.mark.parametrize(
    ("sought", "is_found"),
    [
        (Sought("prejudice crime"), True),
        (Sought("prejudice unicorns"), False),
        (Sought("own complainant@example.org"), False),
        (Sought(under="31"), True),
        (Sought(under="s.31(3)"), True),
        (Sought(under="section 10"), True),
        (Sought(under="FOIA s.31"), True),
        (Sought(under="310"), False),
        (Sought(under="3"), False),
        (Sought(under="31(1)"), False),
        (Sought(under="EIR reg 12"), False),
        (Sought(under="nonsense"), False),
        (Sought(outcome="upheld"), True),
        (Sought(outcome="partly upheld"), False),
        (Sought(under="10", outcome="upheld"), True),
        (Sought(under="10", outcome="not upheld"), False),
        (Sought(sector="Police and criminal justice"), True),
        (Sought(sector="Health"), False),
        (Sought(authority="Commissioner of Police of the Metropolis"), True),
        (Sought(year="2020"), True),
        (Sought(year="2019"), False),
    ],
)
def test_it_is_found_by_its_words_and_by_what_it_came_to(sought: Sought, *, is_found: bool) -> None:
    put(served())
    assert bool(on_the_register(sought, on=SERVED).rows) is is_found


def test_section_31_finds_31_3_and_not_310() -> None:
    first = copies(1)
    Decision.objects.filter(reference="C-0").update(outcomes=[{"under": "FOIA s.310", "complaint": "upheld"}])
    INDEX.rebuild()
    assert [each.reference for each in on_the_register(Sought(under="31"), on=SERVED).rows] == [first.reference]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("31", "FOIA s.31"),
        ("s.31(1)(a)", "FOIA s.31(1)(a)"),
        ("Section 31", "FOIA s.31"),
        ("EIR reg 12(4)(b)", "EIR reg 12(4)(b)"),
        ("regulation 12", "EIR reg 12"),
        ("  FOIA   s.10(1) ", "FOIA s.10(1)"),
        ("anything", "anything"),
    ],
)
def test_a_provision_is_read_as_people_type_it(typed: str, read: str) -> None:
    assert provision_of(typed) == read


@pytest.mark.parametrize("sought", [Sought(), Sought("police"), Sought(outcome="upheld")])
def test_page_after_page_nothing_comes_twice_and_nothing_is_left_out(sought: Sought) -> None:
    copies(2 * A_PAGE)
    INDEX.rebuild()
    seen: list[int] = []
    page = on_the_register(sought, on=SERVED)
    while page.next is not None:
        seen += [each.pk for each in page.rows]
        page = on_the_register(sought._replace(before=page.next), on=SERVED)
    seen += [each.pk for each in page.rows]
    assert len(seen) == len(set(seen)) == 2 * A_PAGE + 1
    assert len(list(every_one(on=SERVED))) == 2 * A_PAGE + 1


@given(st.lists(st.sampled_from(["THE COMPLAINANT’S OWN NAME", "complainant@example.org", "a", "yes.", "\n", "Own Name"]), max_size=8))
def test_a_planted_name_is_in_no_published_version(words: list[str]) -> None:
    """Whatever a notice says, what a complainant gave of themselves is taken out of it wherever it stands."""
    notice = _seed_notice(" ".join(words))
    shown = with_removed(
        notice, tuple(Trace(each, "somebody’s name") for each in ("The complainant’s own name", "complainant@example.org"))
    )
    assert not re.search("complainant’s own name|complainant@example", f"{shown.text}{shown.as_json()}", re.IGNORECASE)


def _seed_notice(reasons: str) -> Any:
    quoted = Quoted(reasons, "the complainant")
    said = Said(f"It says {reasons}", items=(reasons,), quoted=quoted, after=Address((reasons,)), notes=(reasons,), number=1)
    return Notice(
        f"Notice {reasons}", "IC-1", SERVED, "A council", (Heading("Notice", 1),), (Heading(reasons), said), Address(("A signatory",))
    )


def test_the_database_refuses_a_withdrawal_without_a_reason_and_an_outcome_that_is_none() -> None:
    made = put(served())
    for change in ({"withdrawn_on": SERVED}, {"outcome": "perhaps"}, {"reference": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Decision.objects.filter(pk=made.pk).update(**change)


def test_what_is_asked_about_is_nobody_s_who_everybody_knows() -> None:
    complaint = served()
    assert asked_about(complaint, fold(complaint.case)) == ()
