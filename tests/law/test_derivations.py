"""What a position says of itself, word for word: every ground that it rests on, in the order of the reasoning, and no other."""

from datetime import date

import pytest

from answerable.law.case_law import AGGREGATION_EIR, AGGREGATION_FOIA, TIME_OF_THE_BALANCE, Aggregation, Authority, Moment
from answerable.law.circumstances import Circumstances
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.engagement import ELEMENTS, Asked, ClassTest, QuestionTest, SignedCertificate, engaged
from answerable.law.foia.s02_effect_of_exemptions import Reading
from answerable.law.foia.s12_cost_of_compliance import exceeds_the_limit
from answerable.law.foia.s14_vexatious_or_repeated_requests import is_vexatious
from answerable.law.foia.s22A_research import RESEARCH
from answerable.law.foia.s23_bodies_dealing_with_security_matters import SECURITY_BODIES
from answerable.law.foia.s24_national_security import NATIONAL_SECURITY
from answerable.law.foia.s36_effective_conduct_of_public_affairs import EFFECTIVE_CONDUCT
from answerable.law.foia.s63_removal_of_exemptions import available
from answerable.law.ncnd import duty_to_confirm_or_deny_excluded
from answerable.law.not_law import Malformed, MissingJudgement
from answerable.law.pleaded import Pleaded, reach_all
from answerable.law.positions import Answer, Held, communicate, confirm_or_deny, informed
from answerable.law.prejudice import Act, Flag, Shown
from answerable.law.public_interest import Balance, PublicInterestTest, outweighs, time_of_the_balance
from answerable.law.qualified_person import OpinionTest, QualifiedPerson
from answerable.law.regulations.fees_2004_cost import Activity, NotCounted, Work, appropriate_limit, estimated_cost
from answerable.law.rulings import still_to_communicate, still_to_confirm, to_be_weighed
from tests.law.judgements import (
    ENVIRONMENTAL,
    NCND_CRIME,
    SEED,
    WITHHOLD_CRIME,
    absolute,
    harm,
    harmful,
    judged,
    privileged,
    reach_one,
    reached,
    seed_tests,
    stage,
    told_by,
    weighed,
)

EVE = date(2020, 1, 27)
TOLD = informed(confirm_or_deny(()), judged(Held.YES, "whether the information is held"))
S1_1_A = "“to be informed in writing by the public authority whether it holds information of the description specified in the request”"
S31_3 = "“would, or would be likely to, prejudice any of the matters mentioned in subsection (1)”"


def test_the_seed_s_position_on_part_4() -> None:
    fails = "fails on the nature of the prejudice (real, actual or of substance), of"
    assert told_by(confirm_or_deny([reached(NCND_CRIME, *seed_tests())])) == [
        f"the duty stands (FOIA s.1(1)(a)): FOIA s.1(1)(a), {S1_1_A}",
        "no: FOIA s.2(1), “section 1(1)(a) does not apply” [so the duty to confirm or deny stands]",
        f"not engaged: FOIA s.31(3), {S31_3} [{fails} confirming; {fails} denying]",
        "FOIA s.31(1)(a): the matter relied on, “the prevention or detection of crime”",
        *("yes: the matter", "no: the matter") * 2,
    ]


def test_neither_confirming_nor_denying_that_holds() -> None:
    claim = reached(NCND_CRIME, *harmful())
    test = PublicInterestTest(
        (claim,),
        duty=Duty.CONFIRM_OR_DENY,
        on=SEED.decided_on,
        balance=judged(Balance.MAINTAINING_OUTWEIGHS),
        for_maintaining=("the technique is in use",),
        for_disclosing=("public concern over data",),
    )
    assert told_by(confirm_or_deny([claim], [test])) == [
        "neither confirmed nor denied (FOIA s.31(3)): FOIA s.2(1), “section 1(1)(a) does not apply”",
        "yes: FOIA s.2(1)(b), “the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public "
        "interest in disclosing whether the public authority holds the information”",
        f"engaged, at “would be likely to”: FOIA s.31(3), {S31_3} [pleaded at “would”, shown only at “would be likely to”]",
        "FOIA s.31(1)(a): the matter relied on, “the prevention or detection of crime”",
        *["yes: the matter"] * 3,
        "would: the level pleaded",
        "a real and significant risk: the matter",
        "the technique is in use: in favour of maintaining",
        "public concern over data: in favour of disclosing",
        "maintaining outweighs disclosing: the matter",
    ]


