"""FOIA ss.1, 10, 17: which breaches do the facts leave open to be recorded?"""

from datetime import date

import pytest

from answerable.law.breaches import Estimate, Handling, available, differences, left_to_a_person, procedure
from answerable.law.claims import Duty
from answerable.law.finding import Finding, Judgement, say
from answerable.law.foia.s01_right_of_access import Disclosed, Said, Told
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.provision import Provision, cite
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.requirement import Met
from tests.law.spec import Spec

LAST_DAY = last_day_for_compliance(Chronology(received_on=date(2019, 11, 7)))
IN_TIME, LATE, REVIEWED = date(2019, 12, 4), date(2020, 1, 28), date(2020, 2, 19)
D1, D2 = Duty.CONFIRM_OR_DENY, Duty.COMMUNICATE
PERSONAL = Reliance(cite("FOIA s.40(2)"), D2, absolute=True, specified=True, explained=True)
NCND = Reliance(cite("FOIA s.31(3)"), D1, absolute=False, specified=True, explained=True, reasons=True)
POLICY = Reliance(cite("FOIA s.35(1)(a)"), D2, absolute=False, specified=True, explained=True, reasons=True)


def judged(value: bool) -> Judgement[bool]:
    """A ruling."""
    return Judgement("whether the duty was owed", value, by="the Commissioner", on=REVIEWED, reasons="for the reasons given")


def refusal(given_on: date, *relies_on: Reliance, completes: date | None = None) -> RefusalNotice:
    """A notice that wants for nothing but, perhaps, time."""
    return RefusalNotice(
        given_on=given_on,
        last_day=LAST_DAY,
        completes=completes,
        relies_on=relies_on,
        states_reliance=True,
        complaints_procedure=True,
        right_to_apply=True,
        says_undecided=True,
        estimate_given=True,
    )


def cost(given_on: date, under: str = "FOIA s.12(1)") -> RefusalNotice:
    """A refusal under s.12 or s.14."""
    return refusal(given_on)._replace(cost_or_vexatious=(cite(under),), states_cost_or_vexatious=True)


def handled(*told: Told, notices: tuple[RefusalNotice, ...] = (), d1: bool | None = None, d2: bool | None = None) -> Handling:
    """A part as things stood when the review was completed."""
    confirm, communicate = (None if each is None else judged(each) for each in (d1, d2))
    return Handling("1", LAST_DAY, REVIEWED, told, notices, confirm_or_deny_owed=confirm, communicate_owed=communicate)


def more_time(value: Met) -> Finding[Met]:
    """A finding under s.10(3)."""
    return Finding(value)


HELD_EARLY, HELD_LATE = Told(IN_TIME, Said.HELD), Told(LATE, Said.HELD)
ALL_LATE = Told(LATE, Said.HELD, Disclosed.ALL)
NEITHER_LATE = Told(LATE, Said.NEITHER)
CASES = {
    "silence": handled(),
    "silence, information owed": handled(d1=True, d2=True),
    "disclosed late": handled(ALL_LATE),
    "disclosed in time": handled(Told(IN_TIME, Said.HELD, Disclosed.ALL)),
    "confirmed in time, never disclosed, not exempt": handled(HELD_EARLY, d2=True),
    "confirmed in time, nothing claimed": handled(HELD_EARLY),
    "confirmed and refused late, properly exempt": handled(HELD_LATE, notices=(refusal(LATE, PERSONAL),), d2=False),
    "confirmed in time, refused late, properly exempt": handled(HELD_EARLY, notices=(refusal(LATE, PERSONAL),), d2=False),
    "refused late, nobody has ruled": handled(HELD_EARLY, notices=(refusal(LATE, PERSONAL),)),
    "ncnd upheld, late": handled(NEITHER_LATE, notices=(refusal(LATE, NCND),), d1=False),
    "ncnd failed, late": handled(NEITHER_LATE, notices=(refusal(LATE, NCND),), d1=True),
    "ncnd failed, in time": handled(Told(IN_TIME, Said.NEITHER), notices=(refusal(IN_TIME, NCND),), d1=True),
    "vexatious, late": handled(notices=(cost(LATE, "FOIA s.14(1)"),), d1=False, d2=False),
    "cost, late, held confirmed in time": handled(HELD_EARLY, notices=(cost(LATE),), d2=False),
    "cost, in time, held never confirmed": handled(notices=(cost(IN_TIME),), d2=False),
    "not held, late": handled(Told(LATE, Said.NOT_HELD)),
    "redacted and late": handled(Told(LATE, Said.HELD, Disclosed.SOME), notices=(refusal(LATE, PERSONAL),), d2=False),
    "more time, in time, and properly exempt": handled(
        HELD_EARLY, notices=(refusal(IN_TIME, POLICY), refusal(LATE, POLICY, completes=IN_TIME)), d2=False
    ),
    "more time, in time, and owed after all": handled(
        HELD_EARLY, notices=(refusal(IN_TIME, POLICY), refusal(LATE, POLICY, completes=IN_TIME)), d2=True
    ),
    "disclosed within valid more time": handled(HELD_EARLY, ALL_LATE)._replace(more_time_to_communicate=more_time(Met.YES)),
    "disclosed within void more time": handled(HELD_EARLY, ALL_LATE)._replace(more_time_to_communicate=more_time(Met.NO)),
}

