"""The first parts of a notice, which facts write by themselves: what was decided, what must be done, and what had happened."""

from collections.abc import Iterator

from answerable.documents.letters.blocks import Heading, paragraphs
from answerable.documents.letters.unable import UnableToDraft
from answerable.documents.notice_drafting.facts import EXEMPTIONS, Decided, Did, Facts, Found, Happening, Stage, Typed
from answerable.documents.notice_drafting.notice import Quoted, Said, Source
from answerable.documents.notice_drafting.typed import of_stage
from answerable.documents.notice_drafting.wording import cited, sentence
from answerable.law.finding import say
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.regulator import regulator

_FOUND = {
    Found.BREACHED: "{short} breached {cited}",
    Found.COMPLIED: "{short} complied with {cited}",
    Found.NOT_ENGAGED: "{cited} is not engaged",
    Found.APPLIES: "{short} was entitled to rely on {cited}",
    Found.DOES_NOT_OUTWEIGH: "{cited} is engaged, but the public interest in maintaining it does not outweigh {other}",
}
_HAPPENED = {
    Did.CLARIFIED: "On {day} the complainant clarified the request.",
    Did.EXTENDED: "On {day} {short} told the complainant that it needed further time.",
    Did.RESPONDED: "On {day} {short} responded to the request.",
    Did.REVIEW_ASKED: "On {day} the complainant asked {short} for an internal review.",
    Did.REVIEWED: "On {day} {short} gave the outcome of its internal review.",
}


def finding_in_words(decided: Decided, short: str) -> str:
    """A finding as a notice states it, without a stop."""
    other = "the public interest in " + ("confirming or denying" if decided.confirm_or_deny else "disclosure")
    return _FOUND[decided.found].format(short=short, cited=cited(decided.under), other=other)


def as_to(decided: Decided, facts: Facts) -> str:
    """The parts that a finding is about, where another finding is about other parts under the same provision."""
    if sum(each.under == decided.under for each in facts.decided) < 2:
        return ""
    if not decided.parts:
        return " as to the rest of the request"
    return f" as to part{'s'[: len(decided.parts) > 1]} {' and '.join(decided.parts)}"


def decision(facts: Facts) -> Iterator[Heading | Said]:
    """The decision: the request, each finding, and the steps with their days or that there are none. Raises `UnableToDraft`."""
    short, he = sentence(regulator(facts.dated).short), regulator(facts.dated).subject()
    if not facts.decided:
        raise UnableToDraft("The notice decides nothing. Record what is found under each ground that is in scope.")
    yield Heading("Decision (including any steps ordered)")
    relied = ", ".join(dict.fromkeys(cited(each.under) for each in facts.decided if each.found in EXEMPTIONS))
    pleaded = f" {sentence(facts.short)} relied on {relied}." if relied else ""
    yield Said(
        f"The complainant asked {facts.short} ({facts.authority}) for information about {facts.subject}.{pleaded}",
        rests_on=("the request", "the authority’s answer"),
        name="decision",
    )
    for nth, each in enumerate(facts.decided):
        who = f"{short}’s decision is that" if nth == 0 else f"{sentence(he)} also finds that"
        yield Said(
            f"{who} {finding_in_words(each, facts.short)}{as_to(each, facts)}.",
            rests_on=(str(each.under), *_parts(each)),
            name=f"decision on {each.under}{as_to(each, facts)}",
        )
    yield from _steps(facts, short)
    yield from _put_right(facts)


def _parts(decided: Decided) -> tuple[str, ...]:
    return tuple(f"part {number}" for number in decided.parts)