def test_two_exemptions_weighed_together() -> None:
    both = (privileged(), reached(WITHHOLD_CRIME, harm(Act.DISCLOSING)))
    finding = communicate(TOLD, both, [weighed(*both, on=date(2025, 8, 1))])
    assert told_by(finding) == [
        "withheld (FOIA s.42(1), FOIA s.31(1)(a)): FOIA s.2(2), “section 1(1)(b) does not apply if or to the extent that”",
        f"confirmed as held (FOIA s.1(1)(a)): FOIA s.1(1)(a), {S1_1_A}",
        f"the duty stands (FOIA s.1(1)(a)): FOIA s.1(1)(a), {S1_1_A}",
        "held: whether the information is held",
        "yes: FOIA s.2(2)(b), “the public interest in maintaining the exemption outweighs the public interest in disclosing the "
        "information” [2 engaged exemptions weighed together ([2025] UKSC 27)]",
        "engaged: FOIA s.42(1), “in respect of which a claim to legal professional privilege or, in Scotland, to confidentiality "
        "of communications”",
        "yes: the matter",
        "engaged, at “would be likely to”: FOIA s.31(1)(a), “the prevention or detection of crime”",
        *["yes: the matter"] * 3,
        "would be likely to: the level pleaded",
        "a real and significant risk: the matter",
        "maintaining outweighs disclosing: the matter",
    ]


def test_an_exemption_that_fails_and_one_that_ties() -> None:
    failing, tied = privileged(False), reached(WITHHOLD_CRIME, harm(Act.DISCLOSING, shown=Shown.MORE_PROBABLE_THAN_NOT))
    finding = communicate(TOLD, [failing, tied], [weighed(tied, balance=Balance.EXACTLY_BALANCED)])
    lines = told_by(finding)
    assert finding.value.answer is Answer.COMMUNICATED
    assert lines[0] == "communicated (FOIA s.1(1)(b)): FOIA s.1(1)(b), “if that is the case, to have that information communicated to him”"
    assert lines[4:7] == [
        "none: FOIA s.2(2), “section 1(1)(b) does not apply if or to the extent that”",
        "not engaged: FOIA s.42(1), “in respect of which a claim to legal professional privilege or, in Scotland, to confidentiality "
        "of communications” [fails on the information is (or, if it were held, would be) of the class]",
        "no: the matter",
    ]
    assert lines[7].endswith("[an exact balance does not outweigh, so the requester has it]")
    assert lines[-2:] == ["more probable than not: the matter", "exactly balanced: the matter"]


def test_a_provision_that_asks_two_kinds_shows_both() -> None:
    claim = Claim("FOIA s.22A(2)", Duty.CONFIRM_OR_DENY, matter="FOIA s.22A(1)(b)(i)")
    tests = (ClassTest((stage(True, "the protocol"),)), harm(Act.CONFIRMING))
    assert told_by(engaged(RESEARCH, claim, tests, of=SEED)) == [
        "engaged, at “would be likely to”: FOIA s.22A(2), “would, or would be likely to, prejudice any of the matters mentioned in "
        "subsection (1)(b)”",
        "FOIA s.22A(1)(b)(i): the matter relied on, “the programme”",
        "yes: the matter",
        "the protocol: evidence for the information is (or, if it were held, would be) of the class",
        *["yes: the matter"] * 3,
        "would be likely to: not stated, so read at the lower level",
        "a real and significant risk: the matter",
    ]


def test_a_certificate_stands_for_the_judgement() -> None:
    certificate = SignedCertificate("FOIA s.23(2)", "a member of the Cabinet", date(2020, 1, 28))
    assert told_by(engaged(SECURITY_BODIES, Claim("FOIA s.23(1)", Duty.COMMUNICATE), of=SEED, certificate=certificate)) == [
        "engaged: FOIA s.23(1), “directly or indirectly supplied to the public authority by, or relates to, any of the bodies specified "
        "in subsection (3)” [by certificate, subject to FOIA s.60(1)]",
        "28 January 2020: certificate under FOIA s.23(2) signed by a member of the Cabinet, “shall, subject to section 60, be "
        "conclusive evidence of that fact”",
    ]