OPEN = Spec(
    "FOIA s.10(1)",
    "Which breaches are open to be recorded?",
    ("What happened", "Open", "Why"),
    (
        ("silence", ("s.1(1)(a)", "s.10(1)"), "nothing is claimed that could take the duty to confirm or deny away"),
        ("silence, information owed", ("s.1(1)(a)", "s.1(1)(b)", "s.10(1)"), "neither duty met by the end of the review"),
        ("disclosed late", ("s.10(1)",), "non-exempt information communicated after the last day"),
        ("disclosed in time", (), "both duties met in time"),
        ("confirmed in time, never disclosed, not exempt", ("s.1(1)(b)", "s.10(1)"), "non-exempt information never communicated"),
        ("confirmed in time, nothing claimed", ("s.1(1)(b)", "s.10(1)"), "no exemption was claimed against it"),
        ("confirmed and refused late, properly exempt", ("s.10(1)", "s.17(1)"), "the confirmation was owed by day 20 all the same"),
        ("confirmed in time, refused late, properly exempt", ("s.17(1)",), "no duty to communicate, so nothing late but the notice"),
        ("ncnd upheld, late", ("s.17(1)",), "no duty to confirm, so nothing late but the notice"),
        ("ncnd failed, late", ("s.1(1)(a)", "s.10(1)", "s.17(1)"), "the duty to confirm or deny applied all along"),
        ("ncnd failed, in time", ("s.1(1)(a)", "s.10(1)"), "the notice was in time, the confirmation never came"),
        ("vexatious, late", ("s.17(5)",), "s.14 takes both duties away and leaves the notice late"),
        ("cost, late, held confirmed in time", ("s.17(5)",), "s.12(1) takes only the duty to communicate"),
        ("cost, in time, held never confirmed", ("s.1(1)(a)", "s.10(1)"), "s.12(2): confirming alone was within the limit"),
        ("not held, late", ("s.10(1)",), "the denial was late; section 17 asks for no notice"),
        ("redacted and late", ("s.10(1)", "s.17(1)"), "late for the confirmation and what was disclosed, and for the redaction"),
        ("more time, in time, and properly exempt", (), "the exemption named by day 20, the reasons by day 53, nothing owed"),
        ("more time, in time, and owed after all", ("s.1(1)(b)", "s.10(1)"), "s.10(3) never saves what was owed and not communicated"),
        ("disclosed within valid more time", (), "the authority need not comply until such time as is reasonable"),
        ("disclosed within void more time", ("s.10(1)",), "s.10(3) does not save a void extension"),
    ),
)
SPECS = (OPEN,)


def places(found: tuple[Finding[Met], ...]) -> tuple[str, ...]:
    """The provisions of findings, without the Act's name."""
    return tuple(each.under.removeprefix("FOIA ") for each in found)


@pytest.mark.parametrize(("what", "expected"), OPEN.cases())
def test_breaches_open(what: str, expected: tuple[str, ...]) -> None:
    assert places(available(CASES[what])) == expected


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("silence", ("s.1(1)(b)",)),
        ("refused late, nobody has ruled", ("s.1(1)(b)", "s.10(1)")),
        ("cost, in time, held never confirmed", ()),
        ("disclosed late", ()),
    ],
)
def test_what_only_a_person_can_say(what: str, expected: tuple[str, ...]) -> None:
    assert places(left_to_a_person(CASES[what])) == expected


