"""What each rule of ss.8 to 19, 45 to 48 and 77, the Fees Regulations and EIR reg 12 says of itself, word for word.

The Act's own words are left out here: tests/law/test_statute.py holds those to the register.
"""
# ruff: noqa: E501 - a line of a derivation is one line here too

import re
from collections.abc import Callable
from datetime import date

import pytest

from answerable.law.finding import Finding
from answerable.law.foia.s08_request_for_information import Received, is_request_for_information, states_name_and_address
from answerable.law.foia.s11_means_of_communication import (
    Due,
    Means,
    Preference,
    must_give_effect,
    must_provide_for_reuse,
    reasons_notified,
)
from answerable.law.foia.s12_cost_of_compliance import confirming_alone_exceeds_the_limit, exceeds_the_limit
from answerable.law.foia.s13_fees_beyond_the_limit import may_charge
from answerable.law.foia.s14_vexatious_or_repeated_requests import Consideration, EarlierRequest, Theme, is_repeated, is_vexatious
from answerable.law.foia.s16_advice_and_assistance import advice_and_assistance_provided
from answerable.law.foia.s19_publication_schemes import (
    Scheme,
    adopted_and_approved,
    dataset_to_be_published,
    publishes_in_accordance,
    reviewed,
)
from answerable.law.foia.s47_general_functions_of_commissioner import Observance, may_assess
from answerable.law.foia.s48_practice_recommendations import PracticeRecommendation, may_be_given, properly_given
from answerable.law.foia.s77_offence_of_altering_records import Deed, Done, DoneBy, applies_to, elements_are_there
from answerable.law.money import Pounds
from answerable.law.regulations.fees_2004_cost import (
    Activity,
    Expense,
    NotCounted,
    Work,
    aggregated_cost,
    appropriate_limit,
    estimated_cost,
    estimated_cost_of_determining,
    maximum_fee_beyond_the_limit,
    maximum_fee_for_complying,
    related,
)
from answerable.law.rule import narrowed
from tests.law.judgements import judged, told_by

DAY, LATER = date(2020, 1, 6), date(2020, 1, 7)
EMAIL = Received("a name", "an address", describes=True, electronic=True, legible=True, reusable=True)
PAPER = Received("a name", "an address", describes=True, on_paper=True)
COUNCIL, DEPARTMENT = appropriate_limit(listed_in_part_i=False), appropriate_limit(listed_in_part_i=True)
EVERYTHING = (*(Work(each, 10) for each in Activity), *(Work(each, 1) for each in NotCounted))
OVER = narrowed(Finding(True), under="FOIA s.12(1)", words="")
WINDOW = narrowed(Finding(True), under="Fees Regs reg 5(2)", words="")
MAXIMUM = narrowed(Finding(Pounds(20)), under="Fees Regs reg 7(2)", words="")
EFFECT = narrowed(Finding(Due.EFFECT), under="FOIA s.11(1)", words="")
REASONS = narrowed(Finding(Due.REASONS), under="FOIA s.11(1)", words="")


def without_the_acts_words(finding: Finding[object]) -> list[str]:
    """The lines of a derivation, without who judged and without quotations."""
    return [re.sub(r", “.*?”(?= \[|$)", "", line, count=1) for line in told_by(finding)]


