"""Letters: which kinds make sense, the words that one needs, drafted, read beside s.17, edited in Word, cleared, and sent."""

from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from pydantic import BaseModel

from answerable.api.answers import Done, Plain, done
from answerable.api.apart import read_apart
from answerable.api.files import TYPES, WORD, given
from answerable.api.from_actions import taken_by, value_of
from answerable.api.kinds import Number, Table, Text
from answerable.api.operation import Call, Operation, Sends
from answerable.api.problems import NOT_HERE, Refused
from answerable.api.rooms.acts import CASE, on_case
from answerable.casework.authority.actions import clearance
from answerable.casework.authority.actions import letters as acts
from answerable.casework.authority.actions.letters import Wanted
from answerable.casework.authority.actions.sending_again import went_another_way
from answerable.casework.authority.drafting.as_kept import as_kept
from answerable.casework.authority.drafting.kinds_now import offered
from answerable.casework.authority.drafting.without_requester import without_requester
from answerable.casework.authority.finding import letter_for, request_for
from answerable.casework.authority.fold import fold
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.post.mailboxes import Mailbox
from answerable.casework.authority.post.queueing import cannot_go
from answerable.casework.authority.states import State
from answerable.casework.authority.to_clear import Waits, clearance_for, waiting_for
from answerable.casework.authority.unable import NotReady
from answerable.documents.letters.in_html import html_of
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of

LETTER = f"{CASE}/letters/<int:number>"


class KindOfLetter(BaseModel):
    """A kind of letter that makes sense now, and what it does to the clock."""

    kind: str
    words: str
    to_the_clock: str


class WordsNeeded(BaseModel):
    """Words that a letter needs: sent under `given` by this name. Left out, what stands there by default stays."""

    name: str
    part: str
    extent: str | None
    what: str
    default: str


class Requires(BaseModel):
    """One requirement of s.17, and whether the letter shows that it is met."""

    under: str
    met: bool | None
    evidence: str
    why: str


class Blocks(BaseModel):
    """What blocks sending, how to mend it, and whether nothing overrides it."""

    why: str
    mend: str
    under: str
    final: bool


class LetterRead(BaseModel):
    """A letter as it reads, beside what the law asks of it."""

    reference: str
    number: int
    version: int
    kind: str
    parts: list[str]
    state: str
    text: str
    edited: bool
    drafted_on: date
    sent_on: date | None
    requirements: list[Requires]
    blocks: list[Blocks]
    missing: str
    norms: list[str]
    no_reply: str
    not_by_email: str


class ToClear(BaseModel):
    """A letter that waits for this person."""

    number: int
    reference: str
    letter: int
    version: int
    kind: str
    clearer: str
    holds: bool
    turn: bool
    days: int


class LetterToClear(ToClear):
    """The same, word for word; without the requester, unless the recorded reason shows who asked."""

    text: str


class Sends_(Table):
    """How a letter is sent. Without `by_email`, whoever sends it has seen to it."""

    because: Text = ""
    by_email: bool = False
    version: Number | None = None


def mailbox_of(body: str) -> Mailbox | None:
    """The mailbox of a body, or None where none is set up."""
    found: Mailbox | None = settings.MAIL.get(body)
    return found


def _kinds(call: Call) -> list[Plain]:
    request = request_for(call.by, call.reference)
    case = fold(request.authority, request.case)
    found = offered(case, State(request.state), last_day=request.last_day, on=call.by.today)
    return [{"kind": each.kind.value, "words": each.words, "to_the_clock": each.to_the_clock} for each in found]


def _words(call: Call) -> list[Plain]:
    wanted: Wanted = value_of(Wanted, call.sent.wanted, call.by)
    slots = acts.words_for(call.by, call.reference, wanted=wanted, on=call.by.today)
    return [{"name": name, **slot._asdict()} for name, slot in slots.items()]


def _read(call: Call) -> Plain:
    seen = acts.read(call.by, call.reference, call.at["number"], on=call.by.today)
    letter = seen.letter
    return {
        "reference": call.reference,
        "version": letter.request.version,
        **{name: getattr(letter, name) for name in ("number", "kind", "parts", "state", "text", "edited", "drafted_on", "sent_on")},
        "requirements": [{name: _plainly(getattr(each, name)) for name in Requires.model_fields} for each in seen.shown],
        "blocks": [{"why": each.why, "mend": each.mend, "under": each.under, "final": each.final} for each in seen.blocks],
        "missing": seen.missing,
        "norms": list(seen.norms),
        "no_reply": seen.no_reply,
        "not_by_email": cannot_go(letter, mailbox_of(letter.request.authority.slug)),
    }


def _plainly(value: Any) -> Any:
    return value if isinstance(value, bool | None) else str(value)


