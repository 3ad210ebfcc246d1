"""A part's position, slice by slice, as a letter says it. Raises `UnableToDraft` for what the letter must say and does not have."""

from collections.abc import Iterator
from typing import NamedTuple

from answerable.casework.authority.drafting.spoken import Spoken, reasons, why
from answerable.documents import letters
from answerable.documents.languages.language import Language
from answerable.documents.languages.phrase import Phrase
from answerable.documents.letters.parts import Answer as Said
from answerable.law.bars import Bar, Cost, Repeated, Vexatious
from answerable.law.claims import Claim, Duty
from answerable.law.eir.r06_form_and_format import ALREADY_AVAILABLE
from answerable.law.eir.r12_exceptions import NOT_HELD
from answerable.law.events import Event, Transfer
from answerable.law.finding import Finding, Judgement, say
from answerable.law.foia.s17_refusal_of_request import excused_from_stating
from answerable.law.money import Pounds
from answerable.law.part_position import PartPosition, Relied, SlicePosition, Stance
from answerable.law.positions import Answer, Held, Position
from answerable.law.regulations.fees_2004_cost import Activity, appropriate_limit, estimated_cost

ENCLOSED = Phrase("It is enclosed with this letter.")


class Answering(NamedTuple):
    """All that one part is answered from: its position, what was put forward on it, and the words given for it."""

    asked: str
    position: PartPosition
    stance: Stance
    bars: tuple[Bar, ...]
    spoken: Spoken
    sent_on: Event | None = None
    withheld: tuple[letters.FromDocument, ...] = ()  # from the documents that the letter encloses


def part_answer(answering: Answering) -> letters.PartAnswer:
    """One part of the letter."""
    slices = tuple(
        letters.SliceAnswer(_answer(one, each), one.spoken.translated("extent", each.extent) if each.extent else None)
        for each in answering.position.slices
        for one in (answering._replace(spoken=answering.spoken._replace(extent=each.extent)),)
    )
    return letters.PartAnswer(answering.position.part, answering.asked, slices)


def _answer(answering: Answering, each: SlicePosition) -> Said:
    confirm, communicate = each.confirm_or_deny.value, each.communicate.value
    if confirm.answer is Answer.NCND:
        return letters.NeitherConfirmedNorDenied(*_relied_and_weighed(answering, each, Duty.CONFIRM_OR_DENY))
    whole = _whole(answering, confirm if confirm.answer in _BARRED else communicate)
    if whole is not None:
        return whole
    if confirm.answer is Answer.DENIED:
        return _denied(answering, each)
    if communicate.answer is Answer.COMMUNICATED:
        enclosed = tuple(line for line in answering.spoken.words("enclosed").splitlines() if line.strip())
        withheld = tuple(each for each in answering.withheld if each.file in enclosed)
        return letters.Disclosed(answering.spoken.words("how", ENCLOSED), enclosed, withheld)
    if communicate.answer is Answer.ACCESSIBLE:
        return letters.Accessible(answering.spoken.words("where"), environmental=ALREADY_AVAILABLE in communicate.under)
    if communicate.answer is Answer.WITHHELD:
        unfinished = any(one.claim.provision == _UNFINISHED for one in each.relied_on)
        completion = answering.spoken.words("completion") if unfinished else ""
        return letters.Withheld(*_relied_and_weighed(answering, each, Duty.COMMUNICATE), completion)
    raise letters.UnableToDraft(f"Part {answering.position.part} is {say(confirm.answer)}, so there is nothing to answer. Leave it out.")


def _denied(answering: Answering, each: SlicePosition) -> Said:
    """That nothing is held; under the Regulations an exception, where it is relied on."""
    searched = answering.spoken.words("searched", _not_found(each.confirm_or_deny))
    advice = answering.spoken.words("advice", _sent_on(answering.sent_on))
    excepted = tuple(one for one in each.relied_on if one.claim.provision == NOT_HELD)
    if excepted:
        return letters.NotHeldExcepted(searched, tuple(_weighed(answering, excepted)), advice)
    return letters.NotHeld(searched, advice)


_UNFINISHED = "EIR reg 12(4)(d)"
_BARRED = (Answer.REFUSED_COST, Answer.REFUSED_REPEATED, Answer.REFUSED_VEXATIOUS)


def _whole(answering: Answering, position: Position) -> Said | None:
    """A refusal under s.12 or s.14, from the bar that gives it."""
    for bar in answering.bars:
        if isinstance(bar, Vexatious) and position.answer is Answer.REFUSED_VEXATIOUS and bar.judged is not None:
            return letters.Vexatious(_in_its_words(answering, bar.judged))
        if isinstance(bar, Repeated) and position.answer is Answer.REFUSED_REPEATED and bar.earlier.complied_with_on is not None:
            return letters.Repeated(answering.spoken.words("earlier"), bar.earlier.complied_with_on, _too_soon(answering, bar))
        if isinstance(bar, Cost) and position.answer is Answer.REFUSED_COST:
            return _too_costly(answering, bar, position)
    return None