def test_a_purpose_for_which_exemption_is_not_required() -> None:
    test = QuestionTest(Asked.REQUIRED, Act.DISCLOSING, stage(False))
    finding = engaged(NATIONAL_SECURITY, Claim("FOIA s.24(1)", Duty.COMMUNICATE), (test,), of=SEED)
    assert finding.note == "fails on whether exemption is required (reasonably necessary) for the purpose, of disclosing"


def test_a_refusal_for_cost_shows_what_was_left_out() -> None:
    work = (Work(Activity.LOCATING, 20), Work(NotCounted.REDACTING, 3))
    over = exceeds_the_limit(estimated_cost(work), appropriate_limit(listed_in_part_i=False), judged(True, "the estimate is reasonable"))
    assert told_by(communicate(TOLD, bars=[over])) == [
        "refused: cost (FOIA s.12(1)): FOIA s.12(1), “the authority estimates that the cost of complying with the request would exceed "
        "the appropriate limit” [£500 against a limit of £450]",
        "£500: Fees Regs reg 4(3), “take account only of the costs it reasonably expects to incur in relation to the request”",
        "£500: locating the information, or a document which may contain the information",
        "£75: redacting, left out: not an activity of reg 4(3)",
        "£450: Fees Regs reg 3(3), “In the case of any other public authority, the appropriate limit is £450”",
        "yes: the estimate is reasonable",
    ]


def test_what_each_class_of_several_elements_asks() -> None:
    no_emissions = "it is not information on emissions, reg 12(9)"
    document = ("in a document of the kind described", "held only by virtue of being contained in that document")
    assert dict(ELEMENTS) == {
        "FOIA s.22(1)": (
            "held with a view to its publication at some future date",
            "already held with a view to such publication when the request was made",
            "reasonable in all the circumstances that it should be withheld until then",
        ),
        "FOIA s.32(1)": document,
        "FOIA s.32(2)": document,
        "FOIA s.40(2)": ("personal data of somebody other than the requester", "the condition relied on is satisfied"),
        "FOIA s.41(1)": ("obtained from another person", "disclosure would be an actionable breach of confidence"),
        "EIR reg 12(4)(b)": ("the request is manifestly unreasonable, which is more than unreasonable",),
        "EIR reg 12(4)(c)": (
            "the request is formulated in too general a manner",
            "regulation 9 has been complied with: the requester was asked for particulars, and helped to give them",
        ),
        "EIR reg 12(4)(d)": ("the material is still in the course of completion, unfinished or incomplete",),
        "EIR reg 12(4)(e)": ("the information is an internal communication",),
        "EIR reg 12(5)(d)": ("the confidentiality is provided by law", no_emissions),
        "EIR reg 12(5)(e)": (
            "the information is commercial or industrial",
            "the confidentiality is provided by law to protect a legitimate economic interest",
            no_emissions,
        ),
        "EIR reg 12(5)(f)": (
            "the person was not under, and could not have been put under, a legal obligation to supply it",
            "it was not supplied so that it may be disclosed apart from the Regulations",
            "the person has not consented to its disclosure",
            no_emissions,
        ),
        "EIR reg 12(5)(g)": (no_emissions,),
        "EIR reg 13(1)": ("personal data of somebody other than the requester", "the condition relied on is satisfied"),
    }


def test_flags_have_names_that_a_program_can_look_for() -> None:
    assert [each.value for each in Flag] == [
        "level_not_stated",
        "level_inconsistent",
        "mosaic_bare",
        "mosaic_premature",
        "one_branch_argued",
    ]


def test_the_words_that_positions_are_told_in() -> None:
    assert {each.name: each.value for each in Answer} == {
        "OWED": "the duty stands",
        "CONFIRMED": "confirmed as held",
        "DENIED": "denied: not held",
        "NCND": "neither confirmed nor denied",
        "NCND_IN_PART": "neither confirmed nor denied in part",
        "COMMUNICATED": "communicated",
        "COMMUNICATED_IN_PART": "communicated in part",
        "WITHHELD": "withheld",
        "ACCESSIBLE": "accessible to the requester by other means",
        "NOT_HELD": "not held",
        "NOT_REACHED": "not reached",
        "REFUSED_COST": "refused: cost",
        "REFUSED_VEXATIOUS": "refused: vexatious",
        "REFUSED_REPEATED": "refused: repeated",
        "WAITING": "waiting for the requester",
        "LAPSED": "no duty: fee not paid",
    }
    assert [each.value for each in Asked] == [
        "whether it is within the class",
        "prejudice, in three stages",
        "adverse effect, in three stages",
        "danger to an individual",
        "the reasonable opinion of a qualified person",
        "whether exemption is required (reasonably necessary) for the purpose",
        "whether answering would disclose what is protected",
        "whether answering would itself break the law",
    ]
    for words in (Held, Shown, Balance, Aggregation, Moment, Authority):
        assert [each.value for each in words] == WORDS[words.__name__]