def _steps(facts: Facts, short: str) -> Iterator[Said]:
    if not facts.steps:
        yield Said(f"{short} does not require any steps to be taken.", rests_on=("FOIA s.50(4)",), name="no steps")
        yield from _typed(facts.no_steps_because)
        return
    if facts.within_days is None:
        raise UnableToDraft("The notice orders steps and gives no period for them. Give the number of days.")
    by = last_day_for_steps(facts.dated, within=facts.within_days)
    yield Said(
        f"{short} requires {facts.short} to take the following steps:",
        rests_on=tuple(dict.fromkeys(("FOIA s.50(4)", *(str(each.under) for each in facts.steps)))),
        name="steps",
        items=tuple(each.do for each in facts.steps),
    )
    yield Said(
        f"{sentence(facts.short)} must take these steps within {facts.within_days} calendar days of the date of this decision notice, that "
        f"is by {say(by.value)}. If it fails to comply, {regulator(facts.dated).short} may certify that in writing to the High Court under "
        "section 54 of FOIA, and it may be dealt with as a contempt of court.",
        rests_on=("FOIA s.50(4)", "FOIA s.54(1)"),
        name="period",
    )


def _put_right(facts: Facts) -> Iterator[Said]:
    for each in facts.decided:
        if each.remedied_on is not None:
            of = f"{cited(each.under)}{as_to(each, facts)}"
            yield Said(
                f"No step is needed for what is found of {of}, because {facts.short} put it right on {say(each.remedied_on)}.",
                rests_on=("FOIA s.50(4)", "the chronology"),
                name=f"put right: {each.under}{as_to(each, facts)}",
            )
            yield from _typed(each.remedied)


def _typed(words: str) -> Iterator[Said]:
    """A person's words on why there is no step."""
    return (Said(each.text, Source.PERSON, ("FOIA s.50(4)",)) for each in paragraphs(words))


def request_and_response(facts: Facts) -> Iterator[Heading | Said]:
    """The request in its own words, and what happened after it."""
    yield Heading("Request and response")
    yield Said(
        f"On {say(facts.requested_on)} the complainant wrote to {facts.short} and requested information in these terms:",
        rests_on=("the request",),
        name="request",
        quoted=Quoted(facts.asked, "the complainant"),
    )
    for nth, each in enumerate(facts.happened):
        first = all(each.did is not earlier.did for earlier in facts.happened[:nth])
        yield _happening(each, facts.short)._replace(name=each.did.value if first else "")
    asked = facts.asked_to_answer
    if asked is not None:
        commissioner = sentence(regulator(facts.dated).short)
        yield Said(f"{commissioner} asked {facts.short} on {say(asked.on)} to answer by {say(asked.by)}.", rests_on=("the chronology",))
    if facts.day_of(Did.RESPONDED) is None:
        yield Said(f"By the date of this notice {facts.short} had not responded.", rests_on=("the chronology",), name="no response")


def _happening(happening: Happening, short: str) -> Said:
    told = sentence(_HAPPENED[happening.did].format(day=say(happening.on), short=short))
    return Said(f"{told} {happening.told}".rstrip(), rests_on=("the chronology",))


def scope(facts: Facts, prose: tuple[Typed, ...]) -> Iterator[Heading | Said]:
    """The complaint, its grounds in the complainant's words, and what is decided below."""
    short = regulator(facts.dated).short
    yield Heading("Scope of the case")
    if facts.complained_on is not None:
        yield Said(
            f"The complainant contacted {short} on {say(facts.complained_on)} to complain about how the request had been handled.",
            rests_on=("the complaint",),
            name="complaint",
        )
    for each in facts.grounds:
        if each.words:
            yield Said(
                f"Of {cited(each.under)} the complainant said:",
                rests_on=("the complaint",),
                quoted=Quoted(each.words, "the complainant"),
            )
        if each.not_needed:
            yield Said(
                f"The ground under {cited(each.under)} need not be decided: {each.not_needed}",
                rests_on=("the scope agreed",),
                name=f"not decided: {each.under}",
            )
    asked = ", ".join(dict.fromkeys(cited(each.under) for each in facts.grounds if not each.not_needed))
    if asked:
        yield Said(f"What is considered below is {asked}, and nothing else.", rests_on=("the scope agreed",), name="scope")
    yield from of_stage(prose, Stage.SCOPE)
