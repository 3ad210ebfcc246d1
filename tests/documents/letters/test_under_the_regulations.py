"""Letters under the Environmental Information Regulations: each meets reg 14, names no section of the Act, and says what it must."""

from datetime import date

import pytest

from answerable.documents.exceptions_in_plain_words import CONDITIONS, WORDS
from answerable.documents.letters import (
    Accessible,
    Acknowledged,
    Charge,
    Complaining,
    ComplaintsProcedure,
    Disclosed,
    Failure,
    Kind,
    Letter,
    NeitherConfirmedNorDenied,
    NoProcedure,
    NotHeld,
    NotHeldExcepted,
    Owed,
    PartAnswer,
    Relied,
    Reviewed,
    Reviewing,
    ReviewOutcome,
    SliceAnswer,
    UnableToDraft,
    Weighed,
    Withheld,
    acknowledgement,
    answer,
    before_sending,
    charge,
    clarification,
    review_outcome,
    time_extended,
)
from answerable.documents.letters.claims_in_words import neither, section, sections, withholding
from answerable.documents.letters.parts import Answer
from answerable.documents.refusal_notice import lint
from answerable.law.claims import Claim, Duty
from answerable.law.eir.r05_duty_to_make_available import last_day_to_make_available
from answerable.law.eir.r07_extension_of_time import last_day_to_notify, last_day_when_extended
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.finding import Finding
from answerable.law.money import Pounds
from answerable.law.part_position import PartPosition, SlicePosition
from answerable.law.part_position import Relied as ReliedOn
from answerable.law.pleadable import UNDER_THE_REGULATIONS
from answerable.law.positions import Answer as Stands
from answerable.law.positions import Position
from answerable.law.regime import Regime
from tests.documents.letters.examples import ABOUT, COMPLAINING, RECEIVED, SENT

HERE = ABOUT._replace(regime=Regime.EIR)
REQUEST = EnvironmentalRequest(RECEIVED)
WHY = "A rival who had the method could copy it, run by run, and bid below the contractor."
REASONS = "Maps of what would flood are published already, and losing bidders would cost every later scheme."
MODEL = Claim("EIR reg 12(5)(e)", Duty.COMMUNICATE)
UNFINISHED = Claim("EIR reg 12(4)(d)", Duty.COMMUNICATE)
NAMES = Claim("EIR reg 13(1)", Duty.COMMUNICATE, condition="EIR reg 13(2A)(a)")
NEITHER = Claim("EIR reg 12(6)", Duty.CONFIRM_OR_DENY)
NOTHING = Claim("EIR reg 12(4)(a)", Duty.COMMUNICATE)


def weighed(*claims: Claim) -> tuple[Weighed, ...]:
    return (Weighed(claims, REASONS, ("Residents may see how floods are foretold",), ("Contractors go on offering their methods",)),)


def answered(*answers: Answer, complaining: Complaining = COMPLAINING) -> Letter:
    parts = tuple(PartAnswer(str(nth), "The flood model", (SliceAnswer(each),)) for nth, each in enumerate(answers, 1))
    return answer(HERE, parts, complaining)


