"""What each row of a part's procedure says of itself, word for word, and when it arises.

The Act's own words are left out here: tests/law/test_statute.py holds those to the register.
"""

import re
from datetime import date

import pytest

from answerable.law.breaches import PROCEDURE, Estimate, Handling, communicated, complied_in_time, confirmed_or_denied
from answerable.law.breaches import estimate_kept as kept
from answerable.law.breaches import undecided_said_in_time as said_in_time
from answerable.law.claims import Duty
from answerable.law.finding import Finding
from answerable.law.foia.s01_right_of_access import Disclosed, Said, Told
from answerable.law.provision import cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met
from answerable.law.rule import narrowed
from tests.law.judgements import judged, told_by

IN_TIME, LAST, EXTENDED, LATE, REVIEWED = (
    date(2019, 12, 4),
    date(2019, 12, 6),
    date(2019, 12, 20),
    date(2020, 1, 28),
    date(2020, 2, 19),
)
LAST_DAY = narrowed(Finding(LAST), under="FOIA s.10(1)", words="")
NCND = Reliance(cite("FOIA s.31(3)"), Duty.CONFIRM_OR_DENY, absolute=False)
POLICY = Reliance(cite("FOIA s.35(1)(a)"), Duty.COMMUNICATE, absolute=False, public_interest=PublicInterest.PENDING)
D1_OWED, D1_NOT_OWED = judged(True, "the first duty was owed"), judged(False, "the first duty was owed")
D2_OWED, D2_NOT_OWED = judged(True, "the second duty was owed"), judged(False, "the second duty was owed")
SILENCE = Handling("1", LAST_DAY, REVIEWED)
HELD, HELD_LATE, DISCLOSED_LATE = Told(IN_TIME, Said.HELD), Told(LATE, Said.HELD), Told(LATE, Said.HELD, Disclosed.ALL)


def told(*said: Told, relies_on: Reliance | None = None, on: date = IN_TIME) -> Handling:
    """A part of which these things were said, with one notice, or none."""
    notices = () if relies_on is None else (RefusalNotice(given_on=on, last_day=LAST_DAY, relies_on=(relies_on,)),)
    return SILENCE._replace(told=said, notices=notices)


NEITHER = told(Told(IN_TIME, Said.NEITHER), relies_on=NCND)
NEITHER_UPHELD = NEITHER._replace(confirm_or_deny_owed=D1_NOT_OWED)
RULED_OWED = SILENCE._replace(confirm_or_deny_owed=D1_OWED, communicate_owed=D2_OWED)
NEVER_OWED = told(HELD_LATE)._replace(confirm_or_deny_owed=D1_NOT_OWED, communicate_owed=D2_NOT_OWED)
MORE_TIME = narrowed(Finding(Met.YES), under="FOIA s.10(3)", words="")
NO_JUDGEMENT = "[whether the duty applied is for a judgement that is not here]"
BOTH = "[the duty to confirm or deny and to communicate]"
TOLD, TOLD_LATE = "4 December 2019: the requester is told: held", "28 January 2020: the requester is told: held"
LAST_LINE, GIVEN = "6 December 2019: FOIA s.10(1)", "28 January 2020: information is communicated"
MISSED = (
    "only a person can say: FOIA s.17(2) "
    "[passed with neither a decision nor a new estimate; the Commissioner has recorded that here (FS50158274)]"
)

