"""A scene played in the casework: once up to where its worlds part, and then once for each world, up to the letter that answers it.

What is held is decided, in each world, before the position that neither confirms nor denies, through the one action that may.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from functools import cached_property, partial
from typing import Any, NamedTuple

from django.db import transaction

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.deciding import begin, choose
from answerable.casework.authority.actions.divide import divide
from answerable.casework.authority.actions.letters import Wanted, draft, send, what_blocks
from answerable.casework.authority.actions.ncnd import consider
from answerable.casework.authority.actions.position import still_to_judge, take_position
from answerable.casework.authority.actions.receive import Arrived, receive
from answerable.casework.authority.actions.record import receive_review_request
from answerable.casework.authority.actions.search import ask_search, decide_held, held_of, read_found, report_search
from answerable.casework.authority.drafting.as_kept import as_kept
from answerable.casework.authority.drafting.composing import Composing
from answerable.casework.authority.drafting.each_kind import compose
from answerable.casework.authority.drafting.spoken import Heard, Slot
from answerable.casework.authority.fold import Folded, PartNow, fold
from answerable.casework.authority.models import InformationRequest, PublicAuthority
from answerable.casework.authority.models import Letter as Kept
from answerable.casework.authority.permissions import Role
from answerable.casework.authority.publishing.actions import asked_about, publish
from answerable.casework.authority.publishing.files import Read, that_left
from answerable.casework.authority.release.actions import add_document, approve_release, mark, redact
from answerable.casework.authority.release.enclosing import shown
from answerable.casework.authority.release.keeping import released_of
from answerable.casework.authority.states import Channel
from answerable.casework.authority.told.page import give
from answerable.casework.authority.unable import UnableTo
from answerable.casework.ledger.chain import chain_of_body
from answerable.casework.ledger.seal import key_of
from answerable.casework.people.models import Person, Post
from answerable.casework.programs.models import Subscription
from answerable.documents.languages.language import Language
from answerable.documents.letters import Kind, UnableToDraft
from answerable.documents.letters import Letter as Drafted
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.release import redaction, work_up
from answerable.law.not_law import NotLaw
from answerable.law.positions import Held
from answerable.law.regime import Regime
from answerable.web.worlds.scenes import JUDGED, RECEIVED, SEARCHED, SENT, Found, Scene
from answerable.web.worlds.series import in_the_series, keep_a_register

BODY, ELSEWHERE = "worlds", "elsewhere"
SERVICE = "Records"
_OTHERS = 3  # requests that stand beside the one that is looked at, so that there is an order to look at
_ONE_IN_SO_MANY_IS_A_DRAFT = 3

# What each kind of letter is told besides the positions.
ABOUT: dict[str, Any] = {
    "estimate_on": SENT + timedelta(20),
    "questions": "Which year?",
    "charges": "Copying: 30.00",
    "how_to_pay": "By cheque.",
    "expected_on": SENT + timedelta(10),
    "sent_on": SENT,
    "what_happened": "A wrong file was enclosed.",
    "asked": "Please delete it.",
    "advice": "The map on our website may help.",
    "impracticable": "There are forty boxes of it, in three formats.",
}


_IN_WELSH = {"welsh": {"name": "Heddlu", "address": "", "complaints_procedure": "Ysgrifennwch atom o fewn 40 diwrnod gwaith."}}


class People(NamedTuple):
    """One person in each post, one who works for another body, and by which name a page that they see is known."""

    by_role: dict[str, Person]

    def of(self, role: Role) -> Person:
        """The person in a post."""
        return self.by_role[role.value]


class World:
    """A scene as one world has it: the request, its letter, and who may look."""

    def __init__(self, scene: Scene, found: tuple[Found, ...], people: People) -> None:
        self.scene, self.found, self.people = scene, found, people
        self.letter_number = 0
        self.told: tuple[object, ...] = ()
        self.played: tuple[object, ...] = ()

    @cached_property
    def request(self) -> InformationRequest:
        """The request."""
        return InformationRequest.objects.select_related("authority").get(reference=self.scene.reference)

    @cached_property
    def letter(self) -> Kept:
        """The letter that was sent."""
        return Kept.objects.get(request=self.request, number=self.letter_number)

    def folded(self) -> Folded:
        """The case as its entries leave it now."""
        return fold(self.request.authority, self.request.case)

    def text_of(self, kind: Kind, case: Folded) -> str:
        """The text of a letter of some kind on all parts. Raises what composing raises."""
        return self.drafted(kind, case).text

    @cached_property
    def answer(self) -> Drafted:
        """The answer, composed anew after it was sent."""
        return self.drafted(Kind.ANSWER, self.folded())

    @cached_property
    def pdf(self) -> bytes:
        """The letter as a PDF, as it leaves."""
        return pdf_of(as_kept(self.letter))

    @property
    def parts(self) -> tuple[str, ...]:
        """The numbers of all parts."""
        return tuple(number for number, _ in self.scene.asked)

    def by(self, role: Role = Role.OFFICER, on: date = SENT) -> By:
        """Somebody at noon of a day."""
        return By(self.people.of(role), noon(on))

    def drafted(self, kind: Kind, case: Folded) -> Drafted:
        """A letter of some kind on all parts, composed anew. Raises what composing raises."""
        request = self.request
        about = {**ABOUT, "outcomes": dict.fromkeys(self.parts, "upheld"), "why": dict.fromkeys(self.parts, "It was looked at afresh.")}
        about["complied"] = dict.fromkeys(self.parts, "yes")
        about["why"] = "Many people are away." if kind is Kind.LATE else about["why"]
        held = lambda part: held_of(request, case, part)  # noqa: E731 - a way to what is held, and not a look at it
        return compose(Composing(request, case, kind, self.parts, held, SENT, "FOI officer", {}, about))

    def in_welsh(self, kind: Kind) -> tuple[Drafted, dict[str, Slot]]:
        """A letter of some kind on all parts in Welsh, and what has to be said in Welsh for it. Raises what composing raises."""
        heard, about = Heard(Language.WELSH), {**ABOUT, "signatory": "Swyddog"}
        case = self.folded()
        held = lambda part: held_of(self.request, case, part)  # noqa: E731 - a way to what is held, and not a look at it
        made = Composing(self.request, case, kind, self.parts, held, SENT, "", heard, about, language=Language.WELSH)
        with suppress(UnableToDraft):
            compose(made)
        given = {name: "Rhesymau a roddwyd yn Gymraeg." for name, slot in heard.slots.items() if slot.english}
        return compose(made._replace(given=given)), heard.slots


Play = Callable[[World], tuple[object, ...]]


def nothing(_: World) -> tuple[object, ...]:
    """Nothing is tried."""
    return ()


def noon(on: date) -> datetime:
    """Noon of a day."""
    return datetime(on.year, on.month, on.day, 12, tzinfo=UTC)


def people() -> People:
    """Two bodies, a person in each post of the one, an officer of the other, and other requests beside those of the scenes."""
    complaints = "Write to the head of information rights within 40 working days."
    for slug, name in ((BODY, "A police service"), (ELSEWHERE, "A county council")):
        PublicAuthority.objects.create(slug=slug, name=name, complaints_procedure=complaints, settings=_IN_WELSH)
    key_of(chain_of_body(BODY))  # with which each world signs alike
    Subscription.objects.create(body=BODY, address="https://told.invalid/", secret=b"", changed_at=noon(RECEIVED))
    found = {role.value: _person(role.value, BODY, role) for role in Role}
    found["stranger"] = _person("stranger", ELSEWHERE, Role.OFFICER)
    made = People(found)
    officer = By(made.of(Role.OFFICER), noon(RECEIVED))
    keep_a_register(put_forward_by=officer, cleared_by=By(made.of(Role.HEAD), noon(RECEIVED)))
    for nth in range(_OTHERS):
        _received(f"OTHER-{nth}", (("1", "Another matter"),), officer)
    return made


def _person(title: str, body: str, role: Role) -> Person:
    made = Person.objects.create(email=f"{title.replace(' ', '.')}@{body}.invalid", body=body, title=title)
    Post.objects.create(person=made, role=role.value, service=SERVICE if role is Role.SERVICE else "")
    return made


def _received(reference: str, asked: tuple[tuple[str, str], ...], officer: By, regime: Regime = Regime.FOIA) -> None:
    text = "\n".join(f"{number}. {words}" for number, words in asked)
    arrived = Arrived(Channel.EMAIL, "A request", text, "A requester", "requester@example.org")
    receive(arrived=arrived, by=officer, on=RECEIVED, reference=reference)
    divide(reference, parts=[PartNow(number, words, regime) for number, words in asked], by=officer, on=RECEIVED)


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is done inside is taken back at the end."""
    with transaction.atomic():
        point = transaction.savepoint()
        yield
        transaction.savepoint_rollback(point)


