"""What ss.17 and 50 say of a notice, word for word: every fact and judgement that a requirement rests on, and when it arises."""
# ruff: noqa: E501 - a line of a derivation is one line here too

from collections.abc import Callable
from datetime import date

import pytest

from answerable.law.claims import Duty
from answerable.law.finding import Finding
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.foia.s17_refusal_of_request import (
    REQUIREMENTS,
    excused_from_a_further_notice,
    given_in_time,
    gives_the_complaints_procedure,
    gives_the_right_to_apply,
    indicates_no_decision_and_estimates,
    specifies_the_exemption,
    states_cost_or_vexatious,
    states_reasons_for_not_confirming,
    states_reasons_for_not_disclosing,
    states_that_it_relies,
    states_why_it_applies,
)
from answerable.law.foia.s50_decision_notices import (
    Grounds,
    gives_the_right_of_appeal,
    in_scope,
    last_day_after_appeal,
    must_decide,
    must_order_steps,
    stayed,
    steps_lawful,
    what_to_serve,
)
from answerable.law.foia.s50_period_for_steps import last_day_for_steps
from answerable.law.provision import cite
from answerable.law.refusal_notice import EarlierNotice, PublicInterest, RefusalNotice, Reliance
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal
from tests.law.judgements import judged, told_by

DAY, RECEIVED, SENT = date(2019, 12, 2), date(2019, 11, 7), date(2020, 6, 23)
LAST_DAY = last_day_for_compliance(Chronology(received_on=RECEIVED))
POLICY = Reliance(cite("FOIA s.35(1)(a)"), Duty.COMMUNICATE, absolute=False, specified=True, explained=True, reasons=True)
NCND = POLICY._replace(provision=cite("FOIA s.31(3)"), duty=Duty.CONFIRM_OR_DENY)
NOTHING = RefusalNotice()
LETTER = RefusalNotice(
    given_on=DAY, last_day=LAST_DAY, relies_on=(POLICY, NCND), states_reliance=True, complaints_procedure=True, right_to_apply=False
)
PENDING = LETTER._replace(relies_on=(POLICY._replace(public_interest=PublicInterest.PENDING),), says_undecided=True, estimate_given=False)
REASONED = LETTER._replace(reasons_in_time=judged(False))
COST = RefusalNotice(given_on=DAY, last_day=LAST_DAY, cost_or_vexatious=(cite("FOIA s.12(1)"),), states_cost_or_vexatious=True)
EARLIER = EarlierNotice(date(2019, 10, 1))
VEXATIOUS = COST._replace(cost_or_vexatious=(cite("FOIA s.14(1)"),), earlier=EARLIER, states_cost_or_vexatious=False)
EXCUSED = VEXATIOUS._replace(earlier=EARLIER._replace(further_unreasonable=judged(True)))
MUST_DECIDE = Grounds(judged(False), judged(False), judged(False), judged(False))


