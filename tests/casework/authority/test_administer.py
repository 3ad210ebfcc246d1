"""What an administrator changes of an authority: one change, one event, and each refusal one sentence."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from answerable.casework.authority import milestones
from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.administer import (
    Described,
    count_by_school_days,
    describe,
    keep_milestones,
    keep_routes,
    keep_schedule,
    keep_services,
    say_facts,
)
from answerable.casework.authority.actions.clearance import posts_of
from answerable.casework.authority.administering import Kind, version
from answerable.casework.authority.arrangements import (
    STAGES,
    ClearanceStep,
    OwnMilestone,
    RetentionLine,
    Route,
    milestones_of,
    routes_of,
    schedule_of,
    services_of,
)
from answerable.casework.authority.clearers import unheld
from answerable.casework.authority.fold import facts_of
from answerable.casework.authority.models import InformationRequest, MovedDay, PublicAuthority
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.school_days import in_words, read_sessions
from answerable.casework.authority.unable import ChangedMeanwhile, NotPermitted, NotReady, NotThere
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.export import exported
from answerable.casework.ledger.models import Entry
from answerable.casework.ledger.read import Happened, happened
from answerable.casework.ledger.verify import verify
from answerable.casework.people.models import Post
from answerable.law.time_limit import School
from tests.casework.authority.cast import DAY, by, received

pytestmark = pytest.mark.django_db
LEGAL = Route("standard", (), (ClearanceStep("Legal"),))
TERRORISM = Route("sensitive", ("terrorism",), (ClearanceStep("Legal"), ClearanceStep("Press", holds=False)))
POLICE = Described("A police service", ("The police",), "1 Station Road", "foi@police.example", "Write to us. " * 30)
SCHOOL_DAYS = tuple(
    date(2019, 11, 8) + timedelta(days=each) for each in range(120) if (date(2019, 11, 8) + timedelta(days=each)).weekday() < 5
)


@pytest.fixture
def admin() -> By:
    return by(Role.ADMINISTRATOR)


def kept() -> PublicAuthority:
    return PublicAuthority.objects.get(slug="police")


def events() -> tuple[Happened, ...]:
    return happened(chain_of_body("police"))


CHANGES: list[tuple[Kind, Callable[[By], object], Callable[[], object], object]] = [
    (Kind.DESCRIBED, lambda who: describe(POLICE, by=who), lambda: (kept().address, kept().aliases), ("1 Station Road", ["The police"])),
    (Kind.FACTS, lambda who: say_facts(["audits_others", "in_scotland"], by=who), lambda: facts_of(kept()).audits_others, True),
    (
        Kind.SCHOOL_DAYS,
        lambda who: count_by_school_days(School.ACADEMY, SCHOOL_DAYS, by=who),
        lambda: kept().facts["school"]["kind"],
        "academy",
    ),
    (Kind.SERVICES, lambda who: keep_services([" Planning ", "Legal"], by=who), lambda: services_of(kept()), ("Planning", "Legal")),
    (Kind.ROUTES, lambda who: keep_routes([TERRORISM, LEGAL], by=who), lambda: routes_of(kept()), (TERRORISM, LEGAL)),
    (
        Kind.MILESTONES,
        lambda who: keep_milestones([OwnMilestone("search", "Services", 10)], by=who),
        lambda: milestones_of(kept()),
        (OwnMilestone("search", "Services", 10),),
    ),
    (Kind.RETENTION, lambda who: keep_schedule([RetentionLine("FOI", 3)], by=who), lambda: schedule_of(kept()), (RetentionLine("FOI", 3),)),
]
NAMED = pytest.mark.parametrize(("kind", "change", "now", "expected"), CHANGES, ids=[each[0].value for each in CHANGES])


@NAMED
def test_a_change_is_kept_and_is_one_event_that_says_from_what_to_what(
    kind: Kind, change: Callable[[By], object], now: Callable[[], object], expected: object, admin: By
) -> None:
    change(admin)
    assert now() == expected
    (event,) = events()
    assert (event.kind, event.by, event.on) == (kind.value, admin.signature, admin.today)
    assert event.payload["was"] != event.payload["now"]
    assert version(kept(), kind) == 1
    assert verify(exported("police")).failure == ""


@NAMED
def test_what_is_sent_again_unchanged_is_no_event(
    kind: Kind, change: Callable[[By], object], now: Callable[[], object], expected: object, admin: By
) -> None:
    change(admin)
    change(admin)
    assert now() == expected
    assert [each.kind for each in events()] == [kind.value]


@NAMED
def test_nobody_else_may(kind: Kind, change: Callable[[By], object], now: Callable[[], object], expected: object) -> None:
    for role in set(Role) - {Role.ADMINISTRATOR}:
        with pytest.raises(NotPermitted, match="administer"):
            change(by(role))
    assert events() == ()


@NAMED
def test_nothing_of_another_body_is_changed(
    kind: Kind,
    change: Callable[[By], object],
    now: Callable[[], object],
    expected: object,
    admin: By,
) -> None:
    before = PublicAuthority.objects.filter(slug="police").values().get()
    change(by(Role.ADMINISTRATOR, body="council"))
    assert PublicAuthority.objects.filter(slug="police").values().get() == before


def test_an_administrator_of_no_authority_has_nothing_to_administer(admin: By) -> None:
    admin.person.body = "nowhere"
    with pytest.raises(NotThere):
        keep_services(["Planning"], by=admin)


def test_who_is_no_administrator_any_more_changes_nothing(admin: By) -> None:
    """The roles were read when the page was asked for, and the post was taken away meanwhile."""
    assert Role.ADMINISTRATOR in admin.roles
    Post.objects.filter(person=admin.person).delete()
    with pytest.raises(NotPermitted, match="You are no longer an administrator"):
        keep_services(["Planning"], by=admin)


def test_over_what_somebody_else_changed_nothing_is_saved(admin: By) -> None:
    seen = version(kept(), Kind.SERVICES)
    keep_services(["Planning"], by=admin, seen=seen)
    with pytest.raises(ChangedMeanwhile, match="The authority changed after you opened this page"):
        keep_services(["Legal"], by=admin, seen=seen)
    keep_schedule([RetentionLine("FOI", 3)], by=admin, seen=version(kept(), Kind.RETENTION))
    keep_services(["Legal"], by=admin, seen=version(kept(), Kind.SERVICES))
    assert services_of(kept()) == ("Legal",)


def test_addresses_and_the_complaints_procedure_are_sealed_in_the_ledger(admin: By) -> None:
    describe(POLICE, by=admin)
    row = Entry.objects.get()
    assert "Station Road" not in row.payload
    assert "Write to us" not in row.payload
    assert events()[0].payload["now"]["complaints_procedure"]["text"] == POLICE.complaints_procedure


def test_facts_leave_the_school_alone_and_the_school_leaves_the_facts(admin: By) -> None:
    say_facts(["audits_others"], by=admin)
    count_by_school_days(School.ACADEMY, SCHOOL_DAYS, by=admin)
    say_facts(["in_scotland"], by=admin)
    assert set(kept().facts) == {"in_scotland", "school"}
    count_by_school_days(None, (), by=admin)
    assert kept().facts == {"in_scotland": True}


def test_new_school_days_count_live_cases_again_and_each_that_moves_is_an_event(admin: By) -> None:
    request = received(DAY)
    gone = received(DAY)
    InformationRequest.objects.filter(pk=gone.pk).update(state="closed")
    without = [each for each in SCHOOL_DAYS if each != date(2019, 11, 18)]
    assert count_by_school_days(School.ACADEMY, SCHOOL_DAYS, by=admin) == 0, "the twentieth school day is the twentieth working day"
    assert count_by_school_days(School.ACADEMY, without, by=admin) == 1
    after = InformationRequest.objects.get(pk=request.pk)
    assert after.last_day == date(2019, 12, 9)
    assert after.parts.get().last_day_to_communicate == date(2019, 12, 9)
    last = happened(request.case)[-1]
    assert (last.kind, last.payload["was"], last.payload["now"]) == ("recounted", date(2019, 12, 6), date(2019, 12, 9))
    assert MovedDay.objects.get().request == request
    assert len(happened(gone.case)) == 1
    assert verify(exported("police")).failure == ""


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda who: describe(POLICE._replace(name=" "), by=who), "The name of the authority is empty"),
        (lambda who: describe(POLICE._replace(email="foi"), by=who), "“foi” is not an e-mail address. Write it like"),
        (lambda who: say_facts(["large"], by=who), "“large” is nothing that the law asks about an authority"),
        (lambda who: count_by_school_days(School.ACADEMY, (), by=who), "Give the days on which the school has a session"),
        (lambda who: keep_services(["Planning", "planning"], by=who), "There are two of the service “planning”"),
        (lambda who: keep_services(["P" * 201], by=who), "The name of a service is longer than 200 characters"),
        (lambda who: keep_routes([LEGAL._replace(name="")], by=who), "The name of a route is empty"),
        (lambda who: keep_routes([LEGAL._replace(steps=())], by=who), "Nobody clears on the route “standard”"),
        (lambda who: keep_routes([LEGAL._replace(steps=(ClearanceStep(" "),))], by=who), "Who clears on the route “standard” is empty"),
        (lambda who: keep_routes([LEGAL._replace(steps=LEGAL.steps * 2)], by=who), "There are two of the clearer “Legal”"),
        (lambda who: keep_routes([LEGAL._replace(steps=TERRORISM.steps[1:])], by=who), "sees a letter for information. Give it somebody"),
        (lambda who: keep_routes([TERRORISM._replace(subject=("s" * 201,))], by=who), "A subject of the route “sensitive” is longer"),
        (lambda who: keep_routes([LEGAL, LEGAL], by=who), "There are two of the route “standard”"),
        (lambda who: keep_routes([LEGAL, TERRORISM], by=who), "“standard” is for every letter, so “sensitive” after it would never"),
        (lambda who: keep_milestones([OwnMilestone("tea", "All", 1)], by=who), "“tea” is no stage of the work"),
        (lambda who: keep_milestones([OwnMilestone("send", "", 1)], by=who), "The team of “The letter is sent” is empty"),
        (lambda who: keep_milestones([OwnMilestone("send", "All", 61)], by=who), "is due 0 to 60 working days before the last day"),
        (lambda who: keep_milestones([OwnMilestone("send", "All", 1)] * 2, by=who), "two of the milestone “The letter is sent”"),
        (lambda who: keep_schedule([RetentionLine("", 3)], by=who), "The name of a line is empty"),
        (lambda who: keep_schedule([RetentionLine("FOI", 0)], by=who), "“FOI”: a case is kept for 1 to 100 years"),
        (lambda who: keep_schedule([RetentionLine("FOI", 3), RetentionLine("foi", 4)], by=who), "There are two of the line “foi”"),
    ],
)
def test_what_will_not_do_is_refused_in_one_sentence_and_changes_nothing(change: Callable[[By], object], sentence: str, admin: By) -> None:
    with pytest.raises(NotReady, match=sentence):
        change(admin)
    assert events() == ()


def test_a_clearer_whom_nobody_can_be_is_named() -> None:
    by(Role.CLEARER, service="Press")
    by(Role.HEAD)
    by(Role.OFFICER, service="Board")
    steps = [ClearanceStep(each) for each in ("Legal", "Press", "head of service", "Board", "clearer")]
    assert unheld("police", [Route("standard", (), tuple(steps))]) == {"Legal", "Board"}
    Post.objects.filter(role=Role.CLEARER.value).first().person.__class__.objects.update(is_active=False)  # type: ignore[union-attr]
    assert len(unheld("police", [Route("standard", (), tuple(steps))])) == 5


def test_who_clears_is_said_alike_here_and_where_letters_are_cleared() -> None:
    cast = [by(Role.CLEARER, service="Press"), by(Role.HEAD), by(Role.QUALIFIED_PERSON), by(Role.CLEARER, Role.AUDITOR)]
    names = {name for each in cast for name in posts_of(each)}
    steps = tuple(ClearanceStep(each) for each in sorted({*names, "Legal"}))
    assert unheld("police", [Route("standard", (), steps)]) == {"Legal"}


def test_there_is_a_milestone_for_each_stage_of_the_work() -> None:
    assert set(STAGES) == {each.value for each in milestones.StageOfWork} - {""}


def test_a_milestone_is_read_by_the_queue_as_it_is_kept(admin: By) -> None:
    keep_milestones([OwnMilestone("search", "Services", 10)], by=admin)
    found = milestones.milestone(kept().settings, "search", date(2019, 12, 6))
    assert found == milestones.Milestone("Services", date(2019, 11, 21))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((), "no school days"),
        ((DAY,), "1 school day, 7 November 2019"),
        ((DAY, date(2020, 7, 21)), "2 school days, 7 November 2019 to 21 July 2020"),
    ],
)
def test_school_days_in_words(days: tuple[date, ...], words: str) -> None:
    assert in_words(days) == words


def test_school_days_are_read_in_any_order_each_once() -> None:
    assert read_sessions("\ufeff2025-09-03\r\n\n 2025-09-02 \n2025-09-03\n") == (date(2025, 9, 2), date(2025, 9, 3))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2025-09-02\n2/9/2025", "Line 2 of the school days, “2/9/2025”, is no day. Write one day a line, like 2025-09-02."),
        ("x" * 90, "“x{40} …”, is no day"),
        ("\n".join((date(2000, 1, 1) + timedelta(days=each)).isoformat() for each in range(5001)), "There are 5,001 school days"),
    ],
)
def test_what_is_no_school_day_is_named_by_its_line(text: str, sentence: str) -> None:
    with pytest.raises(NotReady, match=sentence):
        read_sessions(text)