def _in_its_words(answering: Answering, judged: Judgement[bool]) -> Judgement[bool]:
    words = answering.spoken.translated("why FOIA s.14(1)", judged.reasons)
    return Judgement(judged.matter, judged.value, by=judged.by, on=judged.on, reasons=words)


def _too_soon(answering: Answering, bar: Repeated) -> str:
    judged = [each.reasons for each in (bar.similar, bar.reasonable_interval) if each is not None]
    return answering.spoken.words("why FOIA s.14(2)", "\n\n".join(dict.fromkeys(judged)))


def _too_costly(answering: Answering, bar: Cost, position: Position) -> letters.TooCostly | letters.TooCostlyToConfirm:
    limit = appropriate_limit(listed_in_part_i=bar.listed_in_part_i).value
    counted = (Activity.DETERMINING,) if bar.confirming_alone else tuple(Activity)
    estimate = tuple(letters.Costed(each, cost) for each in counted if (cost := _cost_of(bar, each)))
    basis = answering.spoken.words("basis", "\n\n".join((*bar.evidence, *([bar.reasonable.reasons] if bar.reasonable else []))))
    made = letters.TooCostlyToConfirm if "FOIA s.12(2)" in position.under else letters.TooCostly
    return made(limit, estimate, basis, answering.spoken.words("advice"))


def _cost_of(bar: Cost, activity: Activity) -> Pounds:
    others = bar.others.work if bar.others is not None else ()
    work = [each for some in (bar.work, *others) for each in some if each.activity is activity]
    return estimated_cost(work).value


def _relied_and_weighed(
    answering: Answering, each: SlicePosition, duty: Duty
) -> tuple[tuple[letters.Relied, ...], tuple[letters.Weighed, ...]]:
    relied = tuple(one for one in each.relied_on if one.claim.duty is duty)
    return tuple(relied_on(answering, one) for one in relied), tuple(_weighed(answering, relied))


def relied_on(answering: Answering, relied: Relied) -> letters.Relied:
    """A claim as the letter makes it: why it applies, in the words of those who judged it unless others were given."""
    pleaded = next(each for each in answering.stance.pleaded if each.claim == relied.claim)
    claim = _claim(answering, relied.claim)
    if excuses(pleaded.would_disclose):
        return letters.Relied(claim, "", relied.absolute, pleaded.would_disclose)
    return letters.Relied(claim, answering.spoken.words(why(relied.claim), reasons(pleaded)), relied.absolute)


def _claim(answering: Answering, claim: Claim) -> Claim:
    """A claim with the function that it names in the words of the letter."""
    return claim._replace(function=answering.spoken.translated("function", claim.function)) if claim.function else claim


def _weighed(answering: Answering, relied: tuple[Relied, ...]) -> Iterator[letters.Weighed]:
    claims: tuple[Claim, ...] = tuple(each.claim for each in relied if not each.absolute)
    for record in answering.stance.weighed:
        about = tuple(each for each in claims if record.about(each))
        if about and record.balance is not None:
            excused = excuses(record.would_disclose)
            reasoned = "" if excused else answering.spoken.words("balance", record.balance.reasons)
            for_disclosing = _factors(answering, "for disclosing", record.for_disclosing)
            for_maintaining = _factors(answering, "for maintaining", record.for_maintaining)
            claimed = tuple(_claim(answering, each) for each in about)
            yield letters.Weighed(claimed, reasoned, for_disclosing, for_maintaining, record.would_disclose)


def _factors(answering: Answering, what: str, recorded: tuple[str, ...]) -> tuple[str, ...]:
    """The factors of one side, one a line where they are given again in Welsh."""
    if not recorded or answering.spoken.language is Language.ENGLISH:
        return recorded
    return tuple(each.strip() for each in answering.spoken.words(what, "\n".join(recorded)).splitlines() if each.strip())


def excuses(would_disclose: Judgement[bool] | None) -> bool:
    """Whether a judgement excuses a statement that would itself disclose exempt information, s.17(4)."""
    return would_disclose is not None and excused_from_stating(would_disclose).value


def _sent_on(transfer: Event | None) -> str:
    """What a requester is told of a transfer: to whom, when, and who answers now."""
    if transfer is None or not isinstance(transfer.payload, Transfer):
        return ""
    return Phrase(
        "We sent this part of your request on to {to} on {day}. It must answer you itself, and its time to do so is counted from the day "
        "on which it received your request.",
        to=transfer.payload.to,
        day=transfer.on,
    )


def _not_found(denied: Finding[Position]) -> str:
    """The reasons of whoever decided that nothing is held: the decision is a ground of the denial."""
    grounds = (each for each in denied.because if isinstance(each, Judgement))
    return next((each.reasons for each in grounds if each.value is Held.NO), "")