def worlds(scene: Scene, people: People, play: Play = nothing) -> Generator[World]:
    """Every world of a scene, one after the other. Each is gone when the next is asked for.

    `play` is tried while it is being considered to neither confirm nor deny, where the scene has that, elsewhere once it is the position.
    """
    with undone():
        _before_they_part(scene, people)
        for found in scene.worlds:
            with undone():
                world = World(scene, found, people)
                _as_it_is_held(world)
                _considered(world, play)
                _answered(world, play)
                yield world


def _before_they_part(scene: Scene, people: People) -> None:
    """The request, the search on what is answered openly, what is held there, and a document of it that is to leave."""
    asking, judging = (By(people.of(Role.OFFICER), noon(on)) for on in (RECEIVED, JUDGED))
    _received(scene.reference, scene.asked, asking, scene.regime)
    openly = [part for part, _ in scene.open]
    if openly:
        task = ask_search(scene.reference, to=SERVICE, parts=openly, due_on=SEARCHED, by=asking, on=RECEIVED)
        reporting = By(people.of(Role.SERVICE), noon(SEARCHED))
        report_search(task.pk, searched="The records store", minutes=45, by=reporting, on=SEARCHED)
    for part, answer in scene.open:
        reasons = "The records store was searched for it."
        decide_held(scene.reference, part=part, answer=answer, reasons=reasons, by=judging, on=JUDGED)
    _released(scene, judging)
    give(InformationRequest.objects.get(reference=scene.reference), on=JUDGED)
    in_the_series(scene, judging)


