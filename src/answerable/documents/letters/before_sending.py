"""What stands in the way of sending a letter, read from the letter as a person has edited it: s.17, the positions, and the clock.

    before_sending(Kind.ANSWER, text, sent_on=..., last_day=..., positions=...)

A late letter is no reason to keep it back, so lateness is said and forbids nothing: save where the letter asks for more time,
which a letter after the last day cannot take.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from answerable.documents.letters.as_decided import departures, neither_in
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.neither import NOTHING_FOLLOWS
from answerable.documents.letters.reasons_given import Owed, lacking, unstated_in
from answerable.documents.letters.stop import Stop
from answerable.documents.refusal_notice import NotAReply
from answerable.documents.refusal_notice.lint import lint_as_read
from answerable.documents.refusal_notice.reading import LetterRead, read_letter
from answerable.documents.refusal_notice.requirement import Requirement
from answerable.law.finding import Finding, say
from answerable.law.foia.s09_fees import fees_notice_in_time
from answerable.law.part_position import PartPosition
from answerable.law.regime import Regime

_TIMED = ("FOIA s.17(1)", "FOIA s.17(5)", "FOIA s.10(1)", "EIR reg 14(2)", "EIR reg 5(2)")
_MEND = {
    "FOIA s.17(1)(a)": "Say that the exemption is relied on.",
    "FOIA s.17(1)(b)": "Name the exemption down to its limb or, to neither confirm nor deny, the subsection that excludes the duty.",
    "FOIA s.17(1)(c)": (
        "Say why the exemption applies here, or record that saying so would itself disclose exempt information, FOIA s.17(4)."
    ),
    "FOIA s.17(2)": "Say that the public interest is not decided yet, and estimate the day by which it will be.",
    "FOIA s.17(3)(a)": "Give the reasons why the public interest in excluding the duty outweighs that in disclosing whether it is held.",
    "FOIA s.17(3)(b)": (
        "Give the reasons why the public interest in maintaining the exemption outweighs that in disclosing the information."
    ),
    "FOIA s.17(7)(a)": "Give the complaints procedure, or say that there is none.",
    "FOIA s.17(7)(b)": "Tell the requester that they may complain to the Commissioner under section 50.",
    "EIR reg 14(3)(a)": "Name the exception of regulation 12(4), 12(5) or 13 that is relied on.",
    "EIR reg 14(3)(b)": "Give the matters that were considered in reaching the decision on the public interest.",
    "EIR reg 14(5)(a)": "Tell the requester that they may make representations under regulation 11.",
    "EIR reg 14(5)(b)": "Tell the requester that they may complain to the Commissioner, as regulation 18 gives them.",
    "FOIA s.10(3)": "Refuse now: only a qualified exemption gives more time.",
}
_PLACEHOLDER = re.compile(r"\[[A-Za-z][^\]\n]{0,80}\]|\bX{3,}\b|\bTBC\b")
_MORE_TIME = re.compile(r"\bexten(?:d|sion)\w*", re.IGNORECASE)


_ANSWERING_NOTHING = (Kind.ACKNOWLEDGEMENT, Kind.CLARIFICATION, Kind.FEES_NOTICE, Kind.CHARGE, Kind.TIME_EXTENDED, Kind.LATE)


def before_sending(
    kind: Kind,
    text: str,
    *,
    sent_on: date,
    last_day: Finding[date] | None = None,
    positions: Sequence[PartPosition] = (),
    neither: bool = False,
    owed: Sequence[Owed] = (),
    regime: Regime = Regime.FOIA,
) -> tuple[Stop, ...]:
    """What forbids sending a letter, and what is to be known before it is sent; nothing, where it may go.

    `text` is the letter as edited, `last_day` the day by which an answer or a fees notice is due, `positions` what was decided on
    the parts that an answer answers; `neither`: it was drafted to neither confirm nor deny in some part; `owed` the reasons that it
    owes, claim by claim; `regime` the law that it is written under. Raises `NotLaw` for days that the law cannot count with.
    """
    if kind in _ANSWERING_NOTHING:
        return (*unfinished(text), *_of_no_answer(kind, text, sent_on, last_day))
    read = read_letter(text, sent_on=sent_on, unstated=unstated_in(owed), regime=regime)
    try:
        requirements = lint_as_read(text, read).requirements
    except NotAReply as not_one:
        return (Stop("FOIA s.17(1)", str(not_one), "Write the letter as an answer to the request.", forbids=True),)
    late = () if kind in (Kind.REVIEW, Kind.CORRECTION) else tuple(_late(read, sent_on, last_day))
    follows = tuple(_nothing_follows(text, bool(read.exceptions))) if neither or neither_in(positions) else ()
    silent = tuple(lacking(read, owed))
    unmet = (each for each in _unmet(requirements) if each.under not in {one.under for one in silent})
    return (*unmet, *silent, *unfinished(text), *follows, *departures(read, positions), *late)


def _nothing_follows(text: str, environmental: bool) -> Iterator[Stop]:
    if NOTHING_FOLLOWS not in " ".join(text.split()):
        yield Stop(
            "EIR reg 12(6)" if environmental else "FOIA s.2(1)",
            "The letter neither confirms nor denies, and no longer says that nothing should be taken from it.",
            f"Put back the sentence “{NOTHING_FOLLOWS}”",
            forbids=True,
        )


def _of_no_answer(kind: Kind, text: str, sent_on: date, last_day: Finding[date] | None) -> Iterator[Stop]:
    """An apology for being late takes no more time, and a fees notice that is late is none."""
    found = _MORE_TIME.search(text) if kind is Kind.LATE else None
    if found:
        yield Stop(
            "FOIA s.10(3)", f"“{found[0]}” calls being late something else.", "Say that the answer is late, and apologise.", forbids=True
        )
    if kind is Kind.FEES_NOTICE and last_day is not None and not fees_notice_in_time(sent_on, last_day=last_day).value:
        why = f"A fees notice had to be given by {say(last_day.value)}."
        yield Stop("FOIA s.9(1)", why, "Answer without a fee.", forbids=True)
    if kind in _NOTIFIED and last_day is not None and sent_on > last_day.value:
        under, what, mend = _NOTIFIED[kind]
        yield Stop(under, f"{what} had to be notified by {say(last_day.value)}.", mend, forbids=True)


_NOTIFIED = {
    Kind.CHARGE: ("EIR reg 8(4)", "A charge in advance", "Answer without asking for payment first."),
    Kind.TIME_EXTENDED: ("EIR reg 7(3)", "An extension", "Answer now, and say that the answer is late and that you are sorry."),
}


def _unmet(requirements: Sequence[Requirement]) -> Iterator[Stop]:
    for each in requirements:
        if each.met is False and each.under not in _TIMED:
            yield Stop(each.under, each.why, _MEND.get(each.under, "Change the letter so that it does."), forbids=True)


def unfinished(text: str) -> Iterator[Stop]:
    """What looks as though it were still to be filled in."""
    for found in dict.fromkeys(each[0] for each in _PLACEHOLDER.finditer(text)):
        yield Stop("FOIA s.17", f"“{found}” looks like something still to be filled in.", "Fill it in, or take it out.", forbids=False)


def _late(read: LetterRead, sent_on: date, last_day: Finding[date] | None) -> Iterator[Stop]:
    if last_day is None or sent_on <= last_day.value:
        return
    was = f"The last day was {say(last_day.value)}, and this letter is of {say(sent_on)}."
    if read.undecided is not None:
        mend = "Decide now or, if that cannot be, say that the answer is late, with an apology and a day."
        yield Stop("FOIA s.17(2)", f"{was} More time cannot be taken after it.", mend, forbids=True)
        return
    under = "FOIA s.17(5)" if read.cost else "FOIA s.17(1)" if read.refuses else "FOIA s.10(1)"
    yield Stop(
        under, was, "Nothing in the letter can mend that. Send it today, and say that it is late and that you are sorry.", forbids=False
    )