WORDS = {
    "Held": ["held", "not held", "not established"],
    "Shown": ["more probable than not", "a real and significant risk", "no more than hypothetical or remote"],
    "Balance": ["maintaining outweighs disclosing", "exactly balanced", "disclosing outweighs maintaining"],
    "Aggregation": ["together", "separately", "unsettled"],
    "Moment": ["the original refusal", "the completion of the internal review"],
    "Authority": ["case law", "the Commissioner's practice", "no authority in our sources"],
}


def test_the_likelihood_that_was_not_shown() -> None:
    found = reached(WITHHOLD_CRIME, harm(Act.DISCLOSING, shown=Shown.HYPOTHETICAL_OR_REMOTE)).engagement
    assert told_by(found) == [
        "not engaged: FOIA s.31(1)(a), “the prevention or detection of crime” [fails on the likelihood]",
        *["yes: the matter"] * 3,
        "would be likely to: the level pleaded",
        "no more than hypothetical or remote: the matter",
    ]


def test_an_opinion_and_whose_it_is() -> None:
    claim = Claim("FOIA s.36(2)(c)", Duty.COMMUNICATE, likelihood=Likelihood.WOULD)
    chief = QualifiedPerson("the deciding officer", "FOIA s.36(5)(o)(iii)", "a Minister", date(2020, 1, 1))
    heading = (
        "FOIA s.36(2)(c), “would otherwise prejudice, or would be likely otherwise to prejudice, the effective conduct of public affairs”"
    )
    office = "FOIA s.36(5)(o)(iii), “any officer or employee of the public authority who is authorised for the purposes of this section”"
    opinions = (judged(Likelihood.WOULD, "the opinion"), judged(None, "the opinion"))
    whole, none = (
        told_by(engaged(EFFECTIVE_CONDUCT, claim, (OpinionTest(Act.DISCLOSING, each, chief, stage(True)),), of=SEED)) for each in opinions
    )
    grounds = [f"yes: {office}", "1 January 2020: a Minister authorises the deciding officer"]
    assert whole == [f"engaged, at “would”: {heading}", "would: the opinion", *grounds, "yes: the matter"]
    assert none[1:] == ["none: the opinion", *grounds]
    put = OpinionTest(Act.DISCLOSING, opinions[0], chief, stage(True))
    evidence = "the minutes: evidence for the opinion is reasonable, of disclosing"
    for why, test, of, rest in (
        ("fails on the opinion is reasonable, of disclosing", put._replace(reasonable=stage(False, "the minutes")), SEED, True),
        ("the qualified person is of the opinion that no such effect would be likely", put._replace(opinion=opinions[1]), SEED, False),
        (
            "the opinion is that of the deciding officer, and somebody else is the qualified person",
            put._replace(given_by=chief._replace(person="somebody else")),
            SEED,
            False,
        ),
        ("the opinion was given after the decision of 27 January 2020 that relies on it", put, SEED._replace(decided_on=EVE), False),
    ):
        lines = told_by(engaged(EFFECTIVE_CONDUCT, claim, (test,), of=of))
        assert lines[0] == f"not engaged: {heading} [{why}]"
        assert lines[1] in ("would: the opinion", "none: the opinion")
        assert lines[2] == f"yes: {office}"
        assert lines[4:] == (["no: the matter", evidence] if rest else [])
    for unsupported in (chief._replace(authorised_by=""), chief._replace(authorised_on=None)):
        test = OpinionTest(Act.DISCLOSING, opinions[0], unsupported, stage(True))
        assert told_by(engaged(EFFECTIVE_CONDUCT, claim, (test,), of=SEED)) == [
            f"not engaged: {heading} [the person who gave the opinion is not a qualified person]",
            "would: the opinion",
            f"no: {office} [no authorisation of the deciding officer is recorded]",
        ]


