"""The case on one page: the clock, the parts, the one next action, what blocks sending, and what happened."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse

from answerable.casework.authority.acting import By
from answerable.casework.authority.actions.under_its_law import to_hand_over
from answerable.casework.authority.fold import Taken
from answerable.casework.authority.glance import Glance, as_known_on, glance
from answerable.casework.authority.next_step import Step
from answerable.casework.authority.no_more_time import void_extensions
from answerable.casework.authority.on_handling import parents
from answerable.casework.authority.permissions import Do, may
from answerable.casework.authority.reconsidering import too_late
from answerable.casework.authority.similar import similar_to
from answerable.casework.authority.standing import PartStands
from answerable.casework.authority.states import State
from answerable.casework.authority.still_open import is_decided, neither_confirms_nor_denies
from answerable.law.claims import Duty
from answerable.law.clock import Clock, Standing
from answerable.law.code.norms_of_time import internal_review_norm, internal_review_norm_exceptionally
from answerable.law.events import Event, Kind
from answerable.law.finding import Finding, say
from answerable.law.regime import Regime
from answerable.law.working_days import calendar
from answerable.web.address import address
from answerable.web.dates import Asked, read_date
from answerable.web.problem import Problem
from answerable.web.signed_in import page
from answerable.web.work.chronology import told
from answerable.web.work.doing import REFUSED, Refused, said
from answerable.web.work.handling_forms import is_unlooked
from answerable.web.work.who import by_of, found

_MOST_BLOCKS = 4


@found
def case(request: HttpRequest, reference: str) -> HttpResponse:
    """The case as it stands or, with `known`, as it was known on a past day."""
    by = by_of(request)
    known = read_date("known", request.GET.dict(), what="The day", needed=False)
    if known.day is None or known.day >= by.today:
        return _shown(request, by, glance(by, reference), known, [Problem(known.error, known.first_wrong)] if known.error else [])
    try:
        return _shown(request, by, as_known_on(by, reference, known.day), known, [])
    except Refused as refused:
        return _shown(request, by, glance(by, reference), known._replace(day=None), [Problem(said(refused), known.first_wrong)])


def _shown(request: HttpRequest, by: By, seen: Glance, known: Asked, problems: list[Problem]) -> HttpResponse:
    state = State(seen.request.state)
    past = known.day if seen.next is None else None
    blocks = () if past else seen.blocks
    return page(
        request,
        "work/case.html",
        status=REFUSED if problems else 200,
        here="register",
        errors=problems,
        seen=seen,
        known=known if problems or "known" in request.GET else None,
        past=past,
        parents=() if past else parents(seen.request, seen.case),
        seems_so=not past and is_unlooked(seen.case),
        similar=() if past else similar_to(seen.request),
        state=state,
        banner=banner(seen),
        rows=[row(seen, stand, step) for stand, step in zip(seen.stands, seen.moves or [None] * len(seen.stands), strict=True)],
        whys=whys(seen),
        to_do=to_do(seen, by),
        too_late=too_late(seen.law, on=seen.on) if seen.law is not None else (),
        hands_over=bool(to_hand_over(seen.case, on=seen.on)),
        void=void_extensions(seen.law, seen.stands, on=seen.on) if seen.law is not None else (),
        blocks=blocks[:_MOST_BLOCKS],
        more_blocks=max(0, len(blocks) - _MOST_BLOCKS),
        happened=[told(each) for each in sorted(seen.chronology, key=lambda each: (each.on, each.number), reverse=True)],
        notes=[each for each in map(told, seen.chronology) if each.kind == "note"],
        may=lambda name: may(by.roles, Do[name], state),
    )


def banner(seen: Glance) -> dict[str, str]:
    """The words of the clock: how soon, how long that is, and how late it is."""
    first, decide, theirs = seen.first, seen.reconsider_by, with_them(seen)
    if theirs:
        return theirs
    if first is not None and first.works_to is not None and (decide is None or first.works_to.value <= decide.value):
        return _counting(first.works_to, seen.on, *_to_do(seen, first.part))
    if decide is not None:
        return _counting(decide, seen.on, *_DECIDE)
    return _without_a_day(seen)


def _without_a_day(seen: Glance) -> dict[str, str]:
    """What stands in the place of a day where none runs."""
    if any(each.uncounted for each in seen.stands):
        return {"none": "No last day can be counted", "why_not": next(each.uncounted for each in seen.stands if each.uncounted)}
    asked = review_asked(seen)
    if asked is not None:
        norm, late = (say(of(asked.on).value) for of in (internal_review_norm, internal_review_norm_exceptionally))
        words = f"It was asked for on {say(asked.on)}. By the norm of the Code it is answered by {norm}, in exceptional cases by {late}."
        return {"none": "Under internal review", "why_not": words}
    standing = next((each.clocks[-1].standing.value for each in seen.stands if each.clocks and not each.over), "")
    if any(each.withdrawn_on for each in seen.stands) and all(each.over for each in seen.stands if each.part in seen.case.counted):
        return {"none": "Nothing more is owed: the requester withdrew it"}
    return {"none": standing[:1].upper() + standing[1:] if standing else "Nothing is owed"}


# Reg 5(2) says “as soon as possible” where s.10(1) says “promptly”.
_MAKE_AVAILABLE = ("Answer as soon as possible, and no later than {}.", "Answer at once, and tell the requester that it is late.")
_ANSWER = ("Answer promptly, and no later than {}.", "Answer at once, and tell the requester that it is late.")
_HAND_OVER = (
    "Hand over what asks for their own personal data, so that it is answered no later than {}.",
    "Hand over what asks for their own personal data at once: its answer is late.",
)
_DECIDE = (
    "Decide on the representations, and tell the requester no later than {}. It is law, and not the Code’s norm.",
    "Decide on the representations at once, and tell the requester that the decision is late.",
)


def _to_do(seen: Glance, part: str) -> tuple[str, str]:
    """What its law asks of a part, in time and late."""
    for regime, words in ((Regime.SUBJECT_ACCESS, _HAND_OVER), (Regime.EIR, _MAKE_AVAILABLE)):
        if any(each.number == part for each in seen.case.under(regime)):
            return words
    return _ANSWER


def _counting(last: Finding[date], on: date, in_time: str, late: str) -> dict[str, str]:
    day = say(last.value)
    is_late = last.value < on
    words = late if is_late else in_time.format(day)
    return {"day": day, "how_far": how_far(last.value, on), "late": "yes" if is_late else "", "do": words, "under": str(last.under)}


def with_them(seen: Glance) -> dict[str, str]:
    """The words of the clock where what the Commissioner or the Tribunal is owed comes first, or where a case waits for them."""
    days = [each.value for each in (seen.first.works_to if seen.first is not None else None, seen.reconsider_by) if each is not None]
    clock, owed = min(days, default=date.max), seen.owed
    for each in owed:
        if each.day is not None and each.by is not None and each.day <= clock:
            words = f"{each.words}. {each.risk}".strip()
            return _counting(each.by, seen.on, words, words)
    if clock != date.max or review_asked(seen) is not None:
        return {}
    matters = seen.matters
    if any(each.pending for each in matters.in_force):
        stayed = any(each.stayed is not None for each in owed)
        return {
            "none": "Under appeal",
            "why_not": "The steps of the notice that it affects need not be taken until it ends." if stayed else "",
        }
    if matters.open_complaints:
        return {"none": "With the Commissioner", "why_not": "Nothing is asked of you just now."}
    if owed:
        return {"none": "A notice orders steps", "why_not": "By when cannot be counted here: look at the notice."}
    return {}


def review_asked(seen: Glance) -> Event | None:
    """The request for an internal review that is not answered yet."""
    kinds = [each.kind for each in seen.case.events]
    if kinds.count(Kind.REVIEW_REQUESTED) <= kinds.count(Kind.REVIEW_OUTCOME):
        return None
    return next(each for each in reversed(seen.case.events) if each.kind is Kind.REVIEW_REQUESTED)


def how_far(day: date, on: date) -> str:
    """How far off a day is, in working days, or how long ago it was."""
    if day == on:
        return "today"
    days = calendar().count(after=min(day, on), to=max(day, on))
    words = f"{days} working day{'' if days == 1 else 's'}"
    return f"in {words}" if day > on else f"{words} ago"


def row(seen: Glance, stand: PartStands, step: Step | None) -> dict[str, Any]:
    """A part, where each duty stands, and whose move it is."""
    taken = seen.case.position(stand.part.number)
    duties = {}
    for at, duty in enumerate(Duty):
        answer = stand.told[at] if stand.told else None
        clock = stand.clocks[at] if stand.clocks else None
        duties[duty.name] = {
            "words": answer.answer.value if answer else _claimed(taken, duty) or _unreached(taken) or _standing(clock),
            "under": ", ".join(answer.under) if answer else "",
            "by": _own_day(seen, clock),
        }
    if stand.part.regime is Regime.SUBJECT_ACCESS:
        duties = _elsewhere(stand)
    number = stand.part.number
    open_to_read = seen.now is not None and not neither_confirms_nor_denies(seen.now, number)
    found_here = step is not None and open_to_read and is_decided(seen.case, number)
    position_page = address("position", seen.request.reference, number) if stand.part in seen.case.ours else ""
    return {"part": stand.part, "duties": duties, "step": step, "found": found_here, "address": position_page}


def _elsewhere(stand: PartStands) -> dict[str, dict[str, str]]:
    """A part that is handed over has one duty here, and its own last day with whoever has it."""
    clock = stand.clocks[-1] if stand.clocks else None
    last = clock.works_to if clock is not None else None
    owed = {"words": "handed over" if stand.handed_over is not None else "to be handed over", "under": "", "by": ""}
    if last is not None:
        owed |= {"under": str(last.under), "by": say(last.value)}
    nothing = {"words": "", "under": "", "by": ""}
    return {Duty.CONFIRM_OR_DENY.name: nothing, Duty.COMMUNICATE.name: owed if stand.withdrawn_on is None else nothing}


def _claimed(taken: Taken | None, duty: Duty) -> str:
    """What a position that nobody has been told of yet relies on."""
    claims = [each for each in taken.tables.get("claim", ()) if each["duty"] == duty.value] if taken else []
    return "relies on " + ", ".join(dict.fromkeys(str(each["provision"]) for each in claims)) if claims else ""


def _unreached(taken: Taken | None) -> str:
    """The duty to communicate is not reached while a position on the whole part is to neither confirm nor deny."""
    claims = taken.tables.get("claim", ()) if taken else ()
    ncnd = any(each["duty"] == Duty.CONFIRM_OR_DENY.value and not each.get("extent") for each in claims)
    return "not reached" if ncnd else ""


def _standing(clock: Clock | None) -> str:
    return {Standing.RUNNING: "owed", Standing.LATE: "owed, and late"}.get(clock.standing, clock.standing.value) if clock else ""


def _own_day(seen: Glance, clock: Clock | None) -> str:
    """The day of one duty of one part, where it is another than the one on the banner."""
    if clock is None or not clock.unmet or clock.works_to is None or seen.first is None or seen.first.works_to is None:
        return ""
    return say(clock.works_to.value) if clock.works_to.value != seen.first.works_to.value else ""


def whys(seen: Glance) -> list[tuple[str, str]]:
    """Every last day of the case with its derivation: each once, with the parts and duties that it is about."""
    found: dict[str, tuple[str, list[str]]] = {}
    for stand in seen.stands:
        for clock in stand.clocks:
            if clock.works_to is not None:
                _, about = found.setdefault(clock.works_to.derivation(), (say(clock.works_to.value), []))
                about.append(f"{stand.part.number}, to {clock.duty.value}")
        if stand.reconsider_by is not None:
            _, about = found.setdefault(stand.reconsider_by.derivation(), (say(stand.reconsider_by.value), []))
            about.append(f"{stand.part.number}, to decide on the representations")
    every = sum(len(stand.clocks) for stand in seen.stands)
    return [
        (f"{day}: {'every part, both duties' if len(about) == every else 'part ' + '; '.join(about)}", derivation)
        for derivation, (day, about) in found.items()
    ]


def to_do(seen: Glance, by: By) -> dict[str, str]:
    """The one next action: its words, whose it is and, for who may do it, where."""
    step = seen.next
    if step is None:
        return {}
    yours = step.do is not None and may(by.roles, step.do, State(seen.request.state))
    return {
        "words": step.words,
        "whose": step.whose,
        "by": say(step.by) if step.by else "",
        "address": address_of(step, seen.request.reference) if yours else "",
    }


def address_of(step: Step, reference: str) -> str:
    """Where a step is taken; nothing where there is no page for it."""
    part = step.parts[0] if step.parts else ""
    places: dict[Do, tuple[object, ...]] = {
        Do.DIVIDE: ("parts", reference),
        Do.HAND_OVER: ("record", reference, "hand-over"),
        Do.ASK_SEARCH: ("search", reference),
        Do.CHASE: ("task-do", step.about, "chase"),
        Do.DECIDE_HELD: ("held", reference, part),
        Do.RECORD_ADVICE: ("task-do", step.about, "advice"),
        Do.POSITION: ("position", reference, part),
        Do.DRAFT: ("letter-new", reference),
        Do.SEND_TO_CLEAR: ("letter", reference, step.about),
        Do.SEND: ("letter", reference, step.about),
        Do.ASSIGN_REVIEW: ("record", reference, "reviewer"),
        Do.CLOSE: ("record", reference, "close"),
    }
    if step.owed:
        return address("commissioner-do", reference, step.owed)
    name, *parts = places.get(step.do, ("",)) if step.do else ("",)
    return address(str(name), *parts) if name else ""