WITHHELD = Withheld((Relied(MODEL, WHY, absolute=False),), weighed(MODEL))
NCND = NeitherConfirmedNorDenied(
    (Relied(NEITHER, "Those who mean harm would learn from either word where to look.", absolute=False),), weighed(NEITHER)
)
NOT_HELD = NotHeldExcepted("The archive keeps every survey since 1990, and has none of this reach.", weighed(NOTHING))
DRAWING = Withheld(
    (Relied(UNFINISHED, "The surveyors are still drawing the lower reach.", absolute=False),),
    weighed(UNFINISHED),
    "We estimate that it will be finished by 31 March 2020. Nobody else is preparing it.",
)
ANSWERS: dict[str, Answer] = {
    "withheld": WITHHELD,
    "unfinished": DRAWING,
    "personal": Withheld((Relied(NAMES, "The landowners never expected their names to be published.", absolute=True),)),
    "neither": NCND,
    "not held": NOT_HELD,
    "elsewhere": Accessible("On our website, under “Flood maps”.", environmental=True),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_every_refusal_meets_regulation_14_and_owes_nothing_to_section_17(name: str) -> None:
    letter = answered(ANSWERS[name])
    found = lint(letter.text, received_on=RECEIVED, sent_on=SENT, regime=Regime.EIR)
    assert found.requirements
    assert {each.under.partition("(")[0] for each in found.requirements} == {"EIR reg 14"}
    assert [each for each in found.requirements if each.met is False] == []
    assert "section 17" not in letter.text
    assert "This letter is also our refusal under regulation 14 of the Regulations" in letter.text
    assert before_sending(Kind.ANSWER, letter.text, sent_on=SENT, regime=Regime.EIR) == ()


def test_what_is_given_is_given_under_the_regulations() -> None:
    letter = answered(Disclosed("It is enclosed."), NotHeld("The archive was searched."))
    assert "We have dealt with it under the Environmental Information Regulations 2004." in letter.text
    assert "regulation 14" not in letter.text


def test_where_the_rest_is_answered_is_said_and_is_no_reason_for_anything() -> None:
    told = "We deal with part 3 of your request under the Freedom of Information Act 2000, in a letter of its own."
    part = PartAnswer("1", "The flood model", (SliceAnswer(WITHHELD),))
    text = answer(HERE, (part,), COMPLAINING, elsewhere=(told,)).text
    assert f"The rest of your request\n\n{told}" in text
    assert stops(text, position(MODEL), Owed("1", MODEL, balanced=True)) == []
    silent = text.replace(WHY, "")
    assert "EIR reg 14(3)" in [under for under, _ in stops(silent, position(MODEL), Owed("1", MODEL, balanced=True))]
    assert told in acknowledgement(HERE, [Acknowledged(Regime.EIR, last_day_to_make_available(REQUEST))], elsewhere=(told,)).text


def test_representations_are_offered_whether_or_not_there_is_a_procedure() -> None:
    offered = "you may make representations to us in writing, regulation 11"
    for procedure in (NoProcedure(), ComplaintsProcedure("Write to the head of hydrology."), None):
        text = answered(WITHHELD, complaining=Complaining(procedure)).text
        assert offered in text
        assert "which regulation 18 of the Environmental Information Regulations 2004 applies to this request" in text
    assert (
        "Write to the head of hydrology."
        in answered(WITHHELD, complaining=Complaining(ComplaintsProcedure("Write to the head of hydrology."))).text
    )


def test_the_tables_have_every_exception_and_condition() -> None:
    limbs = {exemption.at.under(limb.at) for exemption in UNDER_THE_REGULATIONS for limb in exemption.limbs}
    conditions = {exemption.at.under(each.at) for exemption in UNDER_THE_REGULATIONS for each in exemption.conditions}
    assert set(WORDS) == limbs
    assert set(CONDITIONS) == conditions


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        (MODEL, f"This is because disclosing it would adversely affect {WORDS['EIR reg 12(5)(e)']}."),
        (UNFINISHED, f"This is because {WORDS['EIR reg 12(4)(d)']}."),
        (
            NAMES,
            "This is because it is personal data about somebody other than you, and disclosing it would contravene the data protection "
            "principles, regulation 13(2A)(a).",
        ),
    ],
)
def test_an_exception_in_words(claim: Claim, sentence: str) -> None:
    assert withholding(claim, SENT) == sentence


@pytest.mark.parametrize(
    ("at", "ends"),
    [
        (
            "EIR reg 12(6)",
            "would adversely affect international relations, defence, national security or public safety, regulation 12(5)(a).",
        ),
        ("EIR reg 13(5B)(a)(i)", "would itself contravene the data protection principles."),
        ("EIR reg 13(5B)(b)", "would itself contravene a person’s right to object to the processing of personal data."),
    ],
)
def test_neither_in_words(at: str, ends: str) -> None:
    said = neither(Claim(at, Duty.CONFIRM_OR_DENY), SENT)
    assert said == f"This is because confirming or denying whether we hold information of this description {ends}"


def test_regulations_are_named_as_people_print_them() -> None:
    assert section("EIR reg 12(5)(e)") == "regulation 12(5)(e)"
    assert sections(["EIR reg 12(5)(e)", "EIR reg 13(1)", "EIR reg 13(1)"]) == "regulations 12(5)(e) and 13(1)"


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (Withheld((Relied(Claim("EIR reg 12(6)", Duty.COMMUNICATE), WHY, absolute=False),)), "no exception to withhold under"),
        (Withheld((Relied(NAMES._replace(condition=None), WHY, absolute=True),)), r"EIR reg 13\(1\) needs the condition"),
        (Withheld((Relied(MODEL, " ", absolute=False),), weighed(MODEL)), r"applies, EIR reg 14\(3\), and there is nothing. Say why\.$"),
        (Withheld((Relied(MODEL, WHY, absolute=False),)), r"EIR reg 14\(3\)\(b\), and there is none"),
        (
            Withheld((Relied(MODEL, WHY, absolute=False),), (Weighed((MODEL,), " "),)),
            r"EIR reg 14\(3\)\(b\), and there are none. Give them\.$",
        ),
        (DRAWING._replace(completion=""), r"EIR reg 14\(4\)"),
        (
            NeitherConfirmedNorDenied((Relied(Claim("EIR reg 12(5)(e)", Duty.CONFIRM_OR_DENY), WHY, absolute=False),)),
            "gives no way to neither confirm nor deny",
        ),
        (NotHeldExcepted("Searched.", ()), r"EIR reg 12\(4\)\(a\), EIR reg 14\(3\)\(b\)"),
        (Accessible(" ", environmental=True), r"EIR reg 6\(1\)\(b\)"),
    ],
)
def test_what_a_letter_must_say_and_does_not_have_is_named(wrong: Answer, why: str) -> None:
    with pytest.raises(UnableToDraft, match=why):
        answered(wrong)