def test_the_day_of_the_balance() -> None:
    refused, due, reviewed, then = date(2020, 1, 28), date(2019, 12, 6), date(2020, 2, 19), date(2020, 6, 23)
    words = "FOIA s.2(2)(b), “in all the circumstances of the case”"
    practice = "the Commissioner's practice before [2022] UKUT 104 (AAC)"
    assert told_by(time_of_the_balance(refused_on=refused, last_day=due, reviewed_on=reviewed, as_understood_on=then)) == [
        f"19 February 2020: {words} [as at the completion of the internal review: {practice}]",
        "19 February 2020: the internal review is completed",
    ]
    assert told_by(time_of_the_balance(refused_on=refused, last_day=due, as_understood_on=then)) == [
        f"6 December 2019: {words} [as at the day on which the refusal was due: {practice}]",
        "28 January 2020: the refusal is given, late",
        "6 December 2019: the last day on which it should have been given",
    ]
    assert told_by(time_of_the_balance(refused_on=refused, last_day=refused, as_understood_on=date(2022, 4, 13))) == [
        f"28 January 2020: {words} [as at the original refusal: [2022] UKUT 104 (AAC)]",
        "28 January 2020: the refusal is given",
    ]


def test_readings_and_what_they_rest_on() -> None:
    assert [(each.source, each.rests_on.name) for each in (*AGGREGATION_FOIA, *AGGREGATION_EIR, *TIME_OF_THE_BALANCE)] == [
        ("no binding decision under the Act", "NONE"),
        ("[2022] UKUT 104 (AAC)", "CASE_LAW"),
        ("[2023] EWCA Civ 1378", "CASE_LAW"),
        ("[2025] UKSC 27", "CASE_LAW"),
        ("before the Court of Justice answered in C-71/10", "NONE"),
        ("Ofcom v Information Commissioner, C-71/10", "CASE_LAW"),
        ("the Commissioner's practice before [2022] UKUT 104 (AAC)", "PRACTICE"),
        ("[2022] UKUT 104 (AAC)", "CASE_LAW"),
    ]
    assert TIME_OF_THE_BALANCE[-1].value is Moment.REFUSAL


def test_a_refusal_of_the_whole_request_carries_over_to_content() -> None:
    refused = confirm_or_deny((), bars=[is_vexatious(judged(True))])
    assert told_by(communicate(refused)) == [
        "refused: vexatious (FOIA s.14(1)): FOIA s.14(1), “Section 1(1) does not oblige a public authority to comply with a request for "
        "information if the request is vexatious”",
        *told_by(refused),
    ]


def test_what_selects_the_law_where_nothing_is_said_of_it() -> None:
    security = Claim("FOIA s.23(1)", Duty.COMMUNICATE)
    own_data = Claim("FOIA s.40(5A)", Duty.CONFIRM_OR_DENY)
    yes = (ClassTest((stage(True),)),)
    assert reach_one(security, yes).absolute.value is True
    assert reach_one(security, yes, of=SEED._replace(historical_in_public_record_office=True)).absolute.value is False
    assert reach_one(own_data, yes).absolute.value is False
    assert reach_one(own_data, yes, of=SEED._replace(reading=Reading.COMMISSIONER)).absolute.value is True


@pytest.mark.parametrize(("matter", "value"), [("FOIA s.37(1)(a)", True), ("FOIA s.37(1)(b)", False)])
def test_saying_whether_a_royal_letter_is_held_goes_with_the_paragraph_it_would_fall_under(matter: str, value: bool) -> None:
    royal = Claim("FOIA s.37(2)", Duty.CONFIRM_OR_DENY, matter=matter)
    assert reach_one(royal, (ClassTest((stage(True),)),)).absolute.value is value


@pytest.mark.parametrize(("decided", "condition"), [(date(2018, 5, 24), "FOIA s.40(3)(a)(i)"), (date(2018, 5, 25), "FOIA s.40(3A)(a)")])
def test_the_day_of_the_decision_picks_the_condition_of_personal_data(decided: date, condition: str) -> None:
    personal = Claim("FOIA s.40(2)", Duty.COMMUNICATE, condition=condition)
    both = (ClassTest((stage(True), stage(True))),)
    assert reach_one(personal, both, of=Circumstances(date(2018, 5, 1), decided)).absolute.value is True


