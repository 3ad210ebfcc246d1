"""What blocks a letter from being sent: the Act as the letter stands, the clock, the positions since it was drafted, and clearance.

Lateness blocks nothing: a late answer must still go. What the Act forbids does, and a person who may can override it with a reason. An
enclosed document that is not proven to give nothing back cannot be overridden.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from answerable.casework.authority.drafting.as_kept import language_of
from answerable.casework.authority.drafting.composing import Composing
from answerable.casework.authority.drafting.other_letters import earliest_last_day
from answerable.casework.authority.drafting.owing import reasons_owed, unstated_on
from answerable.casework.authority.drafting.undecided import claims_put_off
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.ncnd.acts import TELLING
from answerable.casework.authority.ncnd.grounds import MEND, why_not, without_ground
from answerable.casework.authority.ncnd.handling import Answer as OnHandling
from answerable.casework.authority.ncnd.handling import departs, linked
from answerable.casework.authority.ncnd.leaving import Attached, telling, that_may_tell
from answerable.casework.authority.ncnd.release_day import goes_on
from answerable.casework.authority.ncnd.secret import secret
from answerable.casework.authority.post.queueing import enclosed
from answerable.casework.authority.release.counting import TABLED, counts_of, must_be_said
from answerable.casework.authority.release.enclosing import encloses, named_in, not_released, shown
from answerable.casework.authority.series.giving_away import GivesAway
from answerable.casework.authority.series.holding_to import not_held_to
from answerable.casework.authority.series.known import said_by
from answerable.casework.authority.series.told import Said
from answerable.casework.authority.states import LetterState
from answerable.casework.authority.unable import NotReady
from answerable.documents.languages.language import Language
from answerable.documents.letters import Kind, before_sending
from answerable.documents.letters.checked_in_welsh import Beside, Twins, as_shown, stops_in_welsh
from answerable.documents.letters.stop import Stop
from answerable.documents.refusal_notice import Lint, lint
from answerable.law.claims import Duty
from answerable.law.code.norms_of_time import public_interest_norm
from answerable.law.finding import Judgement, say
from answerable.law.foia.s10_public_interest_extension import MoreTime, conditions_of
from answerable.law.foia.s10_time_for_compliance import date_of_receipt
from answerable.law.not_law import MissingJudgement
from answerable.law.part_position import PartPosition
from answerable.law.positions import Answer
from answerable.law.prejudice import EndangerTest, Flag, PrejudiceTest, flags
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.regime import Regime
from answerable.law.requirement import Met
from answerable.law.rulings import qualified_engaged

ANSWERING = (Kind.ANSWER, Kind.REVIEW, Kind.CORRECTION)
LINTED = (Kind.ANSWER, Kind.EXTENSION, Kind.REVIEW, Kind.CORRECTION)


_MOSAIC = {
    Flag.MOSAIC_BARE: "the claim that it harms together with other answers is bare",
    Flag.MOSAIC_PREMATURE: "the claim that it harms together with other answers is premature",
}
# Letters that have to go by the last day, or are none.
_BY_A_DAY = (Kind.FEES_NOTICE, Kind.CHARGE, Kind.TIME_EXTENDED)


class Block(NamedTuple):
    """One thing that blocks sending: under which provision, if one, why, and how to mend it. `final`: nobody can override it.

    `waits`: it is a day that has not come, for which the letter can wait by itself.
    """

    why: str
    mend: str
    under: str = ""
    final: bool = False
    waits: bool = False


class Judged(NamedTuple):
    """What a letter that takes more time rests on besides the position: two judgements that only a person can make."""

    balance_only: Judgement[bool] | None = None
    reasonable: Judgement[bool] | None = None


def linted(letter: Letter, case: Folded, *, on: date) -> Lint | None:
    """The letter as it now reads, against s.17 or EIR reg 14; None for a kind of letter that refuses nothing. Raises `NotLaw`."""
    if Kind(letter.kind) not in LINTED:
        return None
    unstated = unstated_on(case.case(), letter.parts, on=on)
    regime = Regime.EIR if Regime.EIR in case.laws_of(letter.parts) else Regime.FOIA
    if language_of(letter) is Language.WELSH:
        beside = twins_of(letter)
        of_the_twin = lint(beside.english, received_on=case.received_on, sent_on=on, unstated=unstated, regime=regime)
        return as_shown(of_the_twin, beside, letter.text)
    return lint(letter.text, received_on=case.received_on, sent_on=on, unstated=unstated, regime=regime)


def twins_of(letter: Letter) -> Twins:
    """A letter in Welsh as it was drafted, beside the same in English."""
    kept = letter.content["beside"]
    return Twins(kept["english"], tuple(Beside(*each) for each in kept["pieces"]))


def blocks(letter: Letter, composing: Composing, judged: Judged, away: GivesAway | None = None) -> tuple[Block, ...]:
    """Everything that blocks sending a letter today, the Act's reasons first. `away` is what it gives away, where that is asked."""
    return (
        *_by_the_notice(letter, composing),
        *_by_the_clock(letter, composing, judged),
        *_by_later_positions(letter, composing.case),
        *_by_what_is_enclosed(letter, composing.case),
        *_by_translation(letter),
        *_by_what_it_would_tell(letter, composing.case),
        *_by_standing_positions(letter, composing.case),
        *_by_clearance(letter),
        *_by_its_day(letter, composing),
        *_by_whose_handling_it_is_about(letter, composing.case),
        *_by_what_it_gives_away(away),
    )