def _as_it_is_held(world: World) -> None:
    """What this world holds behind its secrets: the answer, why, and every document that was found."""
    for secret, found in zip(world.scene.secrets, world.found, strict=True):
        decide_held(
            world.scene.reference,
            part=secret.part,
            extent=secret.extent,
            answer=found.answer,
            reasons={Held.YES: f"{found.documents} documents.", Held.NO: "Nothing.", Held.NOT_ESTABLISHED: "Nobody can say."}[found.answer],
            found="\n".join(f"Document {nth}" for nth in range(found.documents)),
            by=world.by(on=JUDGED),
            on=JUDGED,
        )


def _released(scene: Scene, by: By) -> None:
    """A document of a part that is answered openly, with some words withheld from it, proven and approved."""
    at: dict[str, Any] = {"number": 1, "by": by, "on": JUDGED}
    for part, _ in scene.open[:1]:
        content = f"The harbour log of part {part}, kept by the deputy warden.".encode()
        add_document(scene.reference, part=part, name="log.txt", content=content, by=by, on=JUDGED)
        limb = "EIR reg 13(1)" if scene.regime is Regime.EIR else "FOIA s.40(2)"
        withheld = [{"limb": limb, "words": "deputy warden"}]
        mark(scene.reference, redactions=withheld, **at)
        redact(scene.reference, worked=work_up(content, [redaction(each) for each in withheld], title=""), **at)
        approve_release(scene.reference, **at)


