"""What happened to a case, entry by entry, in words."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, NamedTuple

from answerable.casework.authority.complaint.judging import JUDGED
from answerable.casework.authority.complaint.told import ANSWERED, DIRECTIONS, DONE, EXTENDED, QUESTIONS, SENT, STEP
from answerable.casework.authority.disposal_holds import HELD, MATTERS
from answerable.casework.authority.ncnd.handling import WAYS
from answerable.casework.authority.next_step import named
from answerable.casework.authority.series.giving_away import DECIDED as GIVEN_AWAY
from answerable.casework.ledger.read import Happened
from answerable.casework.one_event import LONDON
from answerable.law.finding import say

Payload = dict[str, Any]


class Told(NamedTuple):
    """One entry in words: the day, what happened, more about it, who, and when it was recorded where that was another day."""

    number: int
    kind: str
    on: date
    words: str
    more: str
    who: str
    recorded_at: datetime | None
    letter: int | None = None


def told(entry: Happened) -> Told:
    """An entry in words."""
    say_it = _WORDS.get(entry.kind, _plain(entry.kind))
    words, more = say_it(entry.payload)
    late = entry.at.astimezone(LONDON).date() != entry.on
    return Told(entry.number, entry.kind, entry.on, words, more, entry.by.partition(" ")[2], entry.at if late else None, _letter(entry))


def _letter(entry: Happened) -> int | None:
    """The letter that an entry is about, if it is about one: whoever wants its words opens it."""
    return entry.payload.get("letter") if entry.kind.startswith("letter") else None


def _of_a_letter(kind: str) -> Callable[[Payload], tuple[str, str]]:
    def words(payload: Payload) -> tuple[str, str]:
        what = f" ({payload['letter_kind']})" if payload.get("letter_kind") else ""
        dated = payload.get("redated")
        bears = [f"It bears the day that it went. Until then it bore {say(dated['bore'])}."] if dated else []
        more = " ".join([*bears, *(f"“{each['words']}” instead of “{each['text']}”." for each in (dated or {}).get("changes", ()))])
        return f"Letter {payload['letter']}{what} {kind}{_letters(payload)}", f"{payload.get('reason', '')} {more}".strip()

    return words


def _plain(kind: str) -> Callable[[Payload], tuple[str, str]]:
    words = kind[:1].upper() + kind[1:]
    return lambda payload: (f"{words}{_letters(payload)}", str(payload.get("reason") or payload.get("text") or ""))


def _checked(payload: Payload) -> tuple[str, str]:
    return f"The Welsh of letter {payload['letter']} was checked", f"By: {payload['person']}"


def _language(payload: Payload) -> tuple[str, str]:
    told = payload["words"][0]
    return f"The requester is written to in {told}" if told else "The requester is written to in English", str(payload["reason"])


def _letters(payload: Payload) -> str:
    """What a letter was in law, and about which parts."""
    kinds = dict.fromkeys(str(each["kind"]) for each in payload.get("law", ()))
    parts = list(dict.fromkeys(part for each in payload.get("law", ()) for part in each.get("parts", ())))
    return (f": {', '.join(kinds)}" if kinds else "") + (f" on {named(parts)}" if parts else "")


def _request(payload: Payload) -> tuple[str, str]:
    return f"Request received, by {payload.get('channel', 'other means')}", ""


def _divided(payload: Payload) -> tuple[str, str]:
    found = [f"{named(each['parts'])} found to go under {each['regime']}" for each in payload.get("law", ())]
    return "; ".join((f"Parts confirmed: {', '.join(each['number'] for each in payload['parts'])}", *found)), ""


def _position(payload: Payload) -> tuple[str, str]:
    relied_on = dict.fromkeys(str(each["provision"]) for each in (*payload.get("claim", ()), *payload.get("bar", ())))
    on = f" in the {payload['stage']}" if payload["stage"] != "response" else ""
    return f"Position taken on part {payload['part']}{on}" + (f": {', '.join(relied_on)}" if relied_on else ""), str(payload["reason"])


def _search_asked(payload: Payload) -> tuple[str, str]:
    return f"{payload['service']} asked to search for {named(payload['parts'])}, by {say(payload['due_on'])}", str(payload["question"])


def _chased(payload: Payload) -> tuple[str, str]:
    return f"{payload['service']} reminded" + (f", and taken to {payload['to']}" if payload.get("to") else ""), ""


def _searched(payload: Payload) -> tuple[str, str]:
    about = f" for {named(payload['parts'])}" if payload.get("parts") else ""
    return f"{payload['service']} reported its search{about}", ""


def _held(payload: Payload) -> tuple[str, str]:
    return f"What is held decided, on part {payload['part']}", ""


def _found_read(payload: Payload) -> tuple[str, str]:
    return f"What was found read, on part {payload['part']}", ""


def _consulted(payload: Payload) -> tuple[str, str]:
    return f"{payload['name']} consulted on {named(payload['parts'])}, by {say(payload['due_on'])}", str(payload["question"])


def _advised(payload: Payload) -> tuple[str, str]:
    return f"Advice of {payload['name']} received", str(payload["advice"])


def _settled(payload: Payload) -> tuple[str, str]:
    return f"Advice of {payload['name']} {'adopted' if payload['adopted'] else 'departed from'}", str(payload["reasons"])


def _opinion(payload: Payload) -> tuple[str, str]:
    words = f"Opinion of the {payload['person']} given on part {payload['part']}: {payload['answer']}, under {payload['provision']}"
    return words, str(payload["reasons"])


def _considered(payload: Payload) -> tuple[str, str]:
    return f"To neither confirm nor deny considered, on {named(payload['parts'])}", str(payload["reason"])


def _considered_no_more(payload: Payload) -> tuple[str, str]:
    return f"To neither confirm nor deny considered no longer, on {named(payload['parts'])}", str(payload["reason"])


def _handling(payload: Payload) -> tuple[str, str]:
    return f"Asks how {payload['parent']} was handled", str(payload["reason"])


def _way(payload: Payload) -> tuple[str, str]:
    return f"How it is answered on {payload['parent']}: {WAYS[payload['way']]}", str(payload["reason"])


def _waits(payload: Payload) -> tuple[str, str]:
    return f"Letter {payload['letter']} waits for {say(payload['until'])}, working day {payload['working_days']}", str(payload["reason"])


def _ground(how: str) -> Callable[[Payload], tuple[str, str]]:
    return lambda payload: (f"Ground {how} for “{payload['act']}”, on {named(payload['parts'])}", str(payload["reason"]))


def _note(payload: Payload) -> tuple[str, str]:
    return "Note", str(payload["text"])


def _clarified(payload: Payload) -> tuple[str, str]:
    return f"The requester said what was meant{_on_parts(payload)}", str(payload.get("text", ""))


def _withdrawn(payload: Payload) -> tuple[str, str]:
    return f"Withdrawn by the requester, on {named(payload['parts'])}", str(payload["text"])


def _day_specified(payload: Payload) -> tuple[str, str]:
    words = f"Day specified by the Commissioner for {named(payload['parts'])}: {say(payload['day'])}, under {payload['under']}"
    return words, f"Applied for on {say(payload['applied_on'])}."


def _paid(payload: Payload) -> tuple[str, str]:
    return f"Fee received{_on_parts(payload)}", ""


def _transfer(payload: Payload) -> tuple[str, str]:
    return f"Sent on to {payload['law'][0]['to']}{_on_parts(payload)}", str(payload.get("note", ""))


def _regime_found(payload: Payload) -> tuple[str, str]:
    return f"Found to go under {payload['regime']}, and counted again under it, {named(payload['parts'])}", str(payload["reason"])


def _handed_over(payload: Payload) -> tuple[str, str]:
    return f"Handed over to {payload['law'][0]['to']}{_on_parts(payload)}", str(payload.get("note", ""))


def _corrected(payload: Payload) -> tuple[str, str]:
    return f"The day of entry {payload['number']} corrected to {say(payload['on'])}", str(payload["reason"])


def _review(payload: Payload) -> tuple[str, str]:
    return f"Internal review asked for{_on_parts(payload)}", "; ".join(payload.get("reasons", ()))


def _reviewer(payload: Payload) -> tuple[str, str]:
    return f"Review {payload['review']} given to the {payload['post']}", ""


def _message(payload: Payload) -> tuple[str, str]:
    subject = f": {payload['subject']}" if payload.get("subject") else ""
    return f"Message from {payload['from']}{subject}", str(payload.get("text", ""))


def _came_back(payload: Payload) -> tuple[str, str]:
    return f"Letter {payload['letter']} came back: it was not delivered", f"{payload['status']} {payload['reason']}".strip()


def _went(payload: Payload) -> tuple[str, str]:
    return f"Letter {payload['letter']} went by e-mail{_counts(payload)}", str(payload.get("reason", ""))


def _another_way(payload: Payload) -> tuple[str, str]:
    return f"Letter {payload['letter']} went another way on {say(payload['went'])}{_counts(payload)}", str(payload["reason"])


def _counts(payload: Payload) -> str:
    return f", and {say(payload['on'])} is the day that counts" if "on" in payload else ""


def _delivered(payload: Payload) -> tuple[str, str]:
    return f"Letter {payload['letter']} was delivered", ""


def _not_sent(payload: Payload) -> tuple[str, str]:
    return f"Letter {payload['letter']} could not be sent by e-mail, and has answered nothing", str(payload["reason"])


def _assigned(_: Payload) -> tuple[str, str]:
    return "Given to an officer", ""


def _on_parts(payload: Payload) -> str:
    parts = payload["law"][0].get("parts", ())
    return f", on {named(parts)}" if parts else ""


def _complaint(payload: Payload) -> tuple[str, str]:
    who = f"Case officer: {payload['person']}." if payload.get("person") else ""
    return f"Complaint {payload['document']} opened by the Commissioner{_on_parts(payload)}", who


def _no_decision(payload: Payload) -> tuple[str, str]:
    return f"The Commissioner makes no decision, {payload['law'][0]['ground']}", ""


def _asked(payload: Payload) -> tuple[str, str]:
    asked = payload["asked_of_us"]
    return f"The Commissioner asks {len(asked)} question{'' if len(asked) == 1 else 's'}", "\n".join(
        str(each["question"]) for each in asked
    )


def _answered(payload: Payload) -> tuple[str, str]:
    return f"Question {payload['number']} of the Commissioner answered", str(payload["answer_text"])


def _notice(payload: Payload) -> tuple[str, str]:
    whose = "The Tribunal’s notice" if payload["law"][0].get("substituted") else "Decision notice"
    return f"{whose} {payload['document']} received", "\n".join(map(str, payload["law"][0].get("steps", ())))


def _step(payload: Payload) -> tuple[str, str]:
    return f"Step {payload['step']} of the notice taken", str(payload["note"])


def _appealed(payload: Payload) -> tuple[str, str]:
    return f"Appeal {payload['document']} brought by {payload['by_whom']}".replace("  ", " "), ""


def _directed(payload: Payload) -> tuple[str, str]:
    return "Directions of the Tribunal", "\n".join(f"{each['words']}, by {say(each['due_on'])}" for each in payload["directed"])


def _followed(payload: Payload) -> tuple[str, str]:
    return f"Direction {payload['number']} of the Tribunal followed", str(payload["note"])


def _appeal_ended(payload: Payload) -> tuple[str, str]:
    return f"Appeal ended: {payload['outcome']}", ""


def _certified(payload: Payload) -> tuple[str, str]:
    theirs = f" ({payload['document']})" if payload.get("document") else ""
    return f"Certified to the court that the notice was not complied with{theirs}", str(payload.get("note", ""))


def _judged(payload: Payload) -> tuple[str, str]:
    return f"What the notice finds of {named([each['part'] for each in payload['judged']])} recorded, claim by claim", ""


def _sent_there(payload: Payload) -> tuple[str, str]:
    return f"{str(payload['what']).capitalize()} sent to the Commissioner", ""


def _let_fetch(payload: Payload) -> tuple[str, str]:
    return f"The Commissioner let fetch the open bundle until {say(payload['until'])}, by token {payload['token']}", ""


def _held_back(payload: Payload) -> tuple[str, str]:
    return f"Held back from disposal: {MATTERS[payload['matter']]}", str(payload["reason"])


def _given_away(payload: Payload) -> tuple[str, str]:
    """That it was decided, and not why: the reasons speak of what is protected, and the letter's page has them for who may see that."""
    return f"Decided whether letter {payload['letter']} goes, with what it gives away", ""


