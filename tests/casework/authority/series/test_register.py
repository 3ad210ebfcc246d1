"""The register of standing positions: what may stand in it, who clears, and how a file comes into it."""

import re
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from answerable.casework.authority.actions.standing_positions import (
    add_limb,
    add_term,
    bring,
    clear_position,
    look_again,
    position_for,
    put_forward,
    remove_term,
    withdraw_position,
)
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.series.bringing import read_file
from answerable.casework.authority.series.classes import Dimension, QuestionClass, Term
from answerable.casework.authority.series.faring import to_look_at_again
from answerable.casework.authority.series.models import StandingPosition
from answerable.casework.authority.series.models import Term as KeptTerm
from answerable.casework.authority.series.stances import LimbOfStance, Stance, Standing, State, flags
from answerable.casework.authority.unable import NotPermitted, NotReady, NotThere
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.read import happened
from answerable.law.not_law import Malformed
from tests.casework.authority.cast import authority, by, officer
from tests.casework.authority.series.registered import DRONES as DRONES_
from tests.casework.authority.series.registered import FACES, INTERCEPTION, registered, standing

pytestmark = pytest.mark.django_db
LIMB = LimbOfStance("FOIA s.31(3)", "FOIA s.31(1)(a)", "A yes shows where to look.", "A no shows where nobody looks.")
OTHER = LimbOfStance("FOIA s.31(3)", "FOIA s.31(1)(b)", "Whoever is sought learns of it.", "Whoever is not sought goes on.")
DRONES = Standing(QuestionClass(subject="Drones"), Stance.NEITHER, "It shows tactics.", date(2021, 6, 1), (LIMB,))
ADVISED = '[source]\nname = "An adviser"\nversion = "{}"\non = 2020-01-05\n[[position]]\ntheirs = "A-1"\nsubject = "Drones"\n' + (
    'stance = "say whether it is held"\nreasons = "{}"\nreview_on = 2021-01-05\n'
)


def drones() -> None:
    add_term(Term(Dimension.SUBJECT, "Drones", words=("UAV",)), by=officer())


def kinds() -> list[str]:
    return [each.kind for each in happened(chain_of_body("police"))]


def test_a_position_stands_once_somebody_else_has_cleared_it() -> None:
    drones()
    made = put_forward(DRONES, by=by(Role.HEAD))
    assert (made.number, made.state) == (1, State.PUT_FORWARD.value)
    with pytest.raises(NotPermitted, match="somebody else must clear it"):
        clear_position(1, by=by(Role.HEAD))
    with pytest.raises(NotPermitted):
        clear_position(1, by=officer())
    cleared = clear_position(1, by=by(Role.CLEARER))
    assert (cleared.state, cleared.cleared_on) == (State.STANDS.value, date(2020, 6, 1))
    assert kinds() == ["term added", "standing position put forward", "standing position cleared"]
    assert happened(chain_of_body("police"))[1].payload["reasons"] == "It shows tactics."
    with pytest.raises(NotReady, match="Look at it as it is now"):
        clear_position(1, by=by(Role.CLEARER))


@pytest.mark.parametrize(
    ("put", "why"),
    [
        (DRONES._replace(about=QuestionClass()), "choose a term"),
        (DRONES._replace(reasons=" "), "Give the reasons"),
        (DRONES._replace(review_on=date(2020, 6, 1)), "a day to come"),
        (DRONES._replace(limbs=()), "needs the limb"),
        (DRONES._replace(stance=Stance.EITHER), "relies on no limb"),
        (DRONES._replace(limbs=(LIMB._replace(denying=""),)), "the harm of confirming and the harm of denying"),
        (DRONES._replace(limbs=(LIMB, OTHER._replace(confirming=LIMB.confirming))), "Each added limb needs its own harm"),
        (DRONES._replace(about=QuestionClass(subject="Boats")), "no subject “Boats”"),
    ],
)
def test_what_nobody_could_clear_is_not_put_forward(put: Standing, why: str) -> None:
    drones()
    with pytest.raises(NotReady, match=why):
        put_forward(put, by=officer())
    assert not StandingPosition.objects.exists()


def test_a_limb_is_one_on_the_duty_to_confirm_or_deny() -> None:
    drones()
    with pytest.raises(Malformed):
        put_forward(DRONES._replace(limbs=(LIMB._replace(provision="FOIA s.31(1)(a)", matter=""),)), by=officer())


def test_an_added_limb_needs_its_own_harm_and_two_on_one_paragraph_are_flagged() -> None:
    drones()
    put_forward(DRONES, by=officer())
    with pytest.raises(NotReady, match="Each added limb needs its own harm"):
        add_limb(1, OTHER._replace(denying=LIMB.denying), by=officer())
    alike = OTHER._replace(confirming="A yes shows them where to look.", denying="A no shows them where nobody looks.")
    add_limb(1, alike, by=officer())
    assert flags(standing(1).shape) == (
        "FOIA s.31(3) by FOIA s.31(1)(a) and FOIA s.31(3) by FOIA s.31(1)(b) rest on one paragraph. Say for each what it protects.",
    )
    assert flags(DRONES._replace(limbs=(LIMB, OTHER))) == ()
    same = LIMB._replace(denying=LIMB.confirming)
    assert "read alike" in flags(DRONES._replace(limbs=(same,)))[0]


def test_a_position_is_withdrawn_for_a_reason() -> None:
    drones()
    put_forward(DRONES, by=officer())
    with pytest.raises(NotReady, match="Say why"):
        withdraw_position(1, reason="", by=officer())
    withdraw_position(1, reason="It was never asked.", by=officer())
    assert standing(1).state == State.WITHDRAWN.value
    with pytest.raises(NotReady):
        withdraw_position(1, reason="Again.", by=officer())