DERIVATIONS: list[tuple[Callable[[], Finding[object]], list[str]]] = [
    (
        lambda: given_in_time(LETTER),
        [
            "met: FOIA s.17(1), “must, within the time for complying with section 1(1), give the applicant a notice”",
            "2 December 2019: the notice is given",
            "6 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "6 December 2019: FOIA s.10(6), “any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a day which is a bank holiday under the Banking and Financial Dealings Act 1971 in any part of the United Kingdom” [2 December 2019 passed over, Scotland: St Andrew's Day (substitute day)]",
        ],
    ),
    (
        lambda: given_in_time(LETTER._replace(given_on=None)),
        [
            "only a person can say: FOIA s.17(1), “must, within the time for complying with section 1(1), give the applicant a notice” [the day of the notice is not known]",
        ],
    ),
    (
        lambda: given_in_time(LETTER._replace(last_day=None)),
        [
            "only a person can say: FOIA s.17(1), “must, within the time for complying with section 1(1), give the applicant a notice” [the day of receipt is not known]",
        ],
    ),
    (
        lambda: given_in_time(NOTHING),
        [
            "does not arise: FOIA s.17(1), “must, within the time for complying with section 1(1), give the applicant a notice” [no exemption in Part II is relied on]",
        ],
    ),
    (
        lambda: states_that_it_relies(LETTER),
        [
            "met: FOIA s.17(1)(a), “states that fact”",
            "yes: the notice states that it relies on an exemption",
        ],
    ),
    (
        lambda: states_that_it_relies(NOTHING),
        [
            "does not arise: FOIA s.17(1)(a), “states that fact” [no exemption in Part II is relied on]",
        ],
    ),
    (
        lambda: specifies_the_exemption(LETTER),
        [
            "met: FOIA s.17(1)(b), “specifies the exemption in question”",
            "met: FOIA s.35(1)(a) specified",
            "met: FOIA s.31(3) specified",
        ],
    ),
    (
        lambda: specifies_the_exemption(NOTHING),
        [
            "does not arise: FOIA s.17(1)(b), “specifies the exemption in question” [no exemption in Part II is relied on]",
        ],
    ),
    (
        lambda: states_why_it_applies(LETTER),
        [
            "met: FOIA s.17(1)(c), “states (if that would not otherwise be apparent) why the exemption applies”",
            "met: FOIA s.35(1)(a) explained, or apparent",
            "met: FOIA s.31(3) explained, or apparent",
        ],
    ),
    (
        lambda: states_why_it_applies(LETTER._replace(relies_on=(POLICY._replace(explained=False, would_disclose=judged(True)),))),
        [
            "does not arise: FOIA s.17(1)(c), “states (if that would not otherwise be apparent) why the exemption applies”",
            "does not arise: FOIA s.35(1)(a) explained, or apparent",
            "yes: FOIA s.17(4), “the statement would involve the disclosure of information which would itself be exempt information”",
            "yes: the matter",
        ],
    ),
    (
        lambda: states_why_it_applies(LETTER._replace(relies_on=(POLICY._replace(would_disclose=judged(False)),))),
        [
            "met: FOIA s.17(1)(c), “states (if that would not otherwise be apparent) why the exemption applies”",
            "met: FOIA s.35(1)(a) explained, or apparent",
        ],
    ),
    (
        lambda: indicates_no_decision_and_estimates(PENDING),
        [
            "not met: FOIA s.17(2), “must indicate that no decision as to the application of that provision has yet been reached and must contain an estimate of the date by which the authority expects that such a decision will have been reached”",
            "yes: the notice says that no decision on the public interest has been reached",
            "no: the notice estimates the date of that decision",
        ],
    ),
    (
        lambda: indicates_no_decision_and_estimates(LETTER),
        [
            "does not arise: FOIA s.17(2), “must indicate that no decision as to the application of that provision has yet been reached and must contain an estimate of the date by which the authority expects that such a decision will have been reached” [the notice leaves no public interest test undecided]",
        ],
    ),
    (
        lambda: states_reasons_for_not_confirming(LETTER),
        [
            "met: FOIA s.17(3)(a), “the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in disclosing whether the authority holds the information”",
            "met: reasons stated on the public interest in FOIA s.31(3)",
        ],
    ),
    (
        lambda: states_reasons_for_not_confirming(PENDING),
        [
            "does not arise: FOIA s.17(3)(a), “the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in disclosing whether the authority holds the information” [no decided public interest test is relied on for this duty]",
        ],
    ),
    (
        lambda: states_reasons_for_not_disclosing(REASONED),
        [
            "not met: FOIA s.17(3)(b), “the public interest in maintaining the exemption outweighs the public interest in disclosing the information”",
            "met: reasons stated on the public interest in FOIA s.35(1)(a)",
            "no: the matter",
        ],
    ),
    (
        lambda: states_reasons_for_not_disclosing(LETTER._replace(relies_on=(POLICY._replace(would_disclose=judged(True)),))),
        [
            "does not arise: FOIA s.17(3)(b), “the public interest in maintaining the exemption outweighs the public interest in disclosing the information”",
            "does not arise: reasons stated on the public interest in FOIA s.35(1)(a)",
            "yes: FOIA s.17(4), “the statement would involve the disclosure of information which would itself be exempt information”",
            "yes: the matter",
        ],
    ),
    (
        lambda: states_reasons_for_not_disclosing(PENDING),
        [
            "does not arise: FOIA s.17(3)(b), “the public interest in maintaining the exemption outweighs the public interest in disclosing the information” [no decided public interest test is relied on for this duty]",
        ],
    ),
    (
        lambda: states_cost_or_vexatious(COST),
        [
            "met: FOIA s.17(5), “relying on a claim that section 12 or 14 applies must, within the time for complying with section 1(1), give the applicant a notice stating that fact”",
            "FOIA s.12(1): relied on",
            "yes: the notice states that fact",
            "2 December 2019: the notice is given",
            "6 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "6 December 2019: FOIA s.10(6), “any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a day which is a bank holiday under the Banking and Financial Dealings Act 1971 in any part of the United Kingdom” [2 December 2019 passed over, Scotland: St Andrew's Day (substitute day)]",
        ],
    ),
    (
        lambda: states_cost_or_vexatious(COST._replace(given_on=None)),
        [
            "only a person can say: FOIA s.17(5), “relying on a claim that section 12 or 14 applies must, within the time for complying with section 1(1), give the applicant a notice stating that fact” [the day of the notice is not known]",
            "FOIA s.12(1): relied on",
            "yes: the notice states that fact",
        ],
    ),
    (
        lambda: states_cost_or_vexatious(VEXATIOUS),
        [
            "only a person can say: FOIA s.17(5), “relying on a claim that section 12 or 14 applies must, within the time for complying with section 1(1), give the applicant a notice stating that fact”",
            "FOIA s.14(1): relied on",
            "no: the notice states that fact",
            "2 December 2019: the notice is given",
            "6 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "6 December 2019: FOIA s.10(6), “any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a day which is a bank holiday under the Banking and Financial Dealings Act 1971 in any part of the United Kingdom” [2 December 2019 passed over, Scotland: St Andrew's Day (substitute day)]",
            "only a person can say: FOIA s.17(6), “unreasonable to expect the authority to serve a further notice under subsection (5) in relation to the current request” [whether a further notice can be expected is for a person, s.17(6)(c)]",
            "1 October 2019: a notice under section 14 was given on an earlier request",
        ],
    ),
    (
        lambda: states_cost_or_vexatious(VEXATIOUS._replace(states_cost_or_vexatious=True)),
        [
            "met: FOIA s.17(5), “relying on a claim that section 12 or 14 applies must, within the time for complying with section 1(1), give the applicant a notice stating that fact”",
            "FOIA s.14(1): relied on",
            "yes: the notice states that fact",
            "2 December 2019: the notice is given",
            "6 December 2019: FOIA s.10(1), “not later than the twentieth working day following the date of receipt”",
            "7 November 2019: FOIA s.10(6)(a), “the day on which the public authority receives the request for information”",
            "6 December 2019: FOIA s.10(6), “any day other than a Saturday, a Sunday, Christmas Day, Good Friday or a day which is a bank holiday under the Banking and Financial Dealings Act 1971 in any part of the United Kingdom” [2 December 2019 passed over, Scotland: St Andrew's Day (substitute day)]",
            "only a person can say: FOIA s.17(6), “unreasonable to expect the authority to serve a further notice under subsection (5) in relation to the current request” [whether a further notice can be expected is for a person, s.17(6)(c)]",
            "1 October 2019: a notice under section 14 was given on an earlier request",
        ],
    ),
    (
        lambda: states_cost_or_vexatious(EXCUSED),
        [
            "does not arise: FOIA s.17(5), “relying on a claim that section 12 or 14 applies must, within the time for complying with section 1(1), give the applicant a notice stating that fact”",
            "met: FOIA s.17(6), “unreasonable to expect the authority to serve a further notice under subsection (5) in relation to the current request”",
            "1 October 2019: a notice under section 14 was given on an earlier request",
            "yes: the matter",
        ],
    ),
    (
        lambda: states_cost_or_vexatious(NOTHING),
        [
            "does not arise: FOIA s.17(5), “relying on a claim that section 12 or 14 applies must, within the time for complying with section 1(1), give the applicant a notice stating that fact” [neither section 12 nor section 14 is relied on]",
        ],
    ),
    (
        lambda: excused_from_a_further_notice(COST),
        [
            "does not arise: FOIA s.17(6), “unreasonable to expect the authority to serve a further notice under subsection (5) in relation to the current request” [only a claim under section 14 can be excused]",
        ],
    ),
    (
        lambda: excused_from_a_further_notice(VEXATIOUS),
        [
            "only a person can say: FOIA s.17(6), “unreasonable to expect the authority to serve a further notice under subsection (5) in relation to the current request” [whether a further notice can be expected is for a person, s.17(6)(c)]",
            "1 October 2019: a notice under section 14 was given on an earlier request",
        ],
    ),
    (
        lambda: excused_from_a_further_notice(VEXATIOUS._replace(earlier=None)),
        [
            "does not arise: FOIA s.17(6), “unreasonable to expect the authority to serve a further notice under subsection (5) in relation to the current request” [no earlier notice under section 14 is known]",
        ],
    ),
    (
        lambda: excused_from_a_further_notice(EXCUSED),
        [
            "met: FOIA s.17(6), “unreasonable to expect the authority to serve a further notice under subsection (5) in relation to the current request”",
            "1 October 2019: a notice under section 14 was given on an earlier request",
            "yes: the matter",
        ],
    ),
    (
        lambda: gives_the_complaints_procedure(LETTER),
        [
            "met: FOIA s.17(7)(a), “contain particulars of any procedure provided by the public authority for dealing with complaints about the handling of requests for information or state that the authority does not provide such a procedure”",
            "yes: the notice gives the complaints procedure, or says that there is none",
        ],
    ),
    (
        lambda: gives_the_complaints_procedure(NOTHING),
        [
            "does not arise: FOIA s.17(7)(a), “contain particulars of any procedure provided by the public authority for dealing with complaints about the handling of requests for information or state that the authority does not provide such a procedure” [nothing is refused under sections 12 or 14 or Part II]",
        ],
    ),
    (
        lambda: gives_the_right_to_apply(LETTER),
        [
            "not met: FOIA s.17(7)(b), “contain particulars of the right conferred by section 50”",
            "no: the notice tells of the right to apply to the Commissioner",
        ],
    ),
    (
        lambda: gives_the_right_to_apply(COST),
        [
            "only a person can say: FOIA s.17(7)(b), “contain particulars of the right conferred by section 50”",
            "none: the notice tells of the right to apply to the Commissioner",
        ],
    ),
    (
        lambda: gives_the_right_to_apply(EXCUSED),
        [
            "does not arise: FOIA s.17(7)(b), “contain particulars of the right conferred by section 50” [no notice under subsection (5) is needed]",
            "met: FOIA s.17(6), “unreasonable to expect the authority to serve a further notice under subsection (5) in relation to the current request”",
            "1 October 2019: a notice under section 14 was given on an earlier request",
            "yes: the matter",
        ],
    ),
    (
        lambda: gives_the_complaints_procedure(VEXATIOUS._replace(complaints_procedure=False)),
        [
            "only a person can say: FOIA s.17(7)(a), “contain particulars of any procedure provided by the public authority for dealing with complaints about the handling of requests for information or state that the authority does not provide such a procedure”",
            "no: the notice gives the complaints procedure, or says that there is none",
            "only a person can say: FOIA s.17(6), “unreasonable to expect the authority to serve a further notice under subsection (5) in relation to the current request” [whether a further notice can be expected is for a person, s.17(6)(c)]",
            "1 October 2019: a notice under section 14 was given on an earlier request",
        ],
    ),
    (
        lambda: in_scope(cite("FOIA s.31(3)"), respects=[cite("FOIA s.10(1)"), cite("FOIA s.31")]),
        [
            "yes: FOIA s.50(1), “a decision whether, in any specified respect, a request for information made by the complainant to a public authority”",
            "FOIA s.10(1), FOIA s.31: the respects specified",
        ],
    ),
    (
        lambda: in_scope(cite("FOIA s.40(2)"), respects=[cite("FOIA s.10(1)")]),
        [
            "no: FOIA s.50(1), “a decision whether, in any specified respect, a request for information made by the complainant to a public authority” [no finding: it was not complained of]",
            "FOIA s.10(1): the respects specified",
        ],
    ),
    (
        lambda: must_decide(MUST_DECIDE),
        [
            "yes: FOIA s.50(2), “On receiving an application under this section, the Commissioner shall make a decision unless it appears to him”",
            "no: the matter",
            "no: the matter",
            "no: the matter",
            "no: the matter",
        ],
    ),
    (
        lambda: what_to_serve(must_decide(MUST_DECIDE)),
        [
            "serve a decision notice on the complainant and the authority: FOIA s.50(3)(b), “serve notice of his decision”",
            "yes: FOIA s.50(2), “On receiving an application under this section, the Commissioner shall make a decision unless it appears to him”",
            "no: the matter",
            "no: the matter",
            "no: the matter",
            "no: the matter",
        ],
    ),
    (
        lambda: what_to_serve(must_decide(Grounds(None, None, None, judged(True)))),
        [
            "notify the complainant that no decision is made, and the grounds: FOIA s.50(3)(a), “notify the complainant that he has not made any decision under this section”",
            "no: FOIA s.50(2)(d), “that the application has been withdrawn or abandoned”",
            "yes: the matter",
        ],
    ),
    (
        lambda: must_order_steps(cite("FOIA s.1(1)(a)")),
        [
            "yes: FOIA s.50(4), “the decision notice must specify the steps which must be taken by the authority for complying with that requirement and the period within which they must be taken”",
            "FOIA s.1(1)(a): the requirement that was not met",
        ],
    ),
    (
        lambda: must_order_steps(cite("FOIA s.10(1)")),
        [
            "no: FOIA s.50(4), “the decision notice must specify the steps which must be taken by the authority for complying with that requirement and the period within which they must be taken” [a breach of FOIA s.10(1) stands by itself and orders nothing]",
        ],
    ),
    (
        lambda: must_order_steps(cite("FOIA s.1(1)(a)"), remedied_on=DAY),
        [
            "no: FOIA s.50(4), “the decision notice must specify the steps which must be taken by the authority for complying with that requirement and the period within which they must be taken” [nothing is left to order]",
            "2 December 2019: the requirement is met after all",
        ],
    ),
    (
        lambda: gives_the_right_of_appeal(True),
        [
            "met: FOIA s.50(5), “A decision notice must contain particulars of the right of appeal conferred by section 57.”",
            "yes: the notice gives particulars of the right of appeal",
        ],
    ),
    (
        lambda: gives_the_right_of_appeal(None),
        [
            "only a person can say: FOIA s.50(5), “A decision notice must contain particulars of the right of appeal conferred by section 57.”",
            "none: the notice gives particulars of the right of appeal",
        ],
    ),
    (
        lambda: steps_lawful(last_day_for_steps(SENT, within=35), appeal_by=last_day_to_appeal(SENT)),
        [
            "yes: FOIA s.50(6), “the time specified in the notice must not expire before the end of the period within which an appeal can be brought” [the last day to appeal taken as GRC r.12(2) rolls it, 21 July 2020: our reading]",
            "28 July 2020: FOIA s.50(4), “the period within which they must be taken” [35 calendar days, the day of the notice not counted]",
            "23 June 2020: the date of the decision notice",
            "21 July 2020: GRC r.22(1)(b), “within 28 days of the date on which notice of the act or decision to which the proceedings relate was sent to the appellant” [received before 5pm (GRC r.12(1))]",
            "23 June 2020: the day on which the decision notice was sent",
            "21 July 2020: 28 days later, that day not counted",
        ],
    ),
    (
        lambda: stayed(affected=True, appealed_on=SENT, on=SENT),
        [
            "yes: FOIA s.50(6), “no step which is affected by the appeal need be taken pending the determination or withdrawal of the appeal”",
            "23 June 2020: the appeal is brought",
            "none: the appeal is determined or withdrawn",
        ],
    ),
    (
        lambda: stayed(affected=False, appealed_on=SENT, ended_on=date(2020, 9, 1), on=date(2020, 9, 1)),
        [
            "no: FOIA s.50(6), “no step which is affected by the appeal need be taken pending the determination or withdrawal of the appeal” [the appeal does not affect this step]",
            "23 June 2020: the appeal is brought",
            "1 September 2020: the appeal is determined or withdrawn",
        ],
    ),
    (
        lambda: last_day_after_appeal(last_day_for_steps(SENT, within=35), ended_on=date(2020, 9, 1)),
        [
            "1 September 2020: FOIA s.50(6), “no step which is affected by the appeal need be taken pending the determination or withdrawal of the appeal” [the Act sets no new period: the notice’s own last day or, where the appeal ended later, that day, at once: our reading]",
            "28 July 2020: FOIA s.50(4), “the period within which they must be taken” [35 calendar days, the day of the notice not counted]",
            "23 June 2020: the date of the decision notice",
            "1 September 2020: the appeal is determined or withdrawn",
        ],
    ),
    (
        lambda: last_day_after_appeal(last_day_for_steps(SENT, within=35), ended_on=date(2020, 9, 1), set_by_tribunal=date(2020, 10, 6)),
        [
            "6 October 2020: FOIA s.50(6), “no step which is affected by the appeal need be taken pending the determination or withdrawal of the appeal”",
            "1 September 2020: the appeal is determined or withdrawn",
            "6 October 2020: the day that the Tribunal sets for the steps",
        ],
    ),
]
ARISES = {
    given_in_time: "An exemption in Part II is relied on, for either duty. Section 10(3) never gives more time for this notice.",
    states_that_it_relies: "An exemption in Part II is relied on, for either duty.",
    specifies_the_exemption: "For each exemption relied on: the section, and the limb where it has more than one.",
    states_why_it_applies: "For each exemption relied on, unless it would be apparent without saying, or s.17(4) excuses it.",
    indicates_no_decision_and_estimates: "A qualified exemption is relied on and the public interest has not been decided when the notice is given.",
    states_reasons_for_not_confirming: "A qualified exclusion of the duty to confirm or deny is relied on, its public interest decided; s.17(4) may excuse.",
    states_reasons_for_not_disclosing: "A qualified exemption is relied on against communicating, its public interest decided; s.17(4) may excuse.",
    states_cost_or_vexatious: "Section 12 or section 14 is relied on; s.17(6) may excuse a further notice under section 14.",
    gives_the_complaints_procedure: "Every notice under s.17(1), (3) or (5); s.17(6) may excuse one under s.17(5).",
    gives_the_right_to_apply: "Every notice under s.17(1), (3) or (5); s.17(6) may excuse one under s.17(5).",
}


@pytest.mark.parametrize(
    ("finding", "lines"), DERIVATIONS, ids=[f"{nth} {lines[0].split(',')[0]}" for nth, (_, lines) in enumerate(DERIVATIONS, start=1)]
)
def test_what_a_rule_on_notices_says_of_itself(finding: Callable[[], Finding[object]], lines: list[str]) -> None:
    assert told_by(finding()) == lines


def test_when_each_requirement_of_a_refusal_notice_arises() -> None:
    assert {each.check: each.arises for each in REQUIREMENTS} == ARISES
