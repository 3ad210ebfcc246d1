"""The day of an answer is said for each class of question, and fixed with a request by its class when it is logged."""

from datetime import date

import pytest

from answerable.casework.authority.actions.ncnd import consider
from answerable.casework.authority.actions.receive import receive
from answerable.casework.authority.actions.release_days import say_release_day, take_release_day_out
from answerable.casework.authority.actions.series import code_question
from answerable.casework.authority.actions.standing_positions import add_term, remove_term
from answerable.casework.authority.fold import fold
from answerable.casework.authority.going import going
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.ncnd.release_day import PROMPT, GoesOn, goes_on
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.series.classes import Dimension, QuestionClass, Term, Years
from answerable.casework.authority.series.models import ReleaseDay
from answerable.casework.authority.series.release_days import fixed_for
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.models import Entry
from tests.casework.authority.cast import arrived, authority, by, officer
from tests.casework.authority.series.registered import ON, registered

pytestmark = pytest.mark.django_db
DRONES, SURVEILLANCE = QuestionClass(subject="Drones"), QuestionClass(subject="Surveillance technology")
EVERY = QuestionClass()
WHY = "The harm of either answer was weighed once, for the class."


def said(about: QuestionClass, days: int, reason: str = WHY) -> ReleaseDay:
    return say_release_day(about=about, working_days=days, reason=reason, by=by(Role.HEAD, on=ON))


def logged(text: str, about: QuestionClass | None = None) -> InformationRequest:
    given = arrived(text=text, subject="A request")._replace(about=about)
    request = receive(arrived=given, by=officer(on=ON), on=ON)
    consider(request.reference, parts=["1"], reason="Either answer would show a tactic.", by=officer(on=ON), on=ON)
    return request


def day_of(request: InformationRequest) -> GoesOn:
    found = goes_on(fold(request.authority, request.case), ["1"])
    assert found is not None
    return found


def test_the_narrowest_class_that_has_a_day_decides() -> None:
    registered()
    said(EVERY, 9)
    said(SURVEILLANCE, 7)
    said(DRONES, 5)
    days = {text: day_of(logged(text)).working_days for text in ("Do you own drones?", "Do you own IMSI catchers?", "Who paid for lunch?")}
    assert days == {"Do you own drones?": 5, "Do you own IMSI catchers?": 7, "Who paid for lunch?": 9}


def test_what_is_fixed_says_by_which_class_and_why() -> None:
    registered()
    said(DRONES, 5)
    found = day_of(logged("Do you own drones?"))
    assert (found.on, found.reason, found.fixed, found.day_of) == (date(2020, 6, 8), WHY, True, "subject: Drones, working day 5")
    other = day_of(logged("Who paid for lunch?"))
    assert (other.working_days, other.reason, other.day_of) == (10, PROMPT, "any other question, working day 10")


def test_a_day_that_is_said_of_some_years_is_not_that_of_others() -> None:
    registered()
    said(QuestionClass(subject="Drones", years=Years(2015, 2018)), 5)
    within, beyond = (fixed_for(authority(), f"Drones in {year}?", received_in=2020).of for year in (2016, 2020))
    assert within is not None
    assert beyond is None


def test_an_officer_says_the_class_when_it_is_logged_and_a_later_coding_moves_nothing() -> None:
    registered()
    said(DRONES, 5)
    request = logged("Does anything of yours fly?", DRONES)
    assert (day_of(request).working_days, day_of(request).logged["coded"]) == (5, True)
    other = logged("Does anything of yours fly?")
    code_question(other.reference, part="1", about=DRONES, by=officer(on=ON), on=ON)
    said(DRONES, 3)
    assert (day_of(request).working_days, day_of(other).working_days) == (5, 10)
    with pytest.raises(NotReady, match="no subject “Kites”"):
        logged("Does anything fly?", QuestionClass(subject="Kites"))


def test_it_never_goes_after_the_last_day() -> None:
    registered()
    said(EVERY, 15)
    request = logged("Do you own drones?")
    last = fold(request.authority, request.case).case().part("1").last_day().value
    assert day_of(request).on <= last


@pytest.mark.parametrize(
    ("about", "days", "reason", "why"),
    [
        (DRONES, 16, WHY, "not prompt"),
        (DRONES, 0, WHY, "from 1 to 15"),
        (DRONES, 5, " ", "why that day is prompt"),
        (DRONES, 5, "The documents take so long to read.", "as though something were held"),
        (QuestionClass(years=Years(2015, None)), 5, WHY, "Choose a term"),
        (QuestionClass(subject="Kites"), 5, WHY, "no subject “Kites”"),
    ],
)
def test_a_day_is_early_and_has_a_reason_that_is_true_whatever_is_held(about: QuestionClass, days: int, reason: str, why: str) -> None:
    registered()
    with pytest.raises(NotReady, match=why):
        said(about, days, reason)
    assert not ReleaseDay.objects.exists()


def test_it_is_said_again_and_taken_out_by_the_head_alone_and_each_is_an_event() -> None:
    registered()
    assert said(DRONES, 5).number == said(DRONES, 6).number == 1
    assert ReleaseDay.objects.get().working_days == 6
    with pytest.raises(NotReady, match="Say why"):
        take_release_day_out(1, reason=" ", by=by(Role.HEAD, on=ON))
    take_release_day_out(1, reason="It is as any other.", by=by(Role.HEAD, on=ON))
    with pytest.raises(NotReady, match="no such day"):
        take_release_day_out(1, reason="It is as any other.", by=by(Role.HEAD, on=ON))
    with pytest.raises(NotPermitted):
        say_release_day(about=DRONES, working_days=5, reason=WHY, by=officer(on=ON))
    kinds = Entry.objects.filter(kind__startswith="release day").order_by("id").values_list("kind", flat=True)
    assert list(kinds) == ["release day said", "release day said", "release day taken out"]


def test_a_term_that_has_a_day_stays_in_the_vocabulary() -> None:
    registered()
    kites = Term(Dimension.SUBJECT, "Kites")
    add_term(kites, by=officer(on=ON))
    said(QuestionClass(subject="Kites"), 5)
    with pytest.raises(NotReady, match="A day of release is said of “Kites”"):
        remove_term(kites, by=officer(on=ON))


def test_the_register_of_a_request_has_its_day_until_it_is_considered_no_longer() -> None:
    registered()
    request = logged("Do you own drones?")
    request.refresh_from_db()
    assert request.release_on == date(2020, 6, 15)
    seen = going(officer(on=ON), request.reference)
    assert (seen.parts, seen.letters) == (("1",), ())
    plain = receive(arrived=arrived(text="Who paid for lunch?", subject="Lunch"), by=officer(on=ON), on=ON)
    assert (plain.release_on, going(officer(on=ON), plain.reference).fixed) == (None, None)