def _by_the_notice(letter: Letter, composing: Composing) -> Iterator[Block]:
    """The letter as it now reads: against s.17, and against what was decided on the parts that it answers."""
    decided = tuple(_decided(letter, composing))
    stops = _in_welsh(letter, decided) if language_of(letter) is Language.WELSH else _in_english(letter, composing, decided)
    for each in stops:
        if each.forbids:
            yield Block(each.why, each.mend, each.under)


def _in_welsh(letter: Letter, decided: Sequence[PartPosition]) -> Iterator[Stop]:
    """Nobody here reads Welsh for its meaning, and whoever checks the translation does: see `_by_translation`."""
    alone = bool(decided) and all(each.confirm_or_deny.value.answer is Answer.NCND for part in decided for each in part.slices)
    return stops_in_welsh(letter.text, twins_of(letter), neither=bool(letter.content.get("ncnd")), nothing_else=alone)


def _in_english(letter: Letter, composing: Composing, decided: Sequence[PartPosition]) -> Sequence[Stop]:
    return before_sending(
        Kind(letter.kind),
        letter.text,
        sent_on=composing.on,
        last_day=earliest_last_day(composing) if Kind(letter.kind) in _BY_A_DAY else None,
        positions=decided if Kind(letter.kind) is Kind.ANSWER else (),
        neither=bool(letter.content.get("ncnd")),
        owed=tuple(reasons_owed(composing, decided)),
        regime=composing.regime,
    )


def _decided(letter: Letter, composing: Composing) -> Iterator[PartPosition]:
    """The positions that a letter has to keep to and give reasons of. One that is being taken again is for `_by_later_positions`."""
    for part in letter.parts if Kind(letter.kind) in ANSWERING else ():
        with suppress(MissingJudgement):
            yield composing.position(part)


def _by_the_clock(letter: Letter, composing: Composing, judged: Judged) -> Iterator[Block]:
    """The five conditions of s.10(3), part by part: a letter that takes more time goes only where none of them fails.

    Forty working days under the Regulations need a person's belief that complexity and volume make twenty impracticable, and nothing else.
    """
    if Kind(letter.kind) is Kind.TIME_EXTENDED and not str(composing.about.get("impracticable") or "").strip():
        yield Block("A person has still to say why complexity and volume make 20 working days impracticable.", "Say so.", "EIR reg 7(1)")
    if Kind(letter.kind) is not Kind.EXTENSION:
        return
    for part in composing.parts:
        asked = more_time(composing, part, judged)
        for condition in conditions_of(asked):
            if condition.value is Met.NO:
                yield Block(f"On part {part}: {condition.words}. {condition.note}".strip(), "Answer the part instead.", condition.under)
            elif condition.value is Met.FOR_A_PERSON:
                yield Block(f"On part {part} a person has still to say: {condition.note}.", "Say so, with reasons.", condition.under)