def _considered(world: World, play: Play) -> None:
    """In every other scene a person says first that this may be the answer, from the words of the request."""
    if world.scene.number % 2:
        parts = list(dict.fromkeys(secret.part for secret in world.scene.secrets))
        consider(world.scene.reference, parts=parts, reason="Either answer would tell too much.", by=world.by(on=JUDGED), on=JUDGED)
        world.played += play(world)


def _answered(world: World, play: Play) -> None:
    """The position on every secret; what those are told who try to look behind it now; and the letter, sent or still a draft."""
    for secret in world.scene.secrets:
        take_position(world.scene.reference, part=secret.part, tables=secret.tables, by=world.by(on=JUDGED), on=JUDGED)
        # And another that is being worked out from it, with a ground that is being added.
        choose(begin(world.by(), world.scene.reference, secret.part, on=SENT), "confirm or deny")
    world.told = tuple(_looked_behind(world))
    if not world.scene.number % 2:
        world.played += play(world)
    documents = shown(world.request, world.folded())
    encloses = {f"{each.part}|{each.extent}|enclosed": each.leaves_as for each in documents if each.part in world.parts}
    letter = draft(world.scene.reference, wanted=Wanted(Kind.ANSWER, world.parts, encloses), by=world.by(), on=SENT)
    world.told += (what_blocks(world.by(), world.scene.reference, letter.number, on=SENT),)
    if world.scene.number % _ONE_IN_SO_MANY_IS_A_DRAFT:
        send(world.scene.reference, number=letter.number, because="Looked at elsewhere.", by=world.by(), on=SENT)
        world.told += (said(partial(_reviewed, world)),)
        _published(world)
    world.letter_number = letter.number


def _published(world: World) -> None:
    """The answer put in the disclosure log, by somebody who decides on whatever looks like a name."""
    remove = {each.words: True for each in asked_about(world.request)}
    why = "Every answer is published."
    files = {each.number: Read(released_of(each).decode()) for each in that_left(world.request)}
    told: dict[str, Any] = {"remove": remove, "files": files, "because": why, "by": world.by(), "on": SENT}
    publish(world.scene.reference, from_on=SENT, subject="A request", **told)


def _looked_behind(world: World) -> Iterator[object]:
    """What each act gives on what is secret, and each letter that is not the answer, or the sentence in which it is refused."""
    reference, by = world.scene.reference, world.by()
    for secret in world.scene.secrets:
        where: dict[str, Any] = {"part": secret.part, "extent": secret.extent, "by": by, "on": SENT}
        yield said(partial(read_found, reference, **where))
        yield said(partial(decide_held, reference, answer=Held.NO, reasons="Looked.", **where))
        yield said(partial(add_document, reference, name="found.txt", content=b"A document that was found.", **where))
    for part in world.parts:
        yield said(partial(still_to_judge, by, reference, part, on=SENT))
    case = world.folded()
    for kind in sorted(set(Kind) - {Kind.ANSWER}, key=lambda kind: kind.value):
        yield kind.value, said(partial(world.text_of, kind, case))


def _reviewed(world: World) -> str:
    """The outcome of a review of everything, asked for on the day of the answer."""
    receive_review_request(world.scene.reference, parts=world.parts, by=world.by(), on=SENT)
    return world.text_of(Kind.REVIEW, world.folded())


def said(do: Callable[[], object]) -> object:
    """What an action gives or refuses with. Nothing of it is kept."""
    with undone():
        try:
            return do()
        except (UnableTo, UnableToDraft, NotLaw, KeyError) as refused:
            return f"{type(refused).__name__}: {refused}"