ROWS: list[tuple[Finding[Met], list[str]]] = [
    (confirmed_or_denied(SILENCE), ["not met: FOIA s.1(1)(a) [nothing was claimed that could take the duty away]"]),
    (confirmed_or_denied(SILENCE._replace(as_at=LAST)), ["does not arise: FOIA s.1(1)(a) [the time has not run out on 6 December 2019]"]),
    (confirmed_or_denied(RULED_OWED), ["not met: FOIA s.1(1)(a)", "yes: the first duty was owed"]),
    (confirmed_or_denied(NEITHER), [f"only a person can say: FOIA s.1(1)(a) {NO_JUDGEMENT}"]),
    (confirmed_or_denied(NEITHER_UPHELD), ["does not arise: FOIA s.1(1)(a)", "no: the first duty was owed"]),
    (confirmed_or_denied(told(HELD)), ["met: FOIA s.1(1)(a)", TOLD]),
    (communicated(SILENCE), [f"only a person can say: FOIA s.1(1)(b) {NO_JUDGEMENT}"]),
    (communicated(SILENCE._replace(as_at=LAST)), ["does not arise: FOIA s.1(1)(b) [the time has not run out on 6 December 2019]"]),
    (
        communicated(RULED_OWED._replace(as_at=LAST)),
        ["does not arise: FOIA s.1(1)(b) [the time has not run out on 6 December 2019]"],
    ),
    (communicated(RULED_OWED), ["not met: FOIA s.1(1)(b)", "yes: the second duty was owed"]),
    (communicated(told(HELD)), ["not met: FOIA s.1(1)(b) [nothing was claimed that could take the duty away]"]),
    (communicated(told(HELD, relies_on=POLICY)), [f"only a person can say: FOIA s.1(1)(b) {NO_JUDGEMENT}"]),
    (communicated(NEVER_OWED), ["does not arise: FOIA s.1(1)(b)", "no: the second duty was owed"]),
    (communicated(told(DISCLOSED_LATE)), ["met: FOIA s.1(1)(b)", GIVEN]),
    (communicated(told(Told(IN_TIME, Said.NOT_HELD))), ["does not arise: FOIA s.1(1)(b) [nothing is held]"]),
    (communicated(NEITHER), ["does not arise: FOIA s.1(1)(b) [reached only once the authority confirms that information is held]"]),
    (
        complied_in_time(SILENCE),
        ["not met: FOIA s.10(1) [the duty to confirm or deny]", LAST_LINE],
    ),
    (
        complied_in_time(RULED_OWED),
        [f"not met: FOIA s.10(1) {BOTH}", LAST_LINE, "yes: the first duty was owed", "yes: the second duty was owed"],
    ),
    (
        complied_in_time(NEVER_OWED),
        [f"does not arise: FOIA s.10(1) {BOTH}", LAST_LINE, "no: the first duty was owed", "no: the second duty was owed"],
    ),
    (complied_in_time(NEITHER), ["only a person can say: FOIA s.10(1) [the duty to confirm or deny]", LAST_LINE]),
    (complied_in_time(told(DISCLOSED_LATE)), [f"not met: FOIA s.10(1) {BOTH}", LAST_LINE, TOLD_LATE, GIVEN]),
    (
        complied_in_time(told(HELD, DISCLOSED_LATE)._replace(more_time_to_communicate=MORE_TIME)),
        [f"met: FOIA s.10(1) {BOTH}", LAST_LINE, TOLD, GIVEN, "met: FOIA s.10(3)"],
    ),
    (
        complied_in_time(told(HELD_LATE)._replace(more_time_to_confirm=MORE_TIME, communicate_owed=D2_NOT_OWED)),
        ["met: FOIA s.10(1) [the duty to confirm or deny]", LAST_LINE, TOLD_LATE, "met: FOIA s.10(3)", "no: the second duty was owed"],
    ),
    (
        complied_in_time(told(Told(IN_TIME, Said.HELD, Disclosed.SOME))._replace(communicate_owed=D2_OWED)),
        [
            "not met: FOIA s.10(1) [the duty to communicate]",
            LAST_LINE,
            TOLD,
            "4 December 2019: information is communicated",
            "yes: the second duty was owed",
        ],
    ),
    (said_in_time(SILENCE), ["does not arise: FOIA s.17(2) [no notice leaves the public interest undecided]"]),
    (
        said_in_time(told(HELD, relies_on=POLICY._replace(absolute=True))),
        ["does not arise: FOIA s.17(2) [no notice leaves the public interest undecided]"],
    ),
    (
        said_in_time(told(HELD, relies_on=POLICY)),
        ["met: FOIA s.17(2)", "met: FOIA s.17(1)", "4 December 2019: the notice is given", LAST_LINE],
    ),
    (
        said_in_time(told(HELD, relies_on=POLICY, on=EXTENDED)),
        ["not met: FOIA s.17(2)", "not met: FOIA s.17(1)", "20 December 2019: the notice is given", LAST_LINE],
    ),
    (kept(SILENCE), ["does not arise: FOIA s.17(2) [no day was promised]"]),
    (kept(SILENCE._replace(estimates=(Estimate(IN_TIME, LATE, LATE),))), ["met: FOIA s.17(2)"]),
    (
        kept(SILENCE._replace(estimates=(Estimate(IN_TIME, date(2020, 1, 7), LATE), Estimate(LATE, REVIEWED)))),
        [MISSED, "7 January 2020: the day estimated"],
    ),
    (kept(SILENCE._replace(estimates=(Estimate(IN_TIME, LATE),))), [MISSED, "28 January 2020: the day estimated"]),
]


@pytest.mark.parametrize(("row", "lines"), ROWS, ids=[f"{nth} {lines[0]}" for nth, (_, lines) in enumerate(ROWS, start=1)])
def test_what_a_row_says_of_itself(row: Finding[Met], lines: list[str]) -> None:
    assert [re.sub(r", “.*?”(?= \[|$)", "", line, count=1) for line in told_by(row)] == lines


def test_when_each_row_of_procedure_arises() -> None:
    assert {each.check: each.arises for each in PROCEDURE} == {
        confirmed_or_denied: "The duty to confirm or deny applies, and nothing is said by the end of the internal review.",
        communicated: "Information that is not exempt is not communicated by the end of the internal review.",
        complied_in_time: "Confirming, denying or communicating comes after the last day, and s.10(3) does not save it.",
        said_in_time: "A letter that leaves the public interest undecided comes after the last day.",
        kept: "A day promised for deciding the public interest passes in silence, and a person finds that a breach.",
    }
