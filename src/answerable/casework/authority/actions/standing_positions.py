"""The register of standing positions, and the vocabulary that it is written in. Nothing stands before somebody else has cleared it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from answerable.casework.authority.acting import By, permit
from answerable.casework.authority.finding import authority_of
from answerable.casework.authority.fold import facts_of
from answerable.casework.authority.models import PublicAuthority
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.series.bringing import Brought
from answerable.casework.authority.series.classes import Term, Vocabulary
from answerable.casework.authority.series.keeping import Kept, keeping, vocabulary_of
from answerable.casework.authority.series.models import ReleaseDay, StandingPosition
from answerable.casework.authority.series.models import Term as KeptTerm
from answerable.casework.authority.series.stances import LimbOfStance, Standing, State, must_stand
from answerable.casework.authority.unable import NotPermitted, NotReady, NotThere

LONGEST_TERM = 100


def add_term(term: Term, *, by: By) -> None:
    """Adds a term to the vocabulary. Raises `NotReady` for one that is there already, or under one that is not there."""
    with keeping(Do.KEEP_CLASSES, by=by) as kept:
        _must_be_a_term(term)
        Vocabulary((*vocabulary_of(kept.authority), term))
        _make_terms(kept.authority, [term])
        kept.record("term added", _of_term(term))


def remove_term(term: Term, *, by: By) -> None:
    """Takes a term out. Raises `NotReady` while another stands under it, or a standing position is about it."""
    with keeping(Do.KEEP_CLASSES, by=by) as kept:
        below = vocabulary_of(kept.authority).below(term.dimension, term.name)
        if below:
            raise NotReady(f"“{below[0]}” stands under “{term.name}”. Take that out first.")
        using = StandingPosition.objects.filter(authority=kept.authority, **{term.dimension.value: term.name}).order_by("number").first()
        if using is not None:
            raise NotReady(f"Standing position {using.number} is about “{term.name}”, so it stays in the vocabulary.")
        if ReleaseDay.objects.filter(authority=kept.authority, **{term.dimension.value: term.name}).exists():
            raise NotReady(f"A day of release is said of “{term.name}”. Take that out first.")
        KeptTerm.objects.filter(authority=kept.authority, dimension=term.dimension.value, name=term.name).delete()
        kept.record("term taken out", {"term": term.name, "dimension": term.dimension.value})


def put_forward(put: Standing, *, by: By) -> StandingPosition:
    """Puts a standing position forward, to be cleared by somebody else. Raises `NotReady`, and `NotLaw` for a limb that is none."""
    with keeping(Do.PUT_FORWARD_STANDING, by=by) as kept:
        made = _made(kept, put)
        kept.record("standing position put forward", _of_position(made))
    return made


def add_limb(number: int, limb: LimbOfStance, *, by: By) -> StandingPosition:
    """Adds a limb to a position that is not cleared yet, with a harm of its own. Raises `NotReady`, `NotLaw`."""
    with keeping(Do.PUT_FORWARD_STANDING, by=by) as kept:
        of = _position(kept.authority, number, State.PUT_FORWARD)
        whole = of.shape._replace(limbs=(*of.all_limbs, limb))
        must_stand(whole, authority=facts_of(kept.authority), on=by.today)
        of.limbs = [each.table() for each in whole.limbs]
        of.save()
        kept.record("limb added to a standing position", {"standing": number, "limbs": [_of_limb(limb)]})
    return of


def clear_position(number: int, *, by: By) -> StandingPosition:
    """Clears a position: from now on it stands, in the place of an earlier version of the same adviser's.

    Raises `NotPermitted` for whoever put it forward.
    """
    with keeping(Do.CLEAR_STANDING, by=by) as kept:
        of = _position(kept.authority, number, State.PUT_FORWARD)
        if of.put_forward_by_id == by.person.pk:
            raise NotPermitted("You put this position forward, so somebody else must clear it.")
        of.state, of.cleared_by, of.cleared_on = State.STANDS.value, by.person, by.today
        of.save()
        replaced = _earlier_versions(of)
        for each in replaced:
            _end(each, State.WITHDRAWN, f"Version {of.source_version} took its place.", by.today)
        kept.record("standing position cleared", {"standing": number, "in_place_of": [each.number for each in replaced]})
    return of


def withdraw_position(number: int, *, reason: str, by: By) -> StandingPosition:
    """Withdraws a position, for a reason. It stays in the register, and proposes nothing more."""
    with keeping(Do.PUT_FORWARD_STANDING, by=by) as kept:
        of = _position(kept.authority, number, State.PUT_FORWARD, State.STANDS, State.FAILED)
        if not reason.strip():
            raise NotReady("Say why the position is withdrawn: whoever finds an answer that rests on it will ask.")
        _end(of, State.WITHDRAWN, reason, by.today)
        kept.record("standing position withdrawn", {"standing": number, "reason": reason})
    return of


def look_again(number: int, *, review_on: date, reason: str, by: By) -> StandingPosition:
    """Says that a position that stands was looked at again, and holds until another day. Its words do not change. Raises `NotReady`."""
    with keeping(Do.CLEAR_STANDING, by=by) as kept:
        of = _position(kept.authority, number, State.STANDS)
        if review_on <= by.today:
            raise NotReady("Give a day to come on which the position is to be looked at again.")
        if not reason.strip():
            raise NotReady("Say what was looked at and why it holds: how it fared, and what has become public since.")
        was, of.review_on = of.review_on, review_on
        of.save()
        kept.record("standing position looked at again", {"standing": number, "was": was, "review_on": review_on, "reason": reason})
    return of


def bring(brought: Brought, *, by: By) -> tuple[int, int]:
    """Brings a file in: terms that are not there yet, and positions, each put forward to be cleared. Returns how many of each.

    A position that an adviser's same version has brought already is left as it is. Raises `NotReady`, `NotLaw`.
    """
    with keeping(Do.PUT_FORWARD_STANDING, by=by) as kept:
        permit(by, Do.KEEP_CLASSES)
        known = {(each.dimension, each.name) for each in vocabulary_of(kept.authority)}
        terms = [each for each in brought.terms if (each.dimension, each.name) not in known]
        for each in terms:
            _must_be_a_term(each)
        Vocabulary((*vocabulary_of(kept.authority), *terms))
        _make_terms(kept.authority, terms)
        made = [_made(kept, each) for each in brought.positions if not _is_there(kept.authority, each)]
        if not terms and not made:
            raise NotReady("Everything in this file is there already, so nothing was brought in.")
        source = brought.source._asdict()
        tables = {"terms": [_of_term(each) for each in terms], "positions": [_of_position(each) for each in made]}
        kept.record("standing positions brought in", {"from": {key: value for key, value in source.items() if value}, **tables})
    return len(terms), len(made)


def position_for(by: By, number: int) -> StandingPosition:
    """A standing position of the person's own authority. Raises `NotPermitted`, `NotThere`."""
    permit(by, Do.SEE_STANDING)
    found = (
        StandingPosition.objects.select_related("put_forward_by", "cleared_by").filter(authority=authority_of(by), number=number).first()
    )
    if found is None:
        raise NotThere
    return found