DERIVATIONS: list[tuple[Callable[[], Finding[object]], list[str]]] = [
    (
        lambda: is_request_for_information(EMAIL),
        [
            "yes: FOIA s.8(1)",
            "yes: FOIA s.8(2)",
            "yes: transmitted by electronic means",
            "yes: legible",
            "yes: can be used again",
            "yes: FOIA s.8(1)(b)",
            "yes: FOIA s.8(1)(c)",
            "yes: the request describes what it asks for",
        ],
    ),
    (
        lambda: is_request_for_information(Received("", "", False)),
        [
            "no: FOIA s.8(1)",
            "no: FOIA s.8(2)",
            "no: transmitted by electronic means",
            "no: legible",
            "no: can be used again",
            "no: FOIA s.8(1)(b) [no name is given]",
            "no: FOIA s.8(1)(c)",
            "no: the request describes what it asks for",
        ],
    ),
    (
        lambda: is_request_for_information(PAPER),
        [
            "yes: FOIA s.8(1)",
            "yes: FOIA s.8(1)(a)",
            "yes: on paper",
            "yes: FOIA s.8(1)(b)",
            "yes: FOIA s.8(1)(c)",
            "yes: the request describes what it asks for",
        ],
    ),
    (lambda: states_name_and_address(PAPER._replace(address="")), ["no: FOIA s.8(1)(b) [no address for correspondence is given]"]),
    (
        lambda: states_name_and_address(PAPER._replace(real_name=judged(False))),
        ["no: FOIA s.8(1)(b) [a pseudonym is not the name of the requester]", "no: the matter"],
    ),
    (lambda: states_name_and_address(PAPER._replace(real_name=judged(True))), ["yes: FOIA s.8(1)(b)", "yes: the matter"]),
    (
        lambda: must_give_effect(
            Preference((Means.COPY, Means.INSPECTION, Means.DIGEST), DAY), request_made_on=DAY, practicable=judged(False)
        ),
        [
            "not reasonably practicable: the reasons are to be notified: FOIA s.11(1)",
            "6 January 2020: a preference for a copy in permanent form or in another form acceptable to the requester, a reasonable opportunity to inspect a record, a digest or summary in permanent form or in another form acceptable to the requester",
            "no: the matter",
        ],
    ),
    (
        lambda: must_give_effect(Preference((Means.COPY,), LATER), request_made_on=DAY),
        [
            "no preference that counts: FOIA s.11(1) [not expressed on making the request]",
            "7 January 2020: a preference for a copy in permanent form or in another form acceptable to the requester",
        ],
    ),
    (
        lambda: must_provide_for_reuse(request_made_on=DAY, electronic_copy_preferred=False, is_dataset=None),
        ["no preference that counts: FOIA s.11(1A)", "no: a copy in electronic form is preferred, on making the request"],
    ),
    (
        lambda: must_provide_for_reuse(request_made_on=DAY, electronic_copy_preferred=True, is_dataset=judged(False)),
        [
            "no preference that counts: FOIA s.11(1A)",
            "yes: a copy in electronic form is preferred, on making the request",
            "no: the matter",
        ],
    ),
    (
        lambda: must_provide_for_reuse(
            request_made_on=DAY, electronic_copy_preferred=True, is_dataset=judged(True), practicable=judged(True)
        ),
        [
            "effect is to be given to the preference: FOIA s.11(1A)",
            "yes: a copy in electronic form is preferred, on making the request",
            "yes: the matter",
            "yes: the matter",
        ],
    ),
    (
        lambda: reasons_notified(REASONS, notified_on=LATER),
        [
            "yes: FOIA s.11(3)",
            "not reasonably practicable: the reasons are to be notified: FOIA s.11(1)",
            "7 January 2020: the requester is told the reasons",
        ],
    ),
    (
        lambda: reasons_notified(EFFECT, notified_on=None),
        ["yes: FOIA s.11(3) [there are no reasons to notify]", "effect is to be given to the preference: FOIA s.11(1)"],
    ),
    (
        lambda: exceeds_the_limit(estimated_cost(()), COUNCIL, None),
        ["no: FOIA s.12(1) [£0 is within the limit of £450]", "£0: Fees Regs reg 4(3)", "£450: Fees Regs reg 3(3)"],
    ),
    (
        lambda: exceeds_the_limit(estimated_cost(EVERYTHING), DEPARTMENT, judged(False)),
        [
            "no: FOIA s.12(1) [the estimate is not a reasonable one]",
            "£1,000: Fees Regs reg 4(3)",
            "£250: determining whether it holds the information",
            "£250: locating the information, or a document which may contain the information",
            "£250: retrieving the information, or a document which may contain the information",
            "£250: extracting the information from a document containing it",
            "£25: considering exemptions, left out: not an activity of reg 4(3)",
            "£25: weighing the public interest, left out: not an activity of reg 4(3)",
            "£25: consulting third parties, left out: not an activity of reg 4(3)",
            "£25: redacting, left out: not an activity of reg 4(3)",
            "£25: copying, left out: not an activity of reg 4(3)",
            "£25: sending, left out: not an activity of reg 4(3)",
            "£600: Fees Regs reg 3(2)",
            "no: the matter",
        ],
    ),
    (
        lambda: confirming_alone_exceeds_the_limit(estimated_cost_of_determining(EVERYTHING), COUNCIL, None),
        [
            "no: FOIA s.12(2) [£250 is within the limit of £450]",
            "£250: Fees Regs reg 4(3)(a)",
            "£250: determining whether it holds the information",
            "£250: locating the information, or a document which may contain the information, left out: not asked about here",
            "£250: retrieving the information, or a document which may contain the information, left out: not asked about here",
            "£250: extracting the information from a document containing it, left out: not asked about here",
            "£25: considering exemptions, left out: not an activity of reg 4(3)",
            "£25: weighing the public interest, left out: not an activity of reg 4(3)",
            "£25: consulting third parties, left out: not an activity of reg 4(3)",
            "£25: redacting, left out: not an activity of reg 4(3)",
            "£25: copying, left out: not an activity of reg 4(3)",
            "£25: sending, left out: not an activity of reg 4(3)",
            "£450: Fees Regs reg 3(3)",
        ],
    ),
    (
        lambda: aggregated_cost(
            estimated_cost(()), (), aggregation=related(by_one_person=False, in_concert=judged(False), window=Finding(True))
        ),
        [
            "£0: Fees Regs reg 5(1) [not aggregated, so its own cost alone]",
            "£0: Fees Regs reg 4(3)",
            "no: Fees Regs reg 5(1)(b)",
            "no: all made by one person",
            "no: the matter",
        ],
    ),
    (
        lambda: aggregated_cost(estimated_cost(()), (), aggregation=related(by_one_person=True, similar=judged(True), window=WINDOW)),
        [
            "£0: Fees Regs reg 5(1)",
            "£0: Fees Regs reg 4(3)",
            "yes: Fees Regs reg 5(2)",
            "yes: all made by one person",
            "yes: Fees Regs reg 5(2)(a)",
            "yes: the matter",
            "yes: Fees Regs reg 5(2)",
        ],
    ),
    (
        lambda: maximum_fee_for_complying((Expense("copies", 20), Expense("packing", 3, hours=2))),
        ["£23: Fees Regs reg 6(2) [the time of those who do the work is left out, reg 6(4)]", "£20: copies", "£3: packing"],
    ),
    (
        lambda: maximum_fee_beyond_the_limit((Work(Activity.LOCATING, 1),), (Expense("packing", 3, hours=2),)),
        [
            "£78: Fees Regs reg 7(2) [of this request alone: what only aggregation adds is disregarded, reg 7(3); time is at £25 an hour, reg 7(5)]",
            "£25: Fees Regs reg 4(3)",
            "£25: locating the information, or a document which may contain the information",
            "£53: packing",
        ],
    ),
    (
        lambda: may_charge(Pounds(10), beyond_the_limit=OVER, required_otherwise=False, maximum=MAXIMUM),
        [
            "yes: FOIA s.13(1)",
            "yes: FOIA s.12(1)",
            "no: communication is otherwise required by law",
            "£10: the fee",
            "£20: Fees Regs reg 7(2)",
        ],
    ),
    (
        lambda: may_charge(Pounds(30), beyond_the_limit=OVER, required_otherwise=False, maximum=MAXIMUM),
        [
            "no: FOIA s.13(1) [£30 is more than the maximum of £20]",
            "yes: FOIA s.12(1)",
            "no: communication is otherwise required by law",
            "£30: the fee",
            "£20: Fees Regs reg 7(2)",
        ],
    ),
    (
        lambda: is_vexatious(judged(True), tuple(Consideration(theme, "as recorded") for theme in Theme)),
        [
            "yes: FOIA s.14(1)",
            "as recorded: the burden on the authority",
            "as recorded: the motive of the requester",
            "as recorded: the value or serious purpose of the request",
            "as recorded: harassment of, or distress to, staff",
            "yes: the matter",
        ],
    ),
    (
        lambda: is_repeated(EarlierRequest(DAY, None), made_on=LATER),
        ["no: FOIA s.14(2) [the earlier request was not complied with]", "6 January 2020: the earlier request"],
    ),
    (
        lambda: is_repeated(EarlierRequest(DAY, DAY), made_on=LATER, similar=judged(False)),
        [
            "no: FOIA s.14(2) [not substantially similar]",
            "6 January 2020: the earlier request was complied with",
            "7 January 2020: this request was made",
            "no: the matter",
        ],
    ),
    (
        lambda: is_repeated(EarlierRequest(DAY, DAY), made_on=LATER, similar=judged(True), reasonable_interval=judged(False)),
        [
            "yes: FOIA s.14(2)",
            "6 January 2020: the earlier request was complied with",
            "7 January 2020: this request was made",
            "yes: the matter",
            "no: the matter",
        ],
    ),
    (
        lambda: advice_and_assistance_provided(given_on=DAY, conforms=judged(True)),
        ["yes: FOIA s.16(1)", "6 January 2020: advice and assistance were given", "yes: FOIA s.16(2)", "yes: the matter"],
    ),
    (
        lambda: advice_and_assistance_provided(given_on=DAY, conforms=judged(False), reasonable_to_expect=judged(True)),
        ["no: FOIA s.16(1)", "6 January 2020: advice and assistance were given", "no: the matter", "yes: the matter"],
    ),
    (
        lambda: advice_and_assistance_provided(given_on=None, reasonable_to_expect=judged(False)),
        ["yes: FOIA s.16(1)", "none: advice and assistance were given", "no: the matter"],
    ),
    (
        lambda: adopted_and_approved(Scheme(), on=DAY),
        [
            "no: FOIA s.19(1)(a)",
            "none: the scheme was adopted",
            "no: approved by the Commissioner",
            "none: the approval ended",
            "no: FOIA s.19(2)",
            "no: specifies the classes, s.19(2)(a)",
            "no: specifies the manner of publication, s.19(2)(b)",
            "no: specifies whether free or on payment, s.19(2)(c)",
            "no: requires datasets to be published, s.19(2A)",
        ],
    ),
    (
        lambda: adopted_and_approved(Scheme(DAY, approved=True, approval_ended_on=LATER, classes=True), on=date(2010, 1, 4)),
        [
            "no: FOIA s.19(1)(a)",
            "6 January 2020: the scheme was adopted",
            "yes: approved by the Commissioner",
            "7 January 2020: the approval ended",
            "no: FOIA s.19(2)",
            "yes: specifies the classes, s.19(2)(a)",
            "no: specifies the manner of publication, s.19(2)(b)",
            "no: specifies whether free or on payment, s.19(2)(c)",
        ],
    ),
    (
        lambda: publishes_in_accordance(False, published_on=DAY),
        ["yes: FOIA s.19(1)(b)", "no: of a class in the scheme", "6 January 2020: published"],
    ),
    (lambda: publishes_in_accordance(True, published_on=None), ["no: FOIA s.19(1)(b)", "yes: of a class in the scheme", "none: published"]),
    (
        lambda: reviewed(Scheme(), often_enough=judged(False)),
        ["no: FOIA s.19(1)(c)", "none: last reviewed", "no: the matter"],
    ),
    (
        lambda: reviewed(Scheme(reviewed_on=DAY), often_enough=judged(True)),
        ["yes: FOIA s.19(1)(c)", "6 January 2020: last reviewed", "yes: the matter"],
    ),
    (lambda: dataset_to_be_published(requested=False, appropriate=None), ["no: FOIA s.19(2A)", "no: somebody asked for the dataset"]),
    (
        lambda: dataset_to_be_published(requested=True, appropriate=judged(True)),
        ["yes: FOIA s.19(2A)", "yes: somebody asked for the dataset", "yes: the matter"],
    ),
    (lambda: may_assess(consented_on=DAY, on=DAY), ["yes: FOIA s.47(3)", "6 January 2020: the authority consents"]),
    (lambda: may_be_given(judged(True)), ["yes: FOIA s.48(1)", "yes: the matter"]),
    (
        lambda: properly_given(PracticeRecommendation((), (), in_writing=True)),
        [
            "no: FOIA s.48(2)",
            "yes: in writing",
            "no: refers to particular provisions of a code, and to nothing else",
            "no: specifies steps, s.48(1)",
            "yes: FOIA s.48(3) [no consultation is needed]",
        ],
    ),
    (
        lambda: properly_given(PracticeRecommendation((), (), in_writing=True, public_records=True)),
        [
            "no: FOIA s.48(2)",
            "yes: in writing",
            "no: refers to particular provisions of a code, and to nothing else",
            "no: specifies steps, s.48(1)",
            "no: FOIA s.48(3)",
            "no: the Keeper of Public Records is consulted first",
        ],
    ),
    (
        lambda: elements_are_there(
            Done(Deed.ERASES, DoneBy.OFFICER, DAY), request_made_on=DAY, entitled=OVER, intended_to_prevent=judged(True)
        ),
        [
            "yes: FOIA s.77(1)",
            "6 January 2020: the request is made",
            "6 January 2020: an officer of the public authority erases a record",
            "yes: FOIA s.77(2)",
            "yes: FOIA s.12(1)",
            "yes: the matter",
        ],
    ),
    (
        lambda: elements_are_there(Done(Deed.ALTERS, DoneBy.OTHER, DAY), request_made_on=LATER, entitled=OVER),
        [
            "no: FOIA s.77(1) [done before the request was made]",
            "7 January 2020: the request is made",
            "6 January 2020: somebody else alters a record",
            "no: FOIA s.77(2)",
            "yes: FOIA s.12(1)",
        ],
    ),
    (
        lambda: applies_to(DoneBy.GOVERNMENT_DEPARTMENT),
        ["no: FOIA s.77(2) [a department is not liable to prosecution, s.81(3); those who serve in it are]"],
    ),
]
NOTES = [
    (
        may_charge(Pounds(10), beyond_the_limit=OVER, required_otherwise=True, maximum=MAXIMUM).note,
        "communication is otherwise required by law",
    ),
    (
        may_charge(Pounds(10), beyond_the_limit=Finding(False), required_otherwise=False, maximum=MAXIMUM).note,
        "the cost does not exceed the limit, so s.13 gives no power",
    ),
    (
        may_charge(Pounds(10), beyond_the_limit=OVER, required_otherwise=False, maximum=MAXIMUM, fee_fixed_by_enactment=True).note,
        "an enactment fixes the fee, so s.13 gives no power, s.13(3)",
    ),
    (
        elements_are_there(Done(Deed.DEFACES, DoneBy.OTHER, DAY), request_made_on=DAY, entitled=OVER).note,
        "not a person to whom the subsection applies",
    ),
    (
        elements_are_there(Done(Deed.DEFACES, DoneBy.OFFICER, DAY), request_made_on=DAY, entitled=Finding(False)).note,
        "the requester would not have been entitled to the information",
    ),
]


@pytest.mark.parametrize(("finding", "lines"), DERIVATIONS)
def test_a_derivation(finding: Callable[[], Finding[object]], lines: list[str]) -> None:
    assert without_the_acts_words(finding()) == lines


def test_why_not() -> None:
    assert [note for note, _ in NOTES] == [expected for _, expected in NOTES]


def test_the_words_of_what_is_promoted_and_of_what_may_not_be_done() -> None:
    assert [each.value for each in Observance] == [
        "the requirements of this Act",
        "the provisions of the codes of practice under sections 45 and 46",
    ]
    assert [each.value for each in Deed] == ["alters", "defaces", "blocks", "erases", "destroys", "conceals"]
    assert [each.value for each in DoneBy] == [
        "the public authority",
        "a government department, or the Welsh Government",
        "a person employed by the public authority",
        "an officer of the public authority",
        "a person subject to the direction of the public authority",
        "somebody else",
    ]
