"""For each requirement of s.17: the words of the letter that bear on it, and why it is met or is not, in a sentence."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from answerable.documents.refusal_notice import part_ii, timing
from answerable.documents.refusal_notice.claims import ExemptionClaimed
from answerable.documents.refusal_notice.reading import NOT_NAMED, LetterRead
from answerable.documents.refusal_notice.reliance import Manner
from answerable.documents.refusal_notice.requirement import quoted
from answerable.law.claims import Duty
from answerable.law.part_ii import BY_SECTION
from answerable.law.provision import Provision


class Ground(NamedTuple):
    """The evidence and the reason."""

    evidence: str
    why: str


def of(read: LetterRead, under: Provision, met: bool | None) -> Ground:
    """The ground of one requirement."""
    return _GROUNDS[under](read, met)


def _in_time(read: LetterRead, met: bool | None) -> Ground:
    return Ground(read.days.where, timing.why(read, met))


def _states(read: LetterRead, met: bool | None) -> Ground:
    claimed = [
        each.sentence for each in read.named if each.manner is Manner.CLAIMED and each.provision.section in {c.section for c in read.claims}
    ]
    said = claimed or list(read.refusals) or list(read.undecided.said if read.undecided else ())
    if met:
        return Ground(quoted(said[:1]), "It says that information is refused as exempt, or that the duty to confirm or deny is excluded.")
    return Ground(quoted(said[:1]), "It nowhere says that an exemption is relied on.")


def _specifies(read: LetterRead, met: bool | None) -> Ground:
    if not read.claims:
        said = list(read.refusals) or list(read.undecided.said if read.undecided else ())
        return Ground(quoted(said[:1]), "It refuses, or puts off, and names no exemption of the Act.")
    named = _cited(read)
    if met:
        return Ground(named, f"It names {_list(_printed(each) for each in read.claims)}.")
    return Ground(named, " ".join(_unspecified(each) for each in read.claims if each.specified is not True))


def _cited(read: LetterRead) -> str:
    return quoted(sentence for each in read.claims for sentence in each.named[:1])


def _unspecified(claim: ExemptionClaimed) -> str:
    named = _printed(claim)
    if claim.duty is Duty.CONFIRM_OR_DENY:
        excludes = _list(f"{claim.section}{each.at}" for each in BY_SECTION[claim.section].confirm_or_deny[-2:])
        if not excludes:
            return f"{named} excludes no duty to confirm or deny: section {claim.section.removeprefix('FOIA s.')} has no such provision."
        return f"It neither confirms nor denies under {named}; the provision that excludes the duty to confirm or deny is {excludes}."
    if all(part_ii.excludes_the_duty(each) for each in claim.provisions):
        return f"{named} excludes the duty to confirm or deny and exempts no information: withholding needs a limb of {claim.section}."
    if claim.specified is None:
        return f"{named} has sub-paragraphs of its own: a person must say whether all of it is relied on."
    return f"{named} has several limbs, and the letter does not say which one it relies on."


def _explains(read: LetterRead, met: bool | None) -> Ground:
    if not read.claims:
        return Ground(
            quoted(read.refusals[:1]),
            "It says why." if met else "No exemption is named, so a person must say whether it is apparent why one applies.",
        )
    if met:
        return Ground(quoted(sentence for each in read.claims for sentence in each.reasons[:1]), "It says why the exemption applies.")
    silent = [each for each in read.claims if not each.reasons]
    named = _list(_printed(each) for each in silent)
    if read.excused is not None:
        return Ground(
            quoted((read.excused,)),
            f"For {named} it leans on s.17(4): whether saying why would itself disclose exempt information, a person must say.",
        )
    if met is None:
        return Ground(
            quoted(sentence for each in silent for sentence in each.named[:1]),
            f"It gives no reason for {named}: whether it is apparent without one, a person must say.",
        )
    restated = quoted(sentence for each in silent for sentence in each.restated[:1])
    if restated:
        return Ground(restated, f"For {named} it says again what the exemption says, and not why that is so of what was asked for.")
    return Ground(
        quoted(sentence for each in silent for sentence in each.named[:1]),
        f"It gives no reason why {named} applies, and none is apparent from the name.",
    )


def _undecided(read: LetterRead, met: bool | None) -> Ground:
    assert read.undecided is not None
    if met:
        said = (*read.undecided.said[:1], *((read.undecided.estimate,) if read.undecided.estimate else ()))
        return Ground(quoted(said), "It says that the public interest is not decided yet, and estimates when it will be.")
    return Ground(
        quoted(read.undecided.said[:2]), "It puts off the public interest and gives no estimate of the date by which it will be decided."
    )


def _reasons(duty: Duty) -> Callable[[LetterRead, bool | None], Ground]:
    def ground(read: LetterRead, met: bool | None) -> Ground:
        weighed = read.weighed[duty]
        balance = (
            "excluding the duty to confirm or deny against disclosing whether it is held"
            if duty is Duty.CONFIRM_OR_DENY
            else "maintaining the exemption against disclosing the information"
        )
        if met:
            return Ground(quoted((*weighed.concluded[:1], *weighed.argued[:2])), f"It weighs {balance}, and gives reasons.")
        if met is None:
            return Ground(quoted((*weighed.concluded[:1], *weighed.argued[:1])), _for_a_person(read, duty))
        if weighed.concluded:
            return Ground(quoted(weighed.concluded[:2]), "It gives the result of the balance and no reasons for it.")
        other = read.weighed[Duty.COMMUNICATE if duty is Duty.CONFIRM_OR_DENY else Duty.CONFIRM_OR_DENY]
        if other.concluded or other.argued:
            return Ground(
                quoted((*other.concluded, *other.argued)[:1]), f"The balance it gives is the other one: it does not weigh {balance}."
            )
        return Ground(quoted(weighed.considered[:1]), f"It does not weigh {balance}.")

    return ground


def _for_a_person(read: LetterRead, duty: Duty) -> str:
    if read.excused is not None:
        return "It leans on s.17(4): whether stating the reasons would itself disclose exempt information, a person must say."
    doubtful = [each for each in read.claims if each.duty is duty and each.absolute is None]
    if doubtful or not read.claims:
        named = _list(_printed(each) for each in doubtful) or NOT_NAMED
        return f"Whether {named} is qualified depends on a limb that is not named: a person must say whether a balance is owed."
    weighed = read.weighed[duty]
    if weighed.brief and not weighed.argued:
        return "It gives the result of the balance, and so little besides that a person must say whether it gives reasons."
    if weighed.concluded:
        return "It weighs the public interest for another exemption: whether that covers each one that is relied on, a person must say."
    return "It sets out considerations and no result: whether they are reasons for refusing, a person must say."


def _cost_or_vexatious(read: LetterRead, met: bool | None) -> Ground:
    named = _list(dict.fromkeys(str(each.provision) for each in read.cost))
    states = f"It says that it relies on {named}."
    return Ground(quoted(each.sentence for each in read.cost[:1]), f"{states} {timing.why(read, met)}")


def _procedure(read: LetterRead, _met: bool | None) -> Ground:
    return Ground(quoted(read.procedure.where), _sentence(read.procedure.why))


def _right(read: LetterRead, _met: bool | None) -> Ground:
    return Ground(quoted(read.right.where), _sentence(read.right.why))


_GROUNDS: dict[str, Callable[[LetterRead, bool | None], Ground]] = {
    "FOIA s.17(1)": _in_time,
    "FOIA s.17(1)(a)": _states,
    "FOIA s.17(1)(b)": _specifies,
    "FOIA s.17(1)(c)": _explains,
    "FOIA s.17(2)": _undecided,
    "FOIA s.17(3)(a)": _reasons(Duty.CONFIRM_OR_DENY),
    "FOIA s.17(3)(b)": _reasons(Duty.COMMUNICATE),
    "FOIA s.17(5)": _cost_or_vexatious,
    "FOIA s.17(7)(a)": _procedure,
    "FOIA s.17(7)(b)": _right,
}


def _printed(claim: ExemptionClaimed) -> str:
    return _list(str(each) for each in claim.provisions)


def _list(words: Iterable[str]) -> str:
    given: Sequence[str] = list(words)
    return " and ".join((", ".join(given[:-1]), given[-1])) if len(given) > 1 else "".join(given)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
