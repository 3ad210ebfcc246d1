"""A refusal notice against each requirement of s.17, with the words of the letter that meet it.

`met` is None where only a person can say. A requirement that does not arise is left out. A letter complies when no
requirement that arises is unmet: what only a person can say counts for neither side.

A letter that refuses nothing owes no notice under s.17. What it owes is to say whether the information is held, s.1(1)(a), and
to say it in time, s.10(1). A refusal under the Environmental Information Regulations is not governed by s.17: it is held
against regulation 14 instead.

A letter in Welsh is not read: what it must have is for a person to say, each thing by itself, and it is not said to comply.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from answerable.documents.languages.recognising import is_welsh
from answerable.documents.refusal_notice import grounds, statements, timing
from answerable.documents.refusal_notice.is_a_reply import refuse_what_is_no_reply
from answerable.documents.refusal_notice.reading import LetterRead, Unstated, read_letter
from answerable.documents.refusal_notice.regulation_14 import under_regulation_14
from answerable.documents.refusal_notice.requirement import Requirement, quoted
from answerable.law.finding import say
from answerable.law.foia.s17_refusal_of_request import excused_from_stating, requirements_of
from answerable.law.regime import Regime
from answerable.law.requirement import Met

_ANSWERS = {Met.YES: True, Met.NO: False, Met.FOR_A_PERSON: None}


class Lint(NamedTuple):
    """Whether a letter complies, and each requirement that arises."""

    complies: bool
    requirements: tuple[Requirement, ...]


def lint(
    text: str,
    *,
    received_on: date | None = None,
    sent_on: date | None = None,
    unstated: Sequence[Unstated] = (),
    regime: Regime = Regime.FOIA,
) -> Lint:
    """Holds a reply against s.17, or against what it owes instead. `regime` is the law that it is known to be written under.

    `received_on` and `sent_on` come before the days that the letter itself gives. `unstated` is what people judged under s.17(4) of
    the claims that it makes; without it, whether the letter may leave its reasons out is for a person to say.

    Raises `NotAReply` for a text that is no reply under the Act, and `NotLaw` for days that the law cannot count with.
    """
    if is_welsh(text):
        return _unread(regime)
    return lint_as_read(text, read_letter(text, received_on=received_on, sent_on=sent_on, unstated=unstated, regime=regime))


_OF_A_REFUSAL = {
    Regime.FOIA: ("FOIA s.17(1)(a)", "FOIA s.17(1)(b)", "FOIA s.17(1)(c)", "FOIA s.17(7)(a)", "FOIA s.17(7)(b)"),
    Regime.EIR: ("EIR reg 14(3)(a)", "EIR reg 14(3)(b)", "EIR reg 14(5)(a)", "EIR reg 14(5)(b)"),
}
_IN_WELSH = "This letter is in Welsh, which is not read here. Only a person can say whether it meets this, if it refuses anything."


def _unread(regime: Regime) -> Lint:
    """A letter of whose text nothing is told."""
    asked = _OF_A_REFUSAL.get(regime, _OF_A_REFUSAL[Regime.FOIA])
    return Lint(False, tuple(Requirement(each, None, "", _IN_WELSH) for each in asked))


def lint_as_read(text: str, read: LetterRead) -> Lint:
    """The same of a letter that has been read already. Raises as `lint` does."""
    refuse_what_is_no_reply(text, read)
    requirements = (*_under_section_17(read), *under_regulation_14(read)) if read.refuses else tuple(_owed_without_refusal(read))
    return Lint(all(each.met is not False for each in requirements), requirements)


def _under_section_17(read: LetterRead) -> Iterator[Requirement]:
    for finding in requirements_of(read.notice):
        if finding.value is Met.DOES_NOT_ARISE:
            continue
        met = _ANSWERS[finding.value]
        if finding.under in timing.TIMED:
            met = timing.doubted(read, met)
        if finding.under == "FOIA s.17(5)" and timing.in_time(read) is None:
            met = read.notice.states_cost_or_vexatious  # the fact is stated; the time is unknown, and `why` says so
        ground = grounds.of(read, finding.under, met)
        yield Requirement(finding.under, met, ground.evidence, ground.why)
    yield from _excused_by_section_17_4(read)
    yield from timing.extension_of_absolute(read)


def _excused_by_section_17_4(read: LetterRead) -> Iterator[Requirement]:
    """That reasons may be left out, and who judged so, why. A judgement that nothing would be disclosed excuses nothing."""
    said: set[tuple[str, str]] = set()
    for each in read.unstated:
        excuses = excused_from_stating(each.judged)
        judged = each.judged
        if excuses.value and (each.claim.provision, judged.reasons) not in said:
            said.add((each.claim.provision, judged.reasons))
            why = (
                f"Reasons for {each.claim.provision} may be left out. It was judged on {say(judged.on)} ({judged.by}) that stating them "
                f"would itself disclose exempt information: {judged.reasons}"
            )
            yield Requirement(excuses.under, True, quoted([read.excused] if read.excused else []), why)


def _owed_without_refusal(read: LetterRead) -> Iterator[Requirement]:
    """s.1(1)(a) and, where the days are known, s.10(1); under the Regulations reg 5(1) and (2)."""
    said = [each for each in read.letter.said if statements.not_held(each) or statements.held(each)]
    given = [each for each in read.letter.said if statements.given(each)]
    evidence = said or given
    what = "and it says whether the information is held" if said else "and giving the information says that it is held, s.1(5)"
    answered, in_full = "FOIA s.1(1)(a)", f"The letter refuses nothing, so s.17 asks for no notice, {what}."
    if read.regime is Regime.EIR:
        answered, in_full = "EIR reg 5(1)", "The letter refuses nothing, so regulation 14 asks for nothing."
    yield Requirement(answered, True, quoted(evidence[:2]), in_full)
    in_time = timing.in_time(read)
    if in_time is not None:
        at = "EIR reg 5(2)" if read.regime is Regime.EIR else "FOIA s.10(1)"
        yield Requirement(at, timing.doubted(read, in_time), read.days.where, timing.why(read, in_time))
