"""Whether a letter, as edited, still says what was decided: every claim of the positions, no other, and nothing given away."""

from collections.abc import Iterator, Sequence

from answerable.documents.letters.answer_to import answer_to
from answerable.documents.letters.neither import gives_away
from answerable.documents.letters.stop import Stop
from answerable.documents.refusal_notice import statements
from answerable.documents.refusal_notice.reading import LetterRead
from answerable.law.eir.r12_exceptions import INTERESTS_OF_THE_STATE, NCND
from answerable.law.part_position import PartPosition
from answerable.law.positions import Answer
from answerable.law.prejudice import named
from answerable.law.provision import Provision, cite

_BARRED = (Answer.REFUSED_COST, Answer.REFUSED_VEXATIOUS, Answer.REFUSED_REPEATED)


def departures(read: LetterRead, positions: Sequence[PartPosition]) -> Iterator[Stop]:
    """Where the letter says less, more or other than was decided. Nothing is asked where no positions are given."""
    if positions:
        yield from _left_out(read, positions)
        yield from _added(read, positions)
        yield from _exceptions_added(read, positions)
        yield from _about_holding(read, positions)


def neither_in(positions: Sequence[PartPosition]) -> bool:
    """Whether any slice neither confirms nor denies."""
    return any(_neither(each) for part in positions for each in _answers(part))


def _answers(part: PartPosition) -> tuple[Answer, ...]:
    return tuple(each.confirm_or_deny.value.answer for each in part.slices)


def _neither(answer: Answer) -> bool:
    return answer is Answer.NCND


def _left_out(read: LetterRead, positions: Sequence[PartPosition]) -> Iterator[Stop]:
    for part in positions:
        for relied in dict.fromkeys(relied for each in part.slices for relied in each.relied_on):
            at = cite(relied.claim.provision)
            if at.instrument == "EIR":
                if not any(at.covers(each.provision) for each in read.exceptions):
                    why = f"Part {part.part} was decided under {named(relied.claim)}, and the letter does not rely on it."
                    yield Stop("EIR reg 14(3)(a)", why, "Name it again, or decide the part anew.", forbids=True)
                continue
            if not any(at.covers(cited) for each in read.claims if each.duty is relied.claim.duty for cited in each.provisions):
                why = f"Part {part.part} was decided under {named(relied.claim)}, and the letter does not rely on it."
                yield Stop("FOIA s.17(1)(b)", why, "Name it again, or decide the part anew.", forbids=True)
        for at in _bars([part]):
            if not any(at.covers(each.provision) for each in read.cost):
                why = f"Part {part.part} was refused under {at}, and the letter does not rely on it."
                yield Stop("FOIA s.17(5)", why, "Name it again, or decide the part anew.", forbids=True)


def _added(read: LetterRead, positions: Sequence[PartPosition]) -> Iterator[Stop]:
    decided = {
        (relied.claim.duty, cite(relied.claim.provision).section) for part in positions for each in part.slices for relied in each.relied_on
    }
    for each in read.claims:
        if (each.duty, each.section) not in decided:
            why = f"The letter relies on {each.provisions[0]}, and nobody decided that."
            yield Stop("FOIA s.17(1)(b)", why, "Take it out, or decide the part anew.", forbids=True)
    bars = {at.section for at in _bars(positions)}
    for provision in dict.fromkeys(each.provision for each in read.cost):
        if provision.section not in bars:
            why = f"The letter relies on {provision}, and nobody decided that."
            yield Stop("FOIA s.17(5)", why, "Take it out, or decide the part anew.", forbids=True)


def _exceptions_added(read: LetterRead, positions: Sequence[PartPosition]) -> Iterator[Stop]:
    """Exceptions of the Regulations that the letter relies on and nobody decided."""
    claims = [relied.claim for part in positions for each in part.slices for relied in each.relied_on]
    decided = [cite(at) for claim in claims for at in (claim.provision, claim.condition) if at]
    decided += [INTERESTS_OF_THE_STATE for claim in claims if claim.provision == NCND]  # what it is about, which the letter names with it
    for provision in dict.fromkeys(each.provision for each in read.exceptions):
        if not any(at.covers(provision) or provision.covers(at) for at in decided):
            why = f"The letter relies on {provision}, and nobody decided that."
            yield Stop("EIR reg 14(3)(a)", why, "Take it out, or decide the part anew.", forbids=True)


def _bars(positions: Sequence[PartPosition]) -> tuple[Provision, ...]:
    found = (
        each
        for part in positions
        for one in part.slices
        for each in (one.confirm_or_deny.value, one.communicate.value)
        if each.answer in _BARRED
    )
    return tuple(dict.fromkeys(at for each in found for at in each.under))


def _about_holding(read: LetterRead, positions: Sequence[PartPosition]) -> Iterator[Stop]:
    whole = [part.part for part in positions if all(map(_neither, _answers(part)))]
    alone, under = len(positions) == 1, "EIR reg 12(6)" if read.exceptions else "FOIA s.2(1)"
    for sentence in (each for part in whole for each in answer_to(read.letter, part, alone=alone) if not each.heading):
        words = gives_away(sentence.plain) or (sentence.text if statements.held(sentence) or statements.not_held(sentence) else None)
        if words:
            why = f"“{words}” speaks of what is held, in an answer that neither confirms nor denies."
            yield Stop(under, why, "Write “information of this description”, and nothing about what there is.", forbids=True)