def test_an_exemption_gone_with_age_says_why() -> None:
    gone = available("FOIA s.42(1)", record_created_in=2003, decided_on=date(2024, 3, 20))
    (claim,) = reach_all(
        (Pleaded(Claim("FOIA s.42(1)", Duty.COMMUNICATE), available=gone),), of=Circumstances(date(2024, 3, 1), date(2024, 3, 20))
    )
    lines = told_by(claim.engagement)
    assert lines[0].startswith("not engaged: FOIA s.63(1)")
    assert claim.engagement.note == "the exemption has gone with the age of the record"
    assert lines[1:] == told_by(gone)


def test_what_is_missing_from_the_scale_is_named_under_its_own_paragraph() -> None:
    with pytest.raises(MissingJudgement) as refused:
        outweighs(weighed(reached(WITHHOLD_CRIME, harm(Act.DISCLOSING)), balance=None))
    assert (refused.value.needed, refused.value.under) == (
        "the balance of the public interest, on the duty to communicate",
        "FOIA s.2(2)(b)",
    )
    unreasonable = Claim("EIR reg 12(4)(b)", Duty.COMMUNICATE)
    with pytest.raises(MissingJudgement, match="starting from a presumption in favour of disclosure") as unweighed:
        outweighs(weighed(reach_one(unreasonable, (ClassTest((stage(True),)),), of=ENVIRONMENTAL), balance=None))
    assert unweighed.value.under == "EIR reg 12(1)(b)"
    with pytest.raises(Malformed, match=r"^FOIA s\.31\(3\) by FOIA s\.31\(1\)\(a\) is not engaged"):
        weighed(reached(NCND_CRIME, *seed_tests()))


def test_what_is_not_reached_rests_on_what_was_not_confirmed() -> None:
    claim = reached(NCND_CRIME, *harmful())
    neither = confirm_or_deny([claim], [weighed(claim)])
    assert told_by(communicate(neither)) == [
        "not reached (FOIA s.31(3)): FOIA s.1(1)(b), “if that is the case, to have that information communicated to him” "
        "[nothing about content is decided]",
        *told_by(neither),
    ]
    denied = informed(confirm_or_deny(()), judged(Held.NO, "whether the information is held"))
    assert told_by(communicate(denied)) == [
        "not held (FOIA s.1(1)(b)): FOIA s.1(1)(b), “if that is the case, to have that information communicated to him”",
        *told_by(denied),
    ]


def test_whether_there_is_a_balance_to_weigh_rests_on_each_claim() -> None:
    claim = privileged()
    grounds = [*told_by(claim.engagement), *told_by(claim.absolute)]
    assert len(grounds) > 2
    for duty, under in ((Duty.COMMUNICATE, "FOIA s.2(2)(b)"), (Duty.CONFIRM_OR_DENY, "FOIA s.2(1)(b)")):
        assert told_by(to_be_weighed((claim,), duty)) == [
            f"yes: {under}, “in all the circumstances of the case” [whether there is a balance to weigh]",
            *grounds,
        ]
    assert to_be_weighed((privileged(False),), Duty.COMMUNICATE).value is False


def test_a_duty_that_was_owed_all_the_same_rests_on_why_what_was_claimed_failed() -> None:
    failing, holding = privileged(False), absolute(Claim("FOIA s.21(1)", Duty.COMMUNICATE))
    words = "“if that is the case, to have that information communicated to him”"
    assert told_by(still_to_communicate((failing,))) == [f"yes: FOIA s.1(1)(b), {words}", *told_by(failing.engagement)]
    assert told_by(still_to_communicate((holding,)))[0] == f"no: FOIA s.1(1)(b), {words}"
    excluded = duty_to_confirm_or_deny_excluded([reached(NCND_CRIME, *seed_tests())])
    assert told_by(still_to_confirm(excluded)) == [f"yes: FOIA s.1(1)(a), {S1_1_A}", *told_by(excluded)]


def test_why_s23_is_not_absolute_in_a_public_record_office() -> None:
    found = reach_one(
        Claim("FOIA s.23(1)", Duty.COMMUNICATE), (ClassTest((stage(True),)),), of=SEED._replace(historical_in_public_record_office=True)
    )
    assert found.absolute.value is False
    assert told_by(found.absolute)[-2:] == [
        "no: FOIA s.64(2), “section 2(3) shall have effect with the omission of the reference to section 23”",
        "yes: the historical record is in the Public Record Office or that of Northern Ireland",
    ]
