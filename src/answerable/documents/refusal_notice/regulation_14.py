"""EIR regulation 14: refusal to disclose, for the letters that refuse under the Regulations. s.17 does not govern those.

A regulation 14 refusal differs in three ways: the public interest test is part of every exception but personal data, a tie and
a presumption go to disclosure, and the requester must be told of representations under regulation 11, which the
authority cannot decline to offer.
"""

import re
from collections.abc import Iterator

from answerable.documents.refusal_notice import statements, timing
from answerable.documents.refusal_notice.reading import LetterRead
from answerable.documents.refusal_notice.requirement import Requirement, quoted
from answerable.documents.refusal_notice.sentence import Sentence
from answerable.law.claims import Duty
from answerable.law.provision import Provision
from answerable.law.regime import Regime

_LIMBS = re.compile(r"EIR reg (?:12\((?:4|5)\)\([a-g]\)|12\((?:3|6)\)|6\(1\)\(b\)|13)")
_COMPLETION = re.compile(r"\b(?:complet\w+|finish\w*|finalis\w+|publi(?:sh|cation)\w*)\b", re.IGNORECASE)
_OFFERED = re.compile(r"\byou\s+(?:may|can|are\s+entitled\s+to|have\s+the\s+right\s+to)\s+make\s+representations\b", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:by|in|on|within|before|until|during|expected|estimated|not known|unknown)\b", re.IGNORECASE)


def under_regulation_14(read: LetterRead) -> Iterator[Requirement]:
    """The requirements of regulation 14 that arise; none where no exception is relied on."""
    if not read.exceptions:
        if read.regime is Regime.EIR and read.refusals:
            why = "It speaks of refusing and names no exception: whether it refuses anything, a person must say."
            yield Requirement("EIR reg 14(3)(a)", None, quoted(read.refusals[:1]), why)
        return
    named = tuple(dict.fromkeys(each.provision for each in read.exceptions))
    where = tuple(dict.fromkeys(each.sentence for each in read.exceptions))
    governs = "s.17 does not govern a refusal under the Regulations; regulation 14 does."
    in_time = timing.in_time(read)
    yield Requirement("EIR reg 14(2)", timing.doubted(read, in_time), read.days.where, f"{governs} {timing.why(read, in_time)}")
    yield _exception(named, where)
    if not all(each.section == "EIR reg 13" or each.startswith("EIR reg 6") for each in named):
        yield _matters_considered(read)
    if any(Provision("EIR reg 12(4)(d)").covers(each) for each in named):
        yield _completion(read)
    yield _representations(read)
    yield Requirement("EIR reg 14(5)(b)", read.right.met, quoted(read.right.where), f"{read.right.why[0].upper()}{read.right.why[1:]}.")


def _exception(named: tuple[Provision, ...], where: tuple[Sentence, ...]) -> Requirement:
    limbs = [each for each in named if _LIMBS.match(each)]
    if limbs:
        return Requirement("EIR reg 14(3)(a)", True, quoted(where), f"It names {', '.join(limbs)}.")
    return Requirement(
        "EIR reg 14(3)(a)",
        False,
        quoted(where),
        f"{', '.join(named)} has several exceptions, and the letter does not say which one it relies on.",
    )


def _matters_considered(read: LetterRead) -> Requirement:
    weighed = read.weighed[Duty.CONFIRM_OR_DENY if _neither_confirms(read) else Duty.COMMUNICATE]
    if weighed.reasons:
        return Requirement(
            "EIR reg 14(3)(b)",
            True,
            quoted((*weighed.concluded[:1], *weighed.argued[:1])),
            "It gives the matters considered on the public interest.",
        )
    if weighed.reasons is None:
        return Requirement(
            "EIR reg 14(3)(b)",
            None,
            quoted(weighed.argued[:2] or weighed.concluded[:1]),
            "It sets out considerations and no result: a person must say whether they are the matters considered."
            if weighed.argued
            else "It gives the result, and so little besides that a person must say whether it gives the matters considered.",
        )
    return Requirement(
        "EIR reg 14(3)(b)",
        False,
        quoted(weighed.considered[:1]),
        "It does not give the matters considered on the public interest, regulation 12(1)(b).",
    )


def _neither_confirms(read: LetterRead) -> bool:
    """Whether the letter refuses to say whether information is held, and refuses nothing else."""
    said = read.letter.said
    return any(statements.neither_confirms(each) for each in said) and not any(statements.withholds(each) for each in said)


def _completion(read: LetterRead) -> Requirement:
    said = [each for each in read.letter.said if _COMPLETION.search(each.plain) and _WHEN.search(each.plain)]
    if said:
        return Requirement(
            "EIR reg 14(4)",
            None,
            quoted(said[:1]),
            "It speaks of completion: whether it gives the estimated time, and who else is preparing the information, a person must say.",
        )
    return Requirement(
        "EIR reg 14(4)", None, "", "It gives no estimate of when the information will be finished: whether one is known, a person must say."
    )


def _representations(read: LetterRead) -> Requirement:
    offered = next((each for each in read.letter.said if _OFFERED.search(each.plain)), None)
    if offered is not None:
        why = "It tells the requester that they may make representations."
        return Requirement("EIR reg 14(5)(a)", True, quoted((offered,)), why)
    told = read.procedure
    met = told.met and not told.why.startswith("it says that the authority has no")
    why = told.why if met or not told.met else "it offers no representations, which regulation 11 gives every requester"
    return Requirement("EIR reg 14(5)(a)", met, quoted(told.where), f"{why[0].upper()}{why[1:]}.")