def _by_what_it_gives_away(away: GivesAway | None) -> Iterator[Block]:
    """An answer that decides, with earlier ones, what is protected goes once somebody has decided so. What that is is not said here."""
    if away is None or not away.decides:
        return
    why = "By itself or with what was told before, it decides something that is protected"
    if away.decision is None:
        yield Block(f"{why}.", "Look at what it gives away, and decide with reasons whether it goes.", final=True)
    elif not away.decision.goes:
        said = f"{why}, and it was decided on {say(away.decision.on)} that it does not go."
        yield Block(said, "Put it aside, or decide again.", final=True)


def told_by(letter: Letter, composing: Composing) -> dict[str, Said]:
    """What a letter that answers tells of each part: that something is held, or that nothing is; of one that does neither, nothing."""
    if Kind(letter.kind) not in ANSWERING:
        return {}
    told = {each.part: said_by(each.confirm_or_deny.answer.value) for each in _decided(letter, composing)}
    return {part: said for part, said in told.items() if said is not None}


def norms(letter: Letter, composing: Composing) -> tuple[str, ...]:
    """What good practice asks of a letter and does not get, and what may tell where it neither confirms nor denies. It blocks nothing."""
    return (
        *_by_the_code(letter, composing),
        *_that_may_tell(letter, composing.case),
        *_held_back(letter, composing),
        *_of_a_mosaic(letter, composing),
    )


def _of_a_mosaic(letter: Letter, composing: Composing) -> Iterator[str]:
    """A claim that an answer harms together with others, where no earlier answer is named, or only one that is still to be given."""
    for each in composing.case.case().claims if Kind(letter.kind) in ANSWERING else ():
        if each.part in letter.parts:
            tests = tuple(test for test in each.pleaded.tests if isinstance(test, PrejudiceTest | EndangerTest))
            for flag in flags(each.pleaded.claim, tests, on=composing.on):
                if flag.flag in _MOSAIC:
                    yield f"On part {each.part}, {flag.claim}: {_MOSAIC[flag.flag]}. {flag.why} It blocks nothing."


def _that_may_tell(letter: Letter, case: Folded) -> Iterator[str]:
    for leak in that_may_tell(letter, case):
        yield f"“{leak.words}”, in {leak.where}. {leak.why} Look whether it tells what is held. It blocks nothing."


def _files(letter: Letter, case: Folded) -> list[Attached]:
    return [Attached(*each) for each in enclosed(letter, case)] if encloses(letter.content.get("given", {})) else []


def _by_the_code(letter: Letter, composing: Composing) -> tuple[str, ...]:
    estimate = composing.about.get("estimate_on") if Kind(letter.kind) is Kind.EXTENSION else None
    if estimate is None:
        return ()
    law = composing.case.case()
    norm = min(public_interest_norm(law.part(part).counted()).value for part in composing.parts)
    if estimate <= norm:
        return ()
    return (
        f"The day on which you expect to decide, {say(estimate)}, is after {say(norm)}, the 40th working day after receipt. "
        "By the norm of the s.45 Code (2018) the public interest is weighed by then, save in exceptional cases. "
        "It is a norm and not law, and blocks nothing.",
    )


def more_time(composing: Composing, part: str, judged: Judged) -> MoreTime:
    """What more time for one part rests on, if the letter goes on the day at hand."""
    law = composing.case.case()
    history = law.part(part)
    last_day = history.last_day()
    claims = claims_put_off(composing.undecided(part), of=law.circumstances(part, on=composing.on))
    duty = claims[0].duty if claims else Duty.COMMUNICATE
    relied = tuple(
        Reliance(cite(each.provision), each.duty, absolute=False, specified=True, explained=True, public_interest=PublicInterest.PENDING)
        for each in claims
    )
    notice = RefusalNotice(
        given_on=composing.on, last_day=last_day, relies_on=relied, states_reliance=True, says_undecided=True, estimate_given=True
    )
    request = history.counted()
    engaged = qualified_engaged(law, part, duty, on=composing.on)
    norm = public_interest_norm(request)
    return MoreTime(duty, notice, date_of_receipt(request), norm, engaged, judged.balance_only, judged.reasonable)


def _by_later_positions(letter: Letter, case: Folded) -> Iterator[Block]:
    for part in letter.parts:
        taken = case.position(part)
        if taken is not None and taken.number > int(letter.content.get("version", 0)):
            yield Block(f"The position on part {part} changed after this letter was drafted.", "Draft the letter again from the position.")


