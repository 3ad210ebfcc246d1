"""Letters: drafted from the positions, edited in Word, and sent through the gate. Each letter is read back as it will leave."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.acting import By, Work, acting
from answerable.casework.authority.actions.after_a_failure import series_after
from answerable.casework.authority.actions.search import held_of
from answerable.casework.authority.drafting.as_kept import language_of
from answerable.casework.authority.drafting.composing import Composing, must_be_under_one_law
from answerable.casework.authority.drafting.each_kind import compose
from answerable.casework.authority.drafting.kinds_now import IN_WELSH_TOO
from answerable.casework.authority.drafting.law_events import events_of
from answerable.casework.authority.drafting.redating import AsItGoes, borne_by, put_under
from answerable.casework.authority.drafting.spoken import Heard, Slot
from answerable.casework.authority.finding import letter_for, request_for
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.gate import Block, Judged, blocks, linted, norms, told_by
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.ncnd.leaving import alike
from answerable.casework.authority.ncnd.release_day import goes_on
from answerable.casework.authority.ncnd.secret import secret
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.post.mailboxes import Mailbox
from answerable.casework.authority.post.queueing import queue, written
from answerable.casework.authority.post.states import Out
from answerable.casework.authority.release.enclosing import encloses, shown
from answerable.casework.authority.release.schedule import schedule
from answerable.casework.authority.routes import route_for
from answerable.casework.authority.series.giving_away import GivesAway, gives_away, protects_something
from answerable.casework.authority.states import LetterState, State
from answerable.casework.authority.told.page import give_if_told
from answerable.casework.authority.unable import NotPermitted, NotReady
from answerable.casework.ledger.chain import canonical, read_canonical
from answerable.documents.languages.language import Language
from answerable.documents.leak_scan import without_names
from answerable.documents.letters import FromDocument, Kind, UnableToDraft
from answerable.documents.letters import Letter as Drafted
from answerable.documents.letters.blocks import text_of
from answerable.documents.letters.checked_in_welsh import twins
from answerable.documents.letters.dating import Change
from answerable.documents.letters.in_word import docx_of
from answerable.documents.letters.neither import NOTHING_FOLLOWS
from answerable.documents.refusal_notice import NotAReply, Requirement
from answerable.documents.word_document import text_of_docx
from answerable.law.finding import Judgement
from answerable.law.not_law import NotLaw

BALANCE = "whether the extra time went on the balance of the public interest alone"
REASONABLE = "whether the time taken was reasonable in the circumstances"
OPEN = (LetterState.DRAFT, LetterState.CLEARING, LetterState.CLEARED)


class Wanted(NamedTuple):
    """A letter as it is asked for. `given` are words for single things, `about` what its kind needs: a day, a sum, a question, reasons.

    In Welsh, `about` has the `signatory` too: the post of whoever signs it.
    """

    kind: Kind
    parts: tuple[str, ...]
    given: Mapping[str, str] = {}
    about: Mapping[str, Any] = {}
    language: Language = Language.ENGLISH


def draft(reference: str, *, wanted: Wanted, by: By, on: date, seen: int | None = None) -> Letter:
    """Drafts a letter from the positions of the parts that it answers.

    Raises `UnableToDraft` and `MissingJudgement` for what is missing, `NotReady` for parts that do not go under one law.
    """
    with acting(reference, Do.DRAFT, by=by, on=on, seen=seen) as work:
        case = fold(work.request.authority, work.request.case)
        must_be_under_one_law(case, wanted.kind, wanted.parts)
        _must_have_it(wanted)
        drafted = compose(_composing(work.request, case, wanted, on, by.person.title))
        made = Letter.objects.create(
            request=work.request,
            number=work.request.letters.count() + 1,
            kind=wanted.kind.value,
            parts=list(wanted.parts),
            content={
                "given": dict(wanted.given),
                "about": canonical(dict(wanted.about)),
                "version": case.entries[-1].number,
                "ncnd": NOTHING_FOLLOWS in text_of(drafted.twin or drafted.blocks),
                "route": route_for(work.request.authority, wanted.kind, case),
                "secret": [each for each in secret(case, wanted.parts) if wanted.parts],
                "file_name": drafted.file_name,
                **_besides(drafted),
            },
            text=drafted.text,
            document=docx_of(drafted),
            drafted_by=by.person,
            drafted_on=on,
        )
        said = {"language": wanted.language.value} if wanted.language is not Language.ENGLISH else {}
        work.record("letter drafted", {"letter": made.number, "letter_kind": made.kind, "parts": made.parts, "text": made.text, **said})
    return made


def _must_have_it(wanted: Wanted) -> None:
    if wanted.language is Language.WELSH and wanted.kind not in IN_WELSH_TOO:
        raise NotReady("This kind of letter has no Welsh yet. Draft it in English, and send a translation of your own with it.")


def _besides(drafted: Drafted) -> dict[str, Any]:
    """What is kept of a letter that is not in English: which language it is in, and the same letter in English."""
    if drafted.language is Language.ENGLISH:
        return {}
    beside = twins(drafted)
    return {"language": drafted.language.value, "beside": {"english": beside.english, "pieces": [list(each) for each in beside.pieces]}}


def edit(reference: str, *, number: int, document: bytes, by: By, on: date, seen: int | None = None) -> Letter:
    """Takes a draft back as it was edited in Word. What is checked and sent from now on is what it says. Raises `NotReadable`.

    That its Welsh was checked is so no more.
    """
    with acting(reference, Do.EDIT, by=by, on=on, seen=seen) as work:
        letter = open_letter(work, number, LetterState.DRAFT)
        letter.content = {name: each for name, each in letter.content.items() if name != "checked"}
        letter.text = text_of_docx(document, name="the letter")
        letter.document, letter.edited, letter.goes_on = without_names(document), True, None
        letter.content = {**letter.content, "dated": borne_by(letter.text, letter, on=on).isoformat()}
        letter.save()
        work.record("letter edited", {"letter": number, "text": letter.text})
    return letter


def withdraw(reference: str, *, number: int, reason: str = "", by: By, on: date, seen: int | None = None) -> Letter:
    """Puts a draft aside. It is kept, and not sent."""
    with acting(reference, Do.WITHDRAW, by=by, on=on, seen=seen) as work:
        letter = open_letter(work, number, *OPEN)
        letter.state, letter.goes_on = LetterState.WITHDRAWN.value, None
        letter.save()
        work.record("letter withdrawn", {"letter": number, "reason": reason})
    return letter


def send(
    reference: str, *, number: int, because: str = "", by: By, on: date, seen: int | None = None, mailbox: Mailbox | None = None
) -> Letter:
    """Sends a letter on a day: through the gate or, by somebody who may, past it for a reason, which is kept. It bears that day.

    With a mailbox it goes by e-mail from there, out of an outbox; without one, whoever sends it has seen to it. Raises `NotReady` with the
    first thing that blocks, or where it cannot go by e-mail.
    """
    with acting(reference, Do.SEND, by=by, on=on, seen=seen) as work:
        letter = open_letter(work, number, *OPEN)
        composing = _of(letter, work.request, fold(work.request.authority, work.request.case), on)
        goes = put_under(letter, composing)
        found = _blocks(letter, composing, goes, by, _away(letter, composing))
        _pass(found, because, work)
        checked = linted(letter, composing.case, on=on)
        give_if_told(work.request, letter.text, on=on)
        law = events_of(letter, composing, checked.requirements if checked else (), by=by.person.title)
        was = LetterState(letter.state)
        letter.state, letter.sent_on, letter.overridden_because = LetterState.SENT.value, on, because if found else ""
        letter.alike, letter.goes_on = alike(letter, composing.case), None
        fixed = goes_on(composing.case, letter.parts)
        if fixed is not None:
            letter.content = {**letter.content, "day_of": fixed.day_of}
        letter.save()
        letter.dispatches.filter(state=Out.FAILED.value).update(state=Out.ELSEWHERE.value)
        mail = written(letter, mailbox, composing.case, by) if mailbox is not None else None
        entry = work.record(
            "letter sent",
            {
                "letter": number,
                "letter_kind": letter.kind,
                "parts": letter.parts,
                "text": letter.text,
                "law": list(law),
                **goes.told(on),
                **({"message_id": mail.message_id} if mail is not None else {}),
                **({"reason": because, "overridden": [each.under or "the way of working" for each in found]} if found else {}),
            },
        )
        if Kind(letter.kind) is Kind.REVIEW:
            series_after(work)
        if mail is not None:
            queue(letter, mail, entry=entry.number, was=was, by=by)
    return letter


def wait_for_its_day(reference: str, *, number: int, by: By, on: date, seen: int | None = None) -> Letter:
    """Has a letter that is ready wait for the day on which it goes, and go by e-mail then by itself. Raises `NotReady`."""
    with acting(reference, Do.SEND, by=by, on=on, seen=seen) as work:
        letter = open_letter(work, number, *OPEN)
        composing = _of(letter, work.request, fold(work.request.authority, work.request.case), on)
        found = _blocks(letter, composing, put_under(letter, composing), by, _away(letter, composing))
        _pass([each for each in found if not each.waits], "", work)
        fixed = goes_on(composing.case, letter.parts)
        if fixed is None or not any(each.waits for each in found):
            raise NotReady("It has no day to wait for. Send it.")
        Letter.objects.filter(pk=letter.pk).update(goes_on=fixed.on, goes_by=by.person)
        work.record("letter waits", {"letter": number, "until": fixed.on, "working_days": fixed.working_days, "reason": fixed.reason})
    return letter


def words_for(by: By, reference: str, *, wanted: Wanted, on: date) -> dict[str, Slot]:
    """The words that a letter needs besides the positions, each with what stands there by default, by the name under which it is given.

    Raises as `draft` does, save for words that are missing.
    """
    request = request_for(by, reference)
    case, heard = fold(request.authority, request.case), Heard(wanted.language)
    must_be_under_one_law(case, wanted.kind, wanted.parts)
    with suppress(UnableToDraft):
        compose(_composing(request, case, wanted._replace(given=heard), on, by.person.title))
    return heard.slots


class Read(NamedTuple):
    """A letter as it reads on a day: the case that it is of, what it shows of s.17 or why that cannot be said, and what blocks it.

    `norms` are what good practice asks and does not get, which blocks nothing. `goes` is what the day changes in it, and `away` what it
    gives away with what was told before.
    """

    letter: Letter
    case: Folded
    shown: tuple[Requirement, ...]
    no_reply: str
    blocks: tuple[Block, ...]
    missing: str
    norms: tuple[str, ...] = ()
    goes: AsItGoes | None = None
    away: GivesAway | None = None

    @property
    def dated(self) -> tuple[Change, ...]:
        """What the day changes in it."""
        return self.goes.changes if self.goes is not None else ()


def read(by: By, reference: str, number: int, *, on: date) -> Read:
    """A letter beside what the law asks of it; one that is still to go, as it would go on that day. Raises `NotThere`."""
    letter = letter_for(by, reference, number)
    case = fold(letter.request.authority, letter.request.case)
    is_open = LetterState(letter.state) in OPEN
    composing = _of(letter, letter.request, case, on)
    goes = put_under(letter, composing) if is_open else None
    shown, no_reply = _shown(letter, case, letter.sent_on or on)
    found = Read(letter, case, shown, no_reply, (), "", goes=goes)
    if goes is None:
        return found
    try:
        away = _away(letter, composing)
        return found._replace(blocks=_blocks(letter, composing, goes, by, away), norms=norms(letter, composing), away=away)
    except NotLaw as refused:
        return found._replace(missing=str(refused))


def what_blocks(by: By, reference: str, number: int, *, on: date) -> tuple[Block, ...]:
    """What would block sending a letter on a day. Raises `NotThere`."""
    letter = letter_for(by, reference, number)
    composing = _of(letter, letter.request, fold(letter.request.authority, letter.request.case), on)
    return _blocks(letter, composing, put_under(letter, composing), by, _away(letter, composing))


def gives_away_of(letter: Letter, case: Folded, *, on: date) -> GivesAway | None:
    """What a letter gives away with what was told before, if it goes on a day; None where it tells nothing, or nothing is protected."""
    return _away(letter, _of(letter, letter.request, case, on))


def _away(letter: Letter, composing: Composing) -> GivesAway | None:
    if not protects_something(letter.request.authority):
        return None
    return gives_away(letter, composing.case, told_by(letter, composing), on=composing.on)


def to_give_out(by: By, reference: str, number: int, *, on: date) -> Letter:
    """A letter to be given out as a file, not saved: one that is still to go, as it would go on that day. Raises `NotThere`."""
    letter = letter_for(by, reference, number)
    if LetterState(letter.state) in OPEN:
        put_under(letter, _of(letter, letter.request, fold(letter.request.authority, letter.request.case), on))
    return letter


def _blocks(letter: Letter, composing: Composing, goes: AsItGoes, by: By, away: GivesAway | None) -> tuple[Block, ...]:
    """What blocks a letter that was put under the day that it goes."""
    of_the_day = (Block(why, mend) for why, mend in goes.stops)
    return (*blocks(letter, composing, _judged(composing, by.person.title), away), *of_the_day)


def _shown(letter: Letter, case: Folded, on: date) -> tuple[tuple[Requirement, ...], str]:
    try:
        found = linted(letter, case, on=on)
    except (NotAReply, NotLaw) as refused:
        return (), str(refused)
    return (found.requirements if found else ()), ""


def _composing(request: InformationRequest, case: Folded, wanted: Wanted, on: date, signatory: str) -> Composing:
    held = lambda part: held_of(request, case, part)  # noqa: E731 - a way to what is held, and not a look at it
    lines = schedule(shown(request, case)) if encloses(wanted.given) else ()
    withheld = tuple(FromDocument(each.file, each.limb, each.times) for each in lines)
    return Composing(request, case, wanted.kind, wanted.parts, held, on, signatory, wanted.given, wanted.about, withheld, wanted.language)


def _of(letter: Letter, request: InformationRequest, case: Folded, on: date) -> Composing:
    about = read_canonical(letter.content["about"])
    wanted = Wanted(Kind(letter.kind), tuple(letter.parts), letter.content["given"], about, language_of(letter))
    return _composing(request, case, wanted, on, letter.drafted_by.title if letter.drafted_by else "")


def _judged(composing: Composing, who: str) -> Judged:
    """The two judgements that a letter which takes more time rests on, as they were given with it."""
    if composing.kind is not Kind.EXTENSION:
        return Judged()
    return Judged(
        _judgement(BALANCE, composing.about.get("balance_only"), who, composing.on),
        _judgement(REASONABLE, composing.about.get("reasonable"), who, composing.on),
    )


def _judgement(matter: str, reasons: str | None, who: str, on: date) -> Judgement[bool] | None:
    return Judgement(matter, True, by=who, on=on, reasons=reasons) if reasons and reasons.strip() else None


def _pass(found: Sequence[Block], because: str, work: Work) -> None:
    if not found:
        return
    for each in found:
        if each.final:
            raise NotReady(f"{each.why} {each.mend}", under=each.under)
    if not because.strip():
        raise NotReady(f"{found[0].why} {found[0].mend}", under=found[0].under)
    if not work.by.may(Do.OVERRIDE, State(work.request.state)):
        raise NotPermitted("Your post does not let you send a letter past what blocks it. Mend it, or ask somebody whose post does.")


def open_letter(work: Work, number: int, *states: LetterState) -> Letter:
    """A letter of the case that stands in one of some states. Raises `NotReady`."""
    letter = work.request.letters.select_related("request__authority", "drafted_by").filter(number=number).first()
    if letter is None:
        raise NotReady(f"There is no letter {number} of this request. Draft one first.")
    if LetterState(letter.state) not in states:
        raise NotReady(f"Letter {number} is {letter.state}, so this cannot be done to it any more. Draft another.")
    return letter