def _made(kept: Kept, put: Standing) -> StandingPosition:
    vocabulary_of(kept.authority).must_know(put.about)
    must_stand(put, authority=facts_of(kept.authority), on=kept.by.today)
    last = StandingPosition.objects.filter(authority=kept.authority).order_by("-number").values_list("number", flat=True).first()
    made = StandingPosition(
        authority=kept.authority,
        number=(last or 0) + 1,
        stance=put.stance.value,
        limbs=[each.table() for each in put.limbs],
        reasons=put.reasons.strip(),
        review_on=put.review_on,
        source=put.source.name,
        source_version=put.source.version,
        source_on=put.source.on,
        theirs=put.theirs,
        put_forward_by=kept.by.person,
        put_forward_on=kept.by.today,
    )
    made.about = put.about
    made.save()
    return made


def _position(authority: PublicAuthority, number: int, *states: State) -> StandingPosition:
    found = StandingPosition.objects.filter(authority=authority, number=number).first()
    if found is None:
        raise NotThere
    if State(found.state) not in states:
        raise NotReady(f"Standing position {number} is {found.state}, so this cannot be done to it. Look at it as it is now.")
    return found


def _end(of: StandingPosition, state: State, reason: str, on: date) -> None:
    of.state, of.ended_on, of.ended_because = state.value, on, reason
    of.save()


def _earlier_versions(of: StandingPosition) -> list[StandingPosition]:
    if not of.source or not of.theirs:
        return []
    same = StandingPosition.objects.filter(authority=of.authority, source=of.source, theirs=of.theirs, state=State.STANDS.value)
    return list(same.exclude(pk=of.pk).order_by("number"))


def _is_there(authority: PublicAuthority, put: Standing) -> bool:
    own = {"source": put.source.name, "source_version": put.source.version, "theirs": put.theirs}
    of = StandingPosition.objects.filter(authority=authority, **own).exclude(state=State.WITHDRAWN.value)
    return any(each.shape == put for each in of.order_by("number"))


def _make_terms(authority: PublicAuthority, terms: Iterable[Term]) -> None:
    KeptTerm.objects.bulk_create(
        KeptTerm(
            authority=authority,
            dimension=each.dimension.value,
            name=each.name,
            parent=each.parent,
            words=list(each.words),
            complete=each.complete,
        )
        for each in terms
    )


def _must_be_a_term(term: Term) -> None:
    if not term.name.strip():
        raise NotReady("A term has a name. Enter it.")
    for each in (term.name, *term.words):
        if len(each) > LONGEST_TERM:
            raise NotReady(f"“{each[:40]} …” is longer than {LONGEST_TERM} characters. Shorten it.")


def _of_term(term: Term) -> dict[str, Any]:
    return {"term": term.name, "dimension": term.dimension.value, "under": term.parent, "spoken_of_as": list(term.words)}


def _of_limb(limb: LimbOfStance) -> dict[str, Any]:
    return {"provision": limb.provision, "matter": limb.matter, "argument": [limb.confirming, limb.denying]}


def _of_position(made: StandingPosition) -> dict[str, Any]:
    source: Sequence[object] = [made.source, made.source_version] if made.source else []
    return {
        "standing": made.number,
        "class": made.about.table(),
        "stance": made.stance,
        "limbs": [_of_limb(each) for each in made.all_limbs],
        "reasons": made.reasons,
        "review_on": made.review_on,
        "from": list(source),
    }