def test_a_term_stays_while_something_is_about_it() -> None:
    drones()
    add_term(Term(Dimension.SUBJECT, "Large drones", "Drones"), by=officer())
    put_forward(DRONES._replace(about=QuestionClass(subject="Large drones")), by=officer())
    with pytest.raises(NotReady, match="“Large drones” stands under"):
        remove_term(Term(Dimension.SUBJECT, "Drones"), by=officer())
    with pytest.raises(NotReady, match="Standing position 1 is about"):
        remove_term(Term(Dimension.SUBJECT, "Large drones"), by=officer())
    add_term(Term(Dimension.UNIT, "Roads"), by=officer())
    remove_term(Term(Dimension.UNIT, "Roads"), by=officer())
    assert not KeptTerm.objects.filter(name="Roads").exists()
    for term in (
        Term(Dimension.SUBJECT, "Drones"),
        Term(Dimension.SUBJECT, " "),
        Term(Dimension.SUBJECT, "x" * 101),
        Term(Dimension.UNIT, "A", "B"),
    ):
        with pytest.raises(NotReady):
            add_term(term, by=officer())


def test_a_file_is_brought_in_once_and_waits_to_be_cleared() -> None:
    registered(cleared=False)
    assert StandingPosition.objects.filter(state=State.PUT_FORWARD.value).count() == 8
    assert [each.provision for each in standing(INTERCEPTION).all_limbs] == ["FOIA s.24(2)", "FOIA s.31(3)"]
    with pytest.raises(NotReady, match="there already"):
        registered(cleared=False)


def test_a_new_version_of_an_adviser_s_takes_the_place_of_the_old() -> None:
    drones()
    for nth, version in enumerate(("1.0", "2.0"), start=1):
        bring(read_file(ADVISED.format(version, f"Reasons of {version}").encode()), by=officer())
        clear_position(nth, by=by(Role.HEAD))
    old, new = standing(1), standing(2)
    assert (old.state, old.ended_because) == (State.WITHDRAWN.value, "Version 2.0 took its place.")
    assert (new.state, new.source, new.source_version, new.source_on) == (State.STANDS.value, "An adviser", "2.0", date(2020, 1, 5))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xff", "not TOML"),
        (b"a = ", "not TOML"),
        (b"x" * 1_000_001, "larger than 1 MB"),
        (b"a = 1", "“a” means nothing in the file"),
        (b"term = 1", "not of the right kind"),
        (b"term = [1]", "a term is no table"),
        (b'source = {name = "A"}', "a name, a version and a day"),
        (b'[[term]]\ndimension = "colour"\nname = "A"', "A term is a subject"),
        (b'[[term]]\ndimension = "unit"', "A term has a name"),
        (b'[[position]]\nstance = "perhaps"', "The stance of a position"),
        (b'[[position]]\nstance = "say whether it is held"', "to be looked at again"),
        (b'[[position]]\nstance = "say whether it is held"\nreview_on = 2021-01-05\nlimb = [{matter = "A"}]', "A limb has a provision"),
        (b"[[position]]\nreview_on = 2021-01-05T10:00:00", "not of the right kind"),
    ],
)
def test_a_file_that_is_wrong_says_what_is(content: bytes, why: str) -> None:
    with pytest.raises(NotReady, match=re.escape(why)):
        read_file(content)


def test_another_body_s_register_is_not_there() -> None:
    drones()
    put_forward(DRONES, by=officer())
    assert position_for(officer(), 1).number == 1
    authority("council")
    with pytest.raises(NotThere):
        position_for(by(Role.OFFICER, body="council"), 1)
    with pytest.raises(NotThere):
        clear_position(1, by=by(Role.CLEARER, body="council"))


def test_the_database_holds_that_a_position_is_cleared_by_another() -> None:
    drones()
    of = put_forward(DRONES, by=officer())
    for wrong in ({"state": State.STANDS.value}, {"cleared_by": officer().person}):
        with pytest.raises(IntegrityError), transaction.atomic():
            StandingPosition.objects.filter(pk=of.pk).update(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        KeptTerm.objects.update(name="")


def test_a_position_is_looked_at_again_and_holds_until_another_day() -> None:
    registered()
    head, on = by(Role.HEAD), by(Role.HEAD).today
    StandingPosition.objects.filter(number=DRONES_).update(review_on=on + timedelta(days=14))
    StandingPosition.objects.filter(number=FACES).update(review_on=on)
    StandingPosition.objects.filter(number=INTERCEPTION).update(review_on=on, state=State.FAILED.value)
    assert [each.number for each in to_look_at_again("police", on=on)] == [FACES, DRONES_]
    for day, reason, why in ((on, "It holds.", "a day to come"), (on + timedelta(days=365), " ", "why it holds")):
        with pytest.raises(NotReady, match=why):
            look_again(FACES, review_on=day, reason=reason, by=head)
    of = look_again(FACES, review_on=on + timedelta(days=365), reason="Nothing of it is public.", by=head)
    assert (of.review_on, of.state) == (on + timedelta(days=365), State.STANDS.value)
    assert [each.number for each in to_look_at_again("police", on=on)] == [DRONES_]
    with pytest.raises(NotReady, match="is failed"):
        look_again(INTERCEPTION, review_on=on + timedelta(days=365), reason="So.", by=head)
    with pytest.raises(NotPermitted):
        look_again(DRONES_, review_on=on + timedelta(days=365), reason="So.", by=officer())