def _by_standing_positions(letter: Letter, case: Folded) -> Iterator[Block]:
    """The questions of a class are answered alike: the decision notice of 23 June 2020, paragraph 19."""
    if Kind(letter.kind) in ANSWERING:
        for each in not_held_to(letter.request, case, letter.parts):
            yield Block(each.why, each.mend)


def _by_what_is_enclosed(letter: Letter, case: Folded) -> Iterator[Block]:
    """Nothing leaves that is not in the release register, proven and approved."""
    given = letter.content.get("given", {})
    if not encloses(given):
        return
    for name in not_released(given, shown(letter.request, case)):
        yield Block(
            f"“{name}” is not a document of this part that is proven and approved for release.",
            "Add it on the page of documents, prove and approve it, and draft the letter again.",
            final=True,
        )
    enclosed = [each for each in shown(letter.request, case) if each.leaves_as in named_in(given)]
    with_tables = [each for each in enclosed if each.ending in TABLED]
    try:
        must_be_said(counts_of(letter.request, case) if with_tables else (), with_tables)
    except NotReady as silent:
        yield Block(str(silent), "Look at the counts on the page of documents.", final=True)


def _by_translation(letter: Letter) -> Iterator[Block]:
    """A letter in Welsh goes when a person has recorded who checked its Welsh, and nobody can override that."""
    if language_of(letter) is Language.WELSH and not letter.content.get("checked"):
        yield Block("Its Welsh has still to be checked by a translator.", "Have it checked, and record who checked it.", final=True)


def _by_what_it_would_tell(letter: Letter, case: Folded) -> Iterator[Block]:
    """Where the answer neither confirms nor denies, a letter that only makes sense of something that is there needs a cleared ground."""
    if letter.kind in TELLING:
        for part in without_ground(case, letter.kind, letter.parts):
            yield Block(why_not(letter.kind, part), MEND, "FOIA s.1(1)(a)", final=True)
    for leak in telling(letter, case, lambda: _files(letter, case)):
        yield Block(f"“{leak.words}”, in {leak.where}, would tell what is held. {leak.why}", "Take it out.", "FOIA s.1(1)(a)", final=True)


def _by_its_day(letter: Letter, composing: Composing) -> Iterator[Block]:
    """An answer that neither confirms nor denies goes on the day that was fixed when the request was logged, and not once it is ready."""
    fixed = goes_on(composing.case, letter.parts) if Kind(letter.kind) is Kind.ANSWER else None
    if fixed is not None and composing.on < fixed.on:
        why = f"It goes on {say(fixed.on)}, working day {fixed.working_days}, as every answer that neither confirms nor denies."
        yield Block(why, "Let it wait for its day.", "FOIA s.10(1)", final=True, waits=True)


def _by_whose_handling_it_is_about(letter: Letter, case: Folded) -> Iterator[Block]:
    """An answer on how another request was handled tells no more of it than that answer did."""
    authority = letter.request.authority
    for each in linked(case) if Kind(letter.kind) in ANSWERING else ():
        other = InformationRequest.objects.get(authority=authority, reference=each.parent)
        parent = fold(authority, other.case)
        if secret(parent):
            answer = OnHandling(tuple(letter.parts), letter.text, encloses(letter.content.get("given", {})))
            for why in departs(case, parent, answer, each.way):
                mend = "Choose one of the two clean ways, and answer in it." if not each.way else "Answer in the way that was chosen."
                yield Block(f"{why.removesuffix('.')} ({each.parent}).", mend, "FOIA s.1(1)(a)", final=True)


def _held_back(letter: Letter, composing: Composing) -> Iterator[str]:
    fixed = goes_on(composing.case, letter.parts) if Kind(letter.kind) is Kind.ANSWER else None
    if fixed is not None and composing.on > fixed.on:
        yield f"Its day was {say(fixed.on)}, and it has not gone. If it is ready, it tells by when it goes: send it. It blocks nothing."


def _by_clearance(letter: Letter) -> Iterator[Block]:
    if LetterState(letter.state) is LetterState.CLEARED:
        return
    if LetterState(letter.state) is LetterState.CLEARING:
        waiting = [each.clearer for each in letter.clearances.all() if each.holds and each.decided_on is None]
        yield Block(f"{', '.join(waiting)} {'has' if len(waiting) == 1 else 'have'} not cleared it.", "Wait for them, or ask them.")
    elif letter.content.get("route"):
        yield Block("It has not been cleared.", "Send it to be cleared.")