def test_a_refusal_to_disclose_takes_nothing_from_the_duty_to_confirm() -> None:
    """And one that does not say for which duty may take either, so it leaves both to a person."""
    disclosing, either = (handled(notices=(refusal(IN_TIME, PERSONAL._replace(duty=duty)),)) for duty in (D2, None))
    assert "s.1(1)(a)" in places(available(disclosing))
    assert "s.1(1)(a)" not in places(left_to_a_person(disclosing))
    assert places(left_to_a_person(either))[:2] == ("s.1(1)(a)", "s.1(1)(b)")


@pytest.mark.parametrize("under", ["FOIA s.12(2)", "FOIA s.14(1)"])
def test_a_claim_that_may_take_both_duties_leaves_both_to_a_person(under: str) -> None:
    assert places(left_to_a_person(handled(notices=(cost(IN_TIME, under),)))) == ("s.1(1)(a)", "s.1(1)(b)", "s.10(1)")


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("disclosed in time", [Met.YES, Met.YES, Met.YES]),
        ("not held, late", [Met.YES, Met.DOES_NOT_ARISE, Met.NO]),
        ("ncnd upheld, late", [Met.DOES_NOT_ARISE, Met.DOES_NOT_ARISE, Met.DOES_NOT_ARISE]),
        ("confirmed in time, refused late, properly exempt", [Met.YES, Met.DOES_NOT_ARISE, Met.YES]),
    ],
)
def test_what_was_met_is_said_to_be_met_and_what_never_arose_is_not(what: str, expected: list[Met]) -> None:
    rows = {each.under: each.value for each in procedure(CASES[what])}
    assert [rows[cite(at)] for at in ("FOIA s.1(1)(a)", "FOIA s.1(1)(b)", "FOIA s.10(1)")] == expected


def test_nothing_held_is_why_there_is_nothing_to_communicate() -> None:
    row = next(each for each in procedure(CASES["not held, late"]) if each.under == "FOIA s.1(1)(b)")
    assert row.note == "nothing is held"


def test_ncnd_that_nobody_has_ruled_on_is_left_to_a_person() -> None:
    part = handled(Told(IN_TIME, Said.NEITHER), notices=(refusal(IN_TIME, NCND),))
    assert places(available(part)) == ()
    assert places(left_to_a_person(part)) == ("s.1(1)(a)", "s.10(1)")


def test_nothing_is_open_before_the_time_has_run_out() -> None:
    part = handled()._replace(as_at=LAST_DAY.value)
    assert available(part) == ()
    assert "the time has not run out on 6 December 2019" in procedure(part)[0].line()


def test_a_late_confirmation_that_was_never_owed_breaches_nothing() -> None:
    assert available(handled(HELD_LATE, d1=False, d2=False)) == ()


def test_more_time_that_only_a_person_can_approve_leaves_lateness_to_a_person() -> None:
    part = handled(HELD_EARLY, ALL_LATE)._replace(more_time_to_communicate=more_time(Met.FOR_A_PERSON))
    assert places(left_to_a_person(part)) == ("s.10(1)",)


def test_a_late_confirmation_may_be_saved_by_more_time_for_that_duty_only() -> None:
    assert places(available(handled(ALL_LATE)._replace(more_time_to_confirm=more_time(Met.YES)))) == ("s.10(1)",)
    saved = handled(ALL_LATE)._replace(more_time_to_confirm=more_time(Met.YES), more_time_to_communicate=more_time(Met.YES))
    assert available(saved) == ()


@pytest.mark.parametrize(
    ("estimate", "expected"),
    [
        pytest.param(Estimate(IN_TIME, date(2020, 1, 7), LATE), ("s.17(2)",), id="the day promised passed before the next word"),
        pytest.param(Estimate(IN_TIME, date(2020, 1, 7)), ("s.17(2)",), id="no word at all"),
        pytest.param(Estimate(IN_TIME, LATE, LATE), (), id="kept to the day"),
    ],
)
def test_a_day_promised_and_passed_in_silence_is_a_question(estimate: Estimate, expected: tuple[str, ...]) -> None:
    part = handled(HELD_EARLY, Told(LATE, Said.HELD, Disclosed.ALL))._replace(
        estimates=(estimate,), more_time_to_communicate=more_time(Met.YES)
    )
    assert available(part) == ()
    assert places(left_to_a_person(part)) == expected