def test_an_acknowledgement_names_the_parts_that_it_is_about_where_others_go_under_another_law() -> None:
    last_day = last_day_to_make_available(REQUEST)
    text = acknowledgement(HERE, [Acknowledged(Regime.EIR, last_day)]).text
    assert "We are dealing with it under the Environmental Information Regulations 2004." in text
    assert "We must answer as soon as possible, and no later than 6 December 2019." in text
    assert "regulation 5(2) of the Regulations" in text
    assert "We are dealing with part 2 of it under" in acknowledgement(HERE, [Acknowledged(Regime.EIR, last_day, ("2",))]).text
    assert (
        "We are dealing with parts 1, 2 and 4 of it under"
        in acknowledgement(HERE, [Acknowledged(Regime.EIR, last_day, ("1", "2", "4"))]).text
    )


def test_particulars_are_asked_for_with_help_to_give_them() -> None:
    with pytest.raises(UnableToDraft, match=r"EIR reg 9\(2\)\(a\)"):
        clarification(HERE, [])
    with pytest.raises(UnableToDraft, match=r"EIR reg 9\(2\)\(b\)"):
        clarification(HERE, ["Which reach?"])
    text = clarification(HERE, ["Which reach?"], advice="The map on our website names them.").text
    assert "in too general a manner" in text
    assert "as soon as possible, and no later than the twentieth working day" in text


def test_forty_working_days_are_taken_in_time_for_a_reason_or_not_at_all() -> None:
    days = {"notify_by": last_day_to_notify(REQUEST), "until": last_day_when_extended(REQUEST)}
    text = time_extended(HERE, "There are four hundred runs in three formats.", COMPLAINING, **days).text
    assert "no later than 9 January 2020" in text
    assert before_sending(Kind.TIME_EXTENDED, text, sent_on=SENT, last_day=days["notify_by"]) == ()
    (stop,) = before_sending(Kind.TIME_EXTENDED, text, sent_on=date(2019, 12, 9), last_day=days["notify_by"])
    assert (stop.under, stop.forbids) == ("EIR reg 7(3)", True)
    with pytest.raises(UnableToDraft, match=r"EIR reg 7\(1\)"):
        time_extended(HERE, " ", COMPLAINING, **days)
    with pytest.raises(UnableToDraft, match=r"EIR reg 7\(3\)"):
        time_extended(HERE._replace(dated=date(2019, 12, 9)), "Much.", COMPLAINING, **days)


def test_a_charge_is_notified_in_time_with_its_amount_and_how_to_pay_it() -> None:
    last_day = last_day_to_make_available(REQUEST)
    copying = (Charge("Copying the plans", Pounds(40)),)
    text = charge(HERE, copying, "By card.", COMPLAINING, last_day=last_day).text
    assert "Please pay by 5 March 2020. That is 60 working days after the day of this letter." in text
    (stop,) = before_sending(Kind.CHARGE, text, sent_on=date(2019, 12, 9), last_day=last_day)
    assert stop.under == "EIR reg 8(4)"
    with pytest.raises(UnableToDraft, match="A charge needs an amount"):
        charge(HERE, (), "By card.", COMPLAINING, last_day=last_day)
    with pytest.raises(UnableToDraft, match=r"EIR reg 8\(4\), and this letter is of 9 December 2019"):
        charge(HERE._replace(dated=date(2019, 12, 9)), copying, "By card.", COMPLAINING, last_day=last_day)


REVIEWING = Reviewing(date(2019, 12, 12), SENT, "head of legal services")