_WORDS: dict[str, Callable[[Payload], tuple[str, str]]] = {
    "request": _request,
    "the Commissioner let fetch": _let_fetch,
    "the Commissioner let fetch no more": lambda payload: (f"Token {payload['token']} for the open bundle ended", ""),
    "open bundle fetched": lambda payload: (f"The Commissioner opened the open bundle: {len(payload['documents'])} papers", ""),
    "from the commissioner": _plain("from the Commissioner"),
    "divided": _divided,
    "position": _position,
    "ncnd considered": _considered,
    "ncnd set aside": _considered_no_more,
    "ground stated": _ground("stated"),
    "letter waits": _waits,
    "handling of another linked": _handling,
    "way to answer on handling chosen": _way,
    "ground cleared": _ground("cleared"),
    "ground returned": _ground("returned"),
    "search asked": _search_asked,
    "search chased": _chased,
    "search reported": _searched,
    "held decided": _held,
    "found read": _found_read,
    "consulted": _consulted,
    "advice received": _advised,
    "advice settled": _settled,
    "opinion": _opinion,
    "note": _note,
    "clarified": _clarified,
    "fee paid": _paid,
    "withdrawn": _withdrawn,
    "day specified": _day_specified,
    "transfer": _transfer,
    "regime found": _regime_found,
    "handed over": _handed_over,
    "corrected": _corrected,
    "review requested": _review,
    "review assigned": _reviewer,
    "assigned": _assigned,
    "letter drafted": _of_a_letter("drafted"),
    "letter edited": _of_a_letter("edited"),
    "letter withdrawn": _of_a_letter("put aside"),
    "letter sent": _of_a_letter("sent"),
    "translation checked": _checked,
    "language": _language,
    "message": _message,
    "letter came back": _came_back,
    "letter went": _went,
    "letter not sent": _not_sent,
    "letter delivered": _delivered,
    "letter went another way": _another_way,
    "complaint opened": _complaint,
    "complaint ended": _no_decision,
    QUESTIONS: _asked,
    ANSWERED: _answered,
    "notice received": _notice,
    STEP: _step,
    "appealed": _appealed,
    DIRECTIONS: _directed,
    DONE: _followed,
    "appeal ended": _appeal_ended,
    SENT: _sent_there,
    EXTENDED: lambda _: ("Time to appeal extended by the Tribunal", ""),
    JUDGED: _judged,
    "certified": _certified,
    HELD: _held_back,
    GIVEN_AWAY: _given_away,
}