@pytest.mark.parametrize(
    ("lacks", "under"),
    [
        ({"states_reliance": False}, "FOIA s.17(1)(a)"),
        ({"relies_on": (POLICY._replace(specified=False),)}, "FOIA s.17(1)(b)"),
        ({"relies_on": (POLICY._replace(explained=False, apparent=False),)}, "FOIA s.17(1)(c)"),
        ({"relies_on": (POLICY._replace(public_interest=PublicInterest.PENDING),), "estimate_given": False}, "FOIA s.17(2)"),
        ({"relies_on": (NCND._replace(reasons=False),)}, "FOIA s.17(3)(a)"),
        ({"relies_on": (POLICY._replace(reasons=False),)}, "FOIA s.17(3)(b)"),
        ({"complaints_procedure": False}, "FOIA s.17(7)(a)"),
        ({"right_to_apply": False}, "FOIA s.17(7)(b)"),
    ],
)
def test_what_a_notice_lacks_is_a_breach_of_its_own_paragraph(lacks: dict[str, object], under: str) -> None:
    notice = refusal(IN_TIME, POLICY)._replace(**lacks)  # type: ignore[arg-type]
    assert [each.under for each in available(handled(HELD_EARLY, notices=(notice,), d1=False, d2=False))] == [under]


def test_a_late_letter_that_leaves_the_public_interest_undecided_breaches_17_1_and_17_2() -> None:
    pending = POLICY._replace(public_interest=PublicInterest.PENDING)
    part = handled(HELD_EARLY, notices=(refusal(date(2019, 12, 20), pending),), d2=False)
    assert places(available(part)) == ("s.17(1)", "s.17(2)")


def recorded(*places_recorded: str) -> tuple[Provision, ...]:
    """What a notice records."""
    return tuple(map(cite, places_recorded))


def test_what_is_open_and_not_recorded_is_a_question() -> None:
    asked = differences(procedure(CASES["ncnd failed, late"]), recorded("FOIA s.10(1)"))
    assert [each.under for each in asked] == ["FOIA s.1(1)(a)", "FOIA s.17(1)"]
    assert asked[1].question == "A breach of FOIA s.17(1) was open to be recorded on these facts, and is not. Was it left out on purpose?"
    assert asked[1].finding is not None
    assert "28 January 2020: the notice is given" in asked[1].finding.derivation()


def test_a_section_recorded_whole_covers_its_subsections() -> None:
    assert differences(procedure(CASES["redacted and late"]), recorded("FOIA s.10", "FOIA s.17")) == ()


def test_a_breach_open_in_one_part_outranks_a_doubt_in_another() -> None:
    rows = (*procedure(CASES["refused late, nobody has ruled"]), *procedure(CASES["redacted and late"]))
    asked = differences(rows, recorded("FOIA s.17(1)"))
    assert [say(each.question) for each in asked] == [
        "Whether FOIA s.1(1)(b) was met is for a person to say. Was it considered?",
        "A breach of FOIA s.10(1) was open to be recorded on these facts, and is not. Was it left out on purpose?",
    ]


def test_what_is_recorded_and_does_not_follow_is_a_question_too() -> None:
    asked = differences(procedure(CASES["disclosed in time"]), recorded("FOIA s.16(1)", "FOIA s.10(1)", "FOIA s.9(1)"))
    assert [each.question for each in asked] == [
        "FOIA s.9(1) is recorded, and these facts do not lead to it. Which fact is missing here?",
        "FOIA s.10(1) is recorded, and these facts do not lead to it. Which fact is missing here?",
        "FOIA s.16(1) is recorded, and these facts do not lead to it. Which fact is missing here?",
    ]


def test_the_finding_on_time_says_which_duty_was_late() -> None:
    late = next(each for each in available(CASES["redacted and late"]) if each.under == "FOIA s.10(1)")
    assert late.note == "the duty to confirm or deny and to communicate"
    assert late.derivation().count("6 December 2019: FOIA s.10(1)") == 1