def reviewed(failure: Failure | None) -> str:
    now = PartAnswer("1", "The flood model", (SliceAnswer(WITHHELD),))
    each = Reviewed(ReviewOutcome.UPHELD, "We looked at every run again.", now, failure)
    return review_outcome(HERE, REVIEWING, [each], COMPLAINING).text


def test_a_decision_on_representations_says_whether_the_regulations_were_complied_with() -> None:
    assert "We have decided that we complied with the Regulations in dealing with part 1." in reviewed(None)
    text = reviewed(Failure("We answered two days late.", "We have changed how we count.", date(2020, 3, 31)))
    assert "We have decided that we failed to comply with the Regulations in dealing with part 1." in text
    assert "we will have done it by 31 March 2020" in text
    with pytest.raises(UnableToDraft, match=r"EIR reg 11\(5\)\(a\)"):
        reviewed(Failure(" ", "We have changed how we count.", date(2020, 3, 31)))
    with pytest.raises(UnableToDraft, match=r"EIR reg 11\(5\)\(b\)"):
        reviewed(Failure("We answered two days late.", " ", date(2020, 3, 31)))


def test_what_refuses_nothing_owes_what_the_duty_asks() -> None:
    text = answered(Disclosed("It is enclosed.")).text
    found = {each.under: each.met for each in lint(text, received_on=RECEIVED, sent_on=SENT, regime=Regime.EIR).requirements}
    assert found == {"EIR reg 5(1)": True, "EIR reg 5(2)": True}


def test_a_letter_that_speaks_of_refusing_and_names_nothing_is_for_a_person() -> None:
    text = answered(Disclosed("It is enclosed. We withheld the maps, which are public.")).text
    found = {each.under: each.met for each in lint(text, received_on=RECEIVED, sent_on=SENT, regime=Regime.EIR).requirements}
    assert found == {"EIR reg 14(3)(a)": None}


def position(*claims: Claim, answer: Stands = Stands.WITHHELD) -> PartPosition:
    """A part's position that rests on these claims."""
    told = Finding(Position(Stands.NCND if answer is Stands.NOT_REACHED else Stands.CONFIRMED, "EIR reg 5(1)"))
    given = Finding(Position(answer, *(each.provision for each in claims)))
    relied_on = tuple(ReliedOn(each, absolute=False, weighed=True) for each in claims)
    return PartPosition("1", (SlicePosition(None, told, given, relied_on),), told.value, given.value)


def stops(text: str, decided: PartPosition, *owed: Owed) -> list[tuple[str, str]]:
    found = before_sending(Kind.ANSWER, text, sent_on=SENT, positions=(decided,), owed=owed, regime=Regime.EIR)
    return [(each.under, each.why) for each in found if each.forbids]


def test_a_letter_that_leaves_or_adds_to_what_was_decided_does_not_go() -> None:
    text = answered(WITHHELD).text
    assert stops(text, position(MODEL)) == []
    state = Claim("EIR reg 12(5)(a)", Duty.COMMUNICATE)
    assert [under for under, _ in stops(text, position(state))] == ["EIR reg 14(3)(a)", "EIR reg 14(3)(a)"]
    assert stops(text, position(MODEL, state)) == [
        ("EIR reg 14(3)(a)", "Part 1 was decided under EIR reg 12(5)(a), and the letter does not rely on it.")
    ]


def test_a_letter_that_neither_confirms_nor_denies_keeps_to_that() -> None:
    decided = position(NEITHER, answer=Stands.NOT_REACHED)
    text = answered(NCND).text
    assert stops(text, decided) == []
    held = text.replace("We neither confirm nor deny whether we hold", "We hold some of this. We neither confirm nor deny whether we hold")
    assert [under for under, _ in stops(held, decided)] == ["EIR reg 12(6)"]
    silent = text.replace("Nothing in this letter should be taken to mean", "You should not conclude")
    assert "EIR reg 12(6)" in [under for under, _ in stops(silent, decided)]


def test_reasons_that_are_taken_out_are_missed() -> None:
    text = answered(WITHHELD).text
    owed = Owed("1", MODEL, balanced=True)
    assert stops(text, position(MODEL), owed) == []
    assert ("EIR reg 14(3)", "The answer to part 1 names EIR reg 12(5)(e) and says no more than the exemption itself does.") in stops(
        text.replace(WHY, ""), position(MODEL), owed
    )
    bare = (
        text.replace(REASONS, "")
        .replace("Residents may see how floods are foretold", "")
        .replace("Contractors go on offering their methods", "")
    )
    assert "EIR reg 14(3)(b)" in [under for under, _ in stops(bare, position(MODEL), owed)]
