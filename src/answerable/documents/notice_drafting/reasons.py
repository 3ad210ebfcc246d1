"""The reasons, in the order that the law demands: time first, then each exemption, engaged before any public interest.

An absolute exemption has no public interest; several qualified ones that are engaged are weighed as the law stood on the day.
"""

from collections.abc import Iterator
from datetime import date

from answerable.documents.letters.blocks import Heading
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting.facts import EXEMPTIONS, Decided, Did, Facts, Found, Stage, Typed
from answerable.documents.notice_drafting.notice import Said
from answerable.documents.notice_drafting.opening import as_to, finding_in_words
from answerable.documents.notice_drafting.typed import of_stage
from answerable.documents.notice_drafting.wording import cited, is_time_limit, last_day_to_answer, numbered_in_words, sentence
from answerable.law.case_law import AGGREGATION_EIR, AGGREGATION_FOIA, Aggregation, reading
from answerable.law.finding import say
from answerable.law.foia.s02_effect_of_exemptions import Basis, basis, in_part_ii
from answerable.law.provision import Provision
from answerable.law.regime import Regime
from answerable.law.regulator import regulator

_WEIGHED = {
    Aggregation.TOGETHER: "may be weighed together",
    Aggregation.SEPARATELY: "are weighed apart, one exemption after another",
    Aggregation.UNSETTLED: "had not been settled by a court to be weighed together or apart",
}


def reasons(facts: Facts, prose: tuple[Typed, ...]) -> Iterator[Heading | Said]:
    """Every finding with its reasons. Raises `UnableToDraft` for a public interest that the law does not reach."""
    yield Heading("Reasons for decision")
    for each in sorted(facts.decided, key=lambda decided: not is_time_limit(decided.under)):
        yield Heading(sentence(numbered_in_words(each.under)), 3)
        if is_time_limit(each.under):
            yield from time_in_words(facts)
        yield from of_stage(_about(each, prose), Stage.FINDING, each.under)
        yield from _public_interest(facts, each, _about(each, prose))
        yield Said(
            f"{sentence(regulator(facts.dated).short)} therefore finds that {finding_in_words(each, facts.short)}{as_to(each, facts)}.",
            rests_on=(str(each.under),),
            name=f"finding on {each.under}{as_to(each, facts)}",
        )
    yield from _aggregated(facts)


def _about(decided: Decided, prose: tuple[Typed, ...]) -> tuple[Typed, ...]:
    """The prose of this finding, where others under the same provision have their own."""
    return tuple(each for each in prose if not each.parts or each.parts == decided.parts)


def time_in_words(facts: Facts) -> Iterator[Said]:
    """What the days come to: since when the time ran, its last day, and when an answer came."""
    clarified, answered = facts.day_of(Did.CLARIFIED), facts.day_of(Did.RESPONDED)
    last = last_day_to_answer(facts.regime, received_on=facts.received_on, clarified_on=clarified)
    since = f"{sentence(facts.short)} received the request on {say(facts.received_on)}"
    since += f" and its clarification on {say(clarified)}." if clarified else "."
    yield Said(
        f"{since} The last of the 20 working days for an answer was {say(last.value)}.",
        rests_on=(last.derivation(),),
        name="last day",
    )
    came = f"The answer came on {say(answered)}" if answered else "No answer had come by the date of this notice"
    end = "." if answered is None else ", which was in time." if answered <= last.value else ", which was not in time."
    yield Said(came + end, rests_on=("the chronology",), name="when it was answered")


def absolute(decided: Decided, facts: Facts) -> bool:
    """Whether no public interest is reached: the exemption is absolute, or it is a bar and none. One that depends is for a person."""
    if decided.absolute is not None:
        return decided.absolute
    return is_absolute(decided.under, facts.received_on)


def is_absolute(under: Provision, received_on: date) -> bool:
    """Whether no public interest is reached: s.2(3) makes the provision absolute, or it is none of Part II. No exception of the EIR is."""
    return under.instrument == "FOIA" and (not in_part_ii(under) or basis(under, on=received_on) is Basis.ABSOLUTE)


def _public_interest(facts: Facts, decided: Decided, prose: tuple[Typed, ...]) -> Iterator[Heading | Said]:
    weighed = tuple(of_stage(prose, Stage.PUBLIC_INTEREST, decided.under))
    if not weighed and decided.found is not Found.DOES_NOT_OUTWEIGH:
        return
    why = ""
    if decided.found not in EXEMPTIONS:
        why = "is no exemption"
    elif decided.found is Found.NOT_ENGAGED:
        why = "is not engaged"
    elif absolute(decided, facts):
        why = "is absolute" if in_part_ii(decided.under) else "is outside Part II"
    if why:
        raise UnableToDraft(f"{decided.under} {why}, so no public interest is reached. Take that prose out, or change the finding.")
    if weighed:
        yield Heading("The public interest", 3)
    yield from weighed


def _aggregated(facts: Facts) -> Iterator[Said]:
    weighed = [each for each in facts.decided if each.found in (Found.APPLIES, Found.DOES_NOT_OUTWEIGH) and not absolute(each, facts)]
    if len(weighed) < 2:
        return
    known = reading(AGGREGATION_EIR if facts.regime is Regime.EIR else AGGREGATION_FOIA, on=facts.dated)
    assert isinstance(known.value, Aggregation)
    named = " and ".join(cited(each.under) for each in weighed)
    yield Said(
        f"On the date of this notice the public interests in maintaining {named} {_WEIGHED[known.value]} ({known.source}).",
        rests_on=(known.source, "FOIA s.2(2)(b)"),
    )
