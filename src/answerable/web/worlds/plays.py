"""Everything that can be done to a case, tried on what is secret: what each gives, or the sentence in which it is refused, and its entry.

What is refused in one world and not in another tells them apart, whoever is told. Nothing of what was tried is kept.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from answerable.casework.authority.actions import ncnd, record, series
from answerable.casework.authority.actions.clearance import clear, send_to_clear
from answerable.casework.authority.actions.complaints import answer_question, open_complaint
from answerable.casework.authority.actions.consult import consult, record_advice
from answerable.casework.authority.actions.dispose import dispose
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.handling import link_handling
from answerable.casework.authority.actions.hold import hold, lift_hold
from answerable.casework.authority.actions.letters import Wanted, draft, edit, send, what_blocks, withdraw
from answerable.casework.authority.actions.notices import take_step
from answerable.casework.authority.actions.opine import Opinion, opine
from answerable.casework.authority.actions.position import take_position
from answerable.casework.authority.actions.review import assign_review
from answerable.casework.authority.actions.search import ask_search, chase, decide_held, read_found, report_search
from answerable.casework.authority.actions.translation import check_translation, record_language
from answerable.casework.authority.actions.under_its_law import find_regime, hand_over
from answerable.casework.authority.fold import PartNow
from answerable.casework.authority.ncnd.acts import IN_A_LETTER, TELLING
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.publishing.actions import hide, publish, take_down
from answerable.casework.authority.release import actions as release
from answerable.casework.authority.series.classes import QuestionClass
from answerable.casework.ledger.read import happened
from answerable.documents.letters import Kind
from answerable.law.positions import Held
from answerable.law.prejudice import Act
from answerable.law.regime import Regime
from answerable.web.worlds.making import ABOUT, World, said
from answerable.web.worlds.scenes import SENT

Play = Callable[[World, str], object]
EVERY_SO_MANY = 7  # scenes, after which everything has been tried; odd, as what is being considered is in every other scene
# Numbers of rows, which on some databases go on counting where a transaction was taken back.
_OF_ROWS = ("task", "officer")
_SALTED = re.compile(r"\b[0-9a-f]{64}\b")
WHY = "It follows from the words of the request."

# What is not done to a case that is there, and where it is watched instead.
ELSEWHERE: Mapping[Do, str] = {
    Do.RECEIVE: "the request that each scene begins with",
    Do.SEE_REGISTER: "the register, and its page",
    Do.READ: "the pages of the case",
    Do.READ_LEDGER: "the ledger export",
    Do.EXPORT: "the register export",
    Do.MEASURE_LEAK: "its page, which shows nothing until it is opened",
    Do.IMPORT: "it makes cases of another system’s",
    Do.ADMINISTER: "it is about no case",
    Do.PUBLISH_FIGURES: "the statistics, and their page",
    Do.RECOUNT: "the calendar, and its page",
    Do.READ_POST: "the pages of the post",
    Do.SET_ASIDE: "the pages of the post",
    Do.DISPOSE_OF_MESSAGE: "the pages of the post",
    Do.FILE_MESSAGE: "the pages of the post",
    Do.SEE_MESSAGE: "the pages of the post",
    Do.SAY_HOW_IT_WENT: "the pages of the letter",
    Do.SEE_STANDING: "the register of standing positions, and its pages",
    Do.KEEP_CLASSES: "it is about no case",
    Do.GIVE_AWAY: "the page of what a letter gives away; what is secret in a scene gives nothing away",
    Do.SAY_RELEASE_DAY: "it is about no case",
    Do.PUT_FORWARD_STANDING: "it is about no case",
    Do.CLEAR_STANDING: "it is about no case",
    Do.SEE_MOSAIC: "the page of what answers give away together",
}


def played(world: World) -> tuple[object, ...]:
    """What every act whose turn it is in this scene comes to on each secret, as it stands in the world now."""
    return tuple(_every(world, sorted(PLAYS, key=lambda do: do.name)[world.scene.number % EVERY_SO_MANY :: EVERY_SO_MANY]))


def _every(world: World, acts: Sequence[Do]) -> Iterator[object]:
    for secret in world.scene.secrets[:1]:
        for do in acts:
            yield do.name, said(partial(_done, world, do, secret.part))


def _done(world: World, do: Do, part: str) -> object:
    """What it gives, and the entry that it leaves, as whoever has an export reads it."""
    given = PLAYS[do](world, part)
    last = happened(world.request.case)[-1]
    facts = {name: value for name, value in last.payload.items() if name not in _OF_ROWS}
    return repr(given), last.number, last.kind, last.on, _SALTED.sub("", repr(facts))


def _doing(do: Callable[..., object], by_role: Role = Role.OFFICER, /, **told: object) -> Play:
    """An act that is done to a case, on a part where it takes one."""

    def play(world: World, part: str) -> object:
        filled = {name: _filled(value, world, part) for name, value in told.items()}
        return do(world.scene.reference, **filled, by=world.by(by_role), on=SENT)

    return play


_PART, _PARTS, _ALL_PARTS, _TASK = object(), object(), object(), object()


def _filled(value: object, world: World, part: str) -> object:
    if value is _ALL_PARTS:
        return [PartNow(number, asked, world.scene.regime) for number, asked in world.scene.asked]
    return part if value is _PART else [part] if value is _PARTS else value


def _of_a_task(act: Callable[..., object], by: Role = Role.OFFICER, **told: object) -> Play:
    """An act on the search of the parts that are answered openly, or a task that there is not."""

    def play(world: World, _: str) -> object:
        task = world.request.tasks.values_list("pk", flat=True).first() or 0
        return act(task, **told, by=world.by(by), on=SENT)

    return play


def _of_a_letter(then: Callable[[World, int, Kind], object]) -> Play:
    """A letter that tells, of a kind that changes from scene to scene, drafted on the secret; and what is done to it."""

    def play(world: World, part: str) -> object:
        kinds = [kind for kind in IN_A_LETTER if kind.value in TELLING]
        kind = kinds[world.scene.number % len(kinds)]
        letter = draft(world.scene.reference, wanted=Wanted(kind, (part,), about=ABOUT), by=world.by(), on=SENT)
        return kind.value, letter.text, said(lambda: then(world, letter.number, kind))

    return play


def _sent(world: World, number: int, _: Kind) -> object:
    """Sent: past what can be overridden, once as it is and once with a ground that somebody cleared."""
    at: dict[str, Any] = {"by": world.by(), "on": SENT}
    sending = lambda: send(world.scene.reference, number=number, because="All the same.", **at)  # noqa: E731 - tried twice
    return what_blocks(world.by(), world.scene.reference, number, on=SENT), said(sending)


def _edited(world: World, number: int, _: Kind) -> object:
    document = bytes(world.request.letters.get(number=number).document or b"")
    return edit(world.scene.reference, number=number, document=document, by=world.by(), on=SENT).text


def _checked(world: World, number: int, _: Kind) -> object:
    return check_translation(world.scene.reference, number=number, checked_by="A translator", by=world.by(), on=SENT)


def _grounded(world: World, part: str) -> object:
    act = sorted(TELLING)[world.scene.number % len(TELLING)]
    ncnd.state_ground(world.scene.reference, act=act, parts=[part], rests_on="words", reason=WHY, by=world.by(), on=SENT)
    number = happened(world.request.case)[-1].number
    return ncnd.clear_ground(world.scene.reference, number=number, cleared=True, by=world.by(Role.HEAD), on=SENT)


def _grounded_for(world: World, kind: Kind) -> object:
    """A ground for this kind of letter on every secret, stated and cleared."""
    parts = [secret.part for secret in world.scene.secrets]
    ncnd.state_ground(world.scene.reference, act=kind.value, parts=parts, rests_on="words", reason=WHY, by=world.by(), on=SENT)
    number = happened(world.request.case)[-1].number
    return ncnd.clear_ground(world.scene.reference, number=number, cleared=True, by=world.by(Role.HEAD), on=SENT)


PLAYS: Mapping[Do, Play] = {
    Do.ASSIGN: lambda world, _: record.assign(world.scene.reference, to=world.people.of(Role.HEAD), by=world.by(Role.HEAD), on=SENT),
    Do.DIVIDE: _doing(divide, parts=_ALL_PARTS),
    Do.NOTE: _doing(record.note, words="A note."),
    Do.CORRECT: _doing(record.correct, number=1, to=SENT, reason="It came today."),
    Do.RECORD_LETTER: _doing(record.record_letter, law=[{"kind": "acknowledgement", "on": SENT}], reason="From a shared mailbox."),
    Do.RECEIVE_CLARIFICATION: _doing(record.receive_clarification, parts=_PARTS, words="The last year."),
    Do.RECORD_LANGUAGE: _doing(record_language, language="Welsh", reason="They wrote in it."),
    Do.CHECK_TRANSLATION: _of_a_letter(_checked),
    Do.RECEIVE_FEE: _doing(record.receive_fee, parts=_PARTS),
    Do.RECEIVE_WITHDRAWAL: _doing(record.receive_withdrawal, parts=_PARTS, words="Never mind."),
    Do.TRANSFER: _doing(record.transfer, to="Another authority", parts=_PARTS),
    Do.FIND_REGIME: _doing(find_regime, parts=_PARTS, regime=Regime.EIR, reason="It is about the air."),
    Do.HAND_OVER: _doing(hand_over, to="Data protection", parts=_PARTS),
    Do.CONSIDER_NCND: _doing(ncnd.consider, parts=_PARTS, reason="Either answer tells."),
    Do.LINK_HANDLING: _doing(link_handling, parent="OTHER-1", reason="Your handling of it."),
    Do.STATE_GROUND: _doing(ncnd.state_ground, act=Kind.LATE.value, parts=_PARTS, rests_on="words", reason=WHY),
    Do.CLEAR_GROUND: _grounded,
    Do.ASK_SEARCH: _doing(ask_search, to="Records", parts=_PARTS, due_on=SENT),
    Do.CHASE: _of_a_task(chase),
    Do.REPORT_SEARCH: _of_a_task(report_search, Role.SERVICE, searched="A store", minutes=5),
    Do.DECIDE_HELD: _doing(decide_held, part=_PART, answer=Held.NO, reasons="Looked."),
    Do.READ_FOUND: _doing(read_found, part=_PART),
    Do.CONSULT: _doing(consult, whom="A supplier", parts=_PARTS, due_on=SENT, question="Does it harm you?"),
    Do.RECORD_ADVICE: _of_a_task(record_advice, advice="Keep it."),
    Do.POSITION: lambda world, part: take_position(world.scene.reference, part=part, tables={}, by=world.by(), on=SENT),
    Do.OPINE: _doing(opine, Role.QUALIFIED_PERSON, part=_PART, opinion=Opinion("FOIA s.36(2)(c)", Act.CONFIRMING, "would", WHY, "x")),
    Do.DRAFT: _of_a_letter(lambda world, number, _: what_blocks(world.by(), world.scene.reference, number, on=SENT)),
    Do.EDIT: _of_a_letter(_edited),
    Do.WITHDRAW: _of_a_letter(lambda world, number, _: withdraw(world.scene.reference, number=number, by=world.by(), on=SENT)),
    Do.SEND_TO_CLEAR: _of_a_letter(lambda world, number, _: send_to_clear(world.scene.reference, number=number, by=world.by(), on=SENT)),
    Do.CLEAR: _doing(clear, Role.CLEARER, number=1, cleared=True),
    Do.SEND: _of_a_letter(_sent),
    Do.OVERRIDE: _of_a_letter(lambda world, number, kind: (_grounded_for(world, kind), _sent(world, number, kind))),
    Do.ADD_DOCUMENT: _doing(release.add_document, part=_PART, name="found.txt", content=b"A document that was found."),
    Do.READ_DOCUMENT: _doing(release.read_document, number=2),
    Do.REDACT: _doing(release.mark, number=2, redactions=[]),
    Do.OVERRIDE_WORKBOOK: _doing(release.override_workbook, Role.HEAD, number=2, reason="So.", worked=None),
    Do.LET_COUNTS_GO: _doing(release.let_counts_go, number=2, keys=["0"], reason="So."),
    Do.APPROVE_RELEASE: _doing(release.approve_release, number=2),
    Do.TAKE_OUT_DOCUMENT: _doing(release.take_out, number=2, reason="So."),
    Do.RECEIVE_REVIEW: _doing(record.receive_review_request, parts=_PARTS),
    Do.ASSIGN_REVIEW: lambda world, _: assign_review(
        world.scene.reference, number=1, to=world.people.of(Role.REVIEWER), by=world.by(Role.HEAD), on=SENT
    ),
    Do.REVIEW: _of_a_letter(lambda world, *_: record.receive_review_request(world.scene.reference, by=world.by(), on=SENT)),
    Do.RECORD_FROM_THE_COMMISSIONER: _doing(open_complaint, theirs="IC-12345-A1B2", parts=_PARTS),
    Do.ANSWER_THE_COMMISSIONER: _doing(answer_question, number=1, answer="Yes."),
    Do.TAKE_STEP: _doing(take_step, notice=1, step=1, how="It was taken."),
    Do.HOLD: _doing(hold, matter="litigation", reason="A claim."),
    Do.LIFT_HOLD: _doing(lift_hold, Role.HEAD, matter="litigation", reason="It ended."),
    Do.PUBLISH: _doing(publish, from_on=SENT, subject="A matter", remove={}, because=WHY),
    Do.HIDE_MESSAGE: _doing(hide, place=1, because="A name."),
    Do.TAKE_DOWN: _doing(take_down, because="A mistake."),
    Do.CLOSE: _doing(record.close),
    Do.REOPEN: _doing(record.reopen, reason="Again."),
    Do.DISPOSE: _doing(dispose, Role.HEAD, under="closed"),
    Do.CODE: _doing(series.code_question, part=_PART, about=QuestionClass(subject="A harbour")),
    Do.RELY_ON_STANDING: _doing(series.rely, part=_PART, standing=1, confirmed="nothing", reason=WHY),
    Do.CLEAR_DEPARTURE: _doing(series.clear_departure, Role.HEAD, part=_PART, standing=1, reason=WHY),
}