def _file(call: Call) -> HttpResponse:
    letter, form = letter_for(call.by, call.reference, call.at["number"]), call.at["form"]
    if form not in TYPES:
        raise Refused(NOT_HERE)
    made = as_kept(letter)
    makes = {"docx": lambda: bytes(letter.document or b""), "pdf": lambda: pdf_of(made), "html": lambda: html_of(made).encode()}
    return given(makes[form](), f"{made.file_name}.{form}", TYPES[form])


def _edit(call: Call) -> Plain:
    letter_for(call.by, call.reference, call.at["number"])
    read_apart("word", call.sent)
    by = call.by
    return done(acts.edit(call.reference, number=call.at["number"], document=call.sent, by=by, on=by.today, seen=call.query.version))


def _send(call: Call) -> Plain:
    by, sent = call.by, call.sent
    mailbox = mailbox_of(by.person.body) if sent.by_email else None
    told = {"number": call.at["number"], "because": sent.because, "mailbox": mailbox, "seen": sent.version}
    if sent.by_email and (why := cannot_go(letter_for(by, call.reference, call.at["number"]), mailbox)):
        raise NotReady(f"The letter cannot go by e-mail from here. {why} Send it yourself, and record that it went.")
    return done(acts.send(call.reference, by=by, on=by.today, **told))


def _waits(waits: Waits) -> Plain:
    letter = waits.step.letter
    told = {"number": waits.step.pk, "reference": letter.request.reference, "letter": letter.number, "kind": letter.kind}
    told |= {"version": letter.request.version, "clearer": waits.step.clearer, "holds": waits.step.holds}
    return told | {"turn": waits.turn, "days": waits.days}


def _clearances(call: Call) -> list[Plain]:
    return [_waits(each) for each in waiting_for(call.by, on=call.by.today)]


def _seen_by(waits: Waits) -> Any:
    letter = waits.step.letter
    made = as_kept(letter)
    if letter.content.get("shows_requester_because"):
        return made
    return made._replace(blocks=without_requester(made.blocks, letter.request))


def _clearance(call: Call) -> Plain:
    waits = clearance_for(call.by, call.at["pk"], on=call.by.today)
    return {**_waits(waits), "text": _seen_by(waits).text}


def _clearance_file(call: Call) -> HttpResponse:
    made = _seen_by(clearance_for(call.by, call.at["pk"], on=call.by.today))
    return given(docx_of(made), f"{made.file_name}.docx", WORD)


class Versioned(BaseModel):
    """The version of the case that something was decided over."""

    version: Number | None = None


_WANTED = taken_by(acts.draft, ("reference",)).model
_READS = "A letter beside what s.17 asks of it, and what blocks sending it."
_SENDS = "Sends a letter through the gate, or past it for a reason. What stands in the way is said, and how to mend it."
OPERATIONS = (
    Operation(
        "GET",
        f"{CASE}/letters/kinds",
        "list_kinds_of_letter",
        Do.DRAFT,
        "The kinds of letter that make sense now.",
        _kinds,
        list[KindOfLetter],
    ),
    Operation(
        "POST",
        f"{CASE}/letters/words",
        "list_words_of_letter",
        Do.DRAFT,
        "The words that a letter needs.",
        _words,
        list[WordsNeeded],
        sends=_WANTED,
    ),
    on_case(Do.DRAFT, "letters", acts.draft, name="draft_letter")._replace(status=201),
    Operation("GET", LETTER, "see_letter", Do.READ, _READS, _read, LetterRead),
    Operation(
        "GET", f"{LETTER}/file/<str:form>", "see_letter_file", Do.READ, "The letter as docx, pdf or html.", _file, files=(*TYPES.values(),)
    ),
    Operation(
        *("PUT", f"{LETTER}/document", "edit_letter", Do.EDIT, "Takes a draft back as it was edited in Word.", _edit, Done),
        asks=Versioned,
        how=Sends.FILE,
    ),
    on_case(Do.WITHDRAW, "letters/<int:number>/withdraw", acts.withdraw, "number", name="withdraw_letter"),
    on_case(Do.SEND_TO_CLEAR, "letters/<int:number>/to-clear", clearance.send_to_clear, "number"),
    on_case(Do.CLEAR, "letters/<int:number>/clear", clearance.clear, "number", name="clear_letter"),
    Operation("POST", f"{LETTER}/send", "send_letter", Do.SEND, _SENDS, _send, Done, sends=Sends_, once=True),
    on_case(Do.SAY_HOW_IT_WENT, "letters/<int:number>/went", went_another_way, "number"),
    Operation("GET", "clearances", "list_clearances", Do.CLEAR, "The letters that wait for this person.", _clearances, list[ToClear]),
    Operation("GET", "clearances/<int:pk>", "see_clearance", Do.CLEAR, "One of them, word for word.", _clearance, LetterToClear),
    Operation(
        "GET", "clearances/<int:pk>/letter.docx", "see_clearance_file", Do.CLEAR, "The same, as Word.", _clearance_file, files=(WORD,)
    ),
)
