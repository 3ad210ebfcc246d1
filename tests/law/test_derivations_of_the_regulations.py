"""What the Environmental Information Regulations say of a part, line by line: every fact, judgement and finding that a rule rests on.

The Regulations' own words are left out here: tests/law/test_statute.py holds those to the register.
"""

import re
from collections.abc import Callable
from datetime import date

import pytest

from answerable.law.adverse_effect import adverse_effect
from answerable.law.claims import Claim, Duty
from answerable.law.eir.r05_duty_to_make_available import answered_in_time
from answerable.law.eir.r07_extension_of_time import may_extend
from answerable.law.eir.r09_advice_and_assistance import asked_in_time, waits_for_particulars
from answerable.law.eir.r11_representations import decides_whether_it_complied, made_in_time, notified_in_time, says_what_it_will_do
from answerable.law.eir.r12_public_interest import exception_outweighs, may_be_weighed
from answerable.law.eir.r13_personal_data import not_weighed
from answerable.law.eir.r14_refusal import (
    gives_the_matters_considered,
    refused_in_time,
    specifies_the_exception,
    tells_of_completion,
    tells_of_enforcement_and_appeal,
    tells_of_representations,
)
from answerable.law.eir.r15_ministerial_certificates import CERTIFICATE, conclusive
from answerable.law.eir.request import EnvironmentalRequest
from answerable.law.engagement import ClassTest, SignedCertificate
from answerable.law.environmental_breaches import complied_with, made_available_in_time
from answerable.law.environmental_positions import established, made_available, not_held, to_be_answered
from answerable.law.finding import Fact, Finding
from answerable.law.not_law import MissingJudgement
from answerable.law.pleaded import Pleaded, reach
from answerable.law.positions import Answer, Held, Position
from answerable.law.prejudice import Act, Shown
from answerable.law.provision import cite
from answerable.law.public_interest import Balance, Reached
from answerable.law.refusal_notice import PublicInterest, RefusalNotice, Reliance
from answerable.law.rule import narrowed
from answerable.law.uk_gdpr.a12_time import last_day_for_subject_access
from tests.law.judgements import ENVIRONMENTAL, RECEIVED, harm, judged, reached, stage, told_by, weighed

LAST, LATE, FORTIETH, AFTER = date(2019, 12, 6), date(2019, 12, 9), date(2020, 1, 9), date(2020, 1, 10)
REQUEST = EnvironmentalRequest(RECEIVED)
LAST_DAY = narrowed(Finding(LAST), under="EIR reg 5(2)", words="")
SECURITY, COMMERCIAL, NEITHER = "EIR reg 12(5)(a)", "EIR reg 12(5)(e)", "EIR reg 12(6)"
WOULD, LIKELY, REMOTE = Shown.MORE_PROBABLE_THAN_NOT, Shown.REAL_AND_SIGNIFICANT_RISK, Shown.HYPOTHETICAL_OR_REMOTE
DISCLOSING = Claim(SECURITY, Duty.COMMUNICATE)


def affected(shown: Shown | None = WOULD, *, interest: bool | None = True) -> Reached:
    """Reliance on reg 12(5)(a), national security, with what was judged of its effect."""
    return reached(DISCLOSING, harm(Act.DISCLOSING, interest=interest, shown=shown), of=ENVIRONMENTAL)


def ncnd(balance: Balance = Balance.MAINTAINING_OUTWEIGHS) -> Finding[Position]:
    """A response under reg 12(6), where to confirm would affect national security and to deny would not."""
    tests = (harm(Act.CONFIRMING, shown=WOULD), harm(Act.DENYING, shown=REMOTE))
    claim = reached(Claim(NEITHER, Duty.CONFIRM_OR_DENY), *tests, of=ENVIRONMENTAL)
    return to_be_answered([claim], [weighed(claim, balance=balance)])


def elsewhere(at: str) -> Reached:
    """Reliance on what is outside the duty: another form, or one's own data."""
    return reach(Pleaded(Claim(at, Duty.COMMUNICATE), (ClassTest((stage(True),)),)), of=ENVIRONMENTAL)


def notice(*relies_on: Reliance, **told: object) -> RefusalNotice:
    """A refusal given on its last day."""
    return RefusalNotice(LAST, LAST_DAY, relies_on=relies_on)._replace(**told)  # type: ignore[arg-type]


RELIED = Reliance(cite(COMMERCIAL), Duty.COMMUNICATE, absolute=False, specified=True, public_interest=PublicInterest.WEIGHED, reasons=False)
UNFINISHED = RELIED._replace(provision=cite("EIR reg 12(4)(d)"), specified=False, reasons=True)
OF_THE_ACT = RELIED._replace(provision=cite("FOIA s.43(2)"))
OWN_DATA = RELIED._replace(provision=cite("EIR reg 5(3)"))
SIGNED = SignedCertificate(CERTIFICATE, "a Minister of the Crown", RECEIVED)
BAR = narrowed(Finding(True, note="a note", because=(Fact(LAST, "a day"),)), under="EIR reg 8(5)", words="")
WAITING = narrowed(Finding(Position(Answer.WAITING, "EIR reg 9(2)")), under="EIR reg 9(2)", words="")
HELD, NOT_HELD = judged(Held.YES, "held"), judged(Held.NO, "held")


def owed() -> Finding[Position]:
    """A part that is to be answered."""
    return to_be_answered(())


def confirmed() -> Finding[Position]:
    """A part on which information is held."""
    return established(owed(), HELD)


def denied() -> Finding[Position]:
    """A part on which none is."""
    return established(owed(), NOT_HELD)


def denial() -> Reached:
    """That none is held, as the exception that it is."""
    return not_held(denied(), None)


TWENTIETH = "6 December 2019: FOIA s.10(6) [2 December 2019 passed over, Scotland: St Andrew's Day (substitute day)]"
FORTIETH_DAY = (
    "9 January 2020: FOIA s.10(6) [2 December 2019 passed over, Scotland: St Andrew's Day (substitute day); 25 December 2019 passed over, "
    "the United Kingdom: Christmas Day; 26 December 2019 passed over, the United Kingdom: Boxing Day; 1 January 2020 passed over, "
    "the United Kingdom: New Year's Day; 2 January 2020 passed over, Scotland: 2nd January]"
)

FINDINGS: list[tuple[Callable[[], Finding[object]], list[str]]] = [
    (
        lambda: answered_in_time(LAST_DAY, on=LAST),
        ["yes: EIR reg 5(2)", "6 December 2019: the day of the answer", "6 December 2019: EIR reg 5(2)"],
    ),
    (
        lambda: may_extend(judged(True, "impracticable"), REQUEST, LATE),
        [
            "not met: EIR reg 7(1) [the applicant was notified too late]",
            "no: EIR reg 7(3)",
            "9 December 2019: the day on which the applicant is notified",
            "6 December 2019: EIR reg 7(3)",
            "7 November 2019: EIR reg 5(2)",
            TWENTIETH,
        ],
    ),
    (
        lambda: may_extend(None, REQUEST, LAST),
        [
            "only a person can say: EIR reg 7(1) [whether complexity and volume make it impracticable]",
            "yes: EIR reg 7(3)",
            "6 December 2019: the day on which the applicant is notified",
            "6 December 2019: EIR reg 7(3)",
            "7 November 2019: EIR reg 5(2)",
            TWENTIETH,
        ],
    ),
    (
        lambda: may_extend(judged(True, "impracticable"), REQUEST, LAST),
        [
            "met: EIR reg 7(1)",
            "yes: EIR reg 7(3)",
            "6 December 2019: the day on which the applicant is notified",
            "6 December 2019: EIR reg 7(3)",
            "7 November 2019: EIR reg 5(2)",
            TWENTIETH,
            "yes: impracticable",
        ],
    ),
    (
        lambda: may_extend(judged(False, "impracticable"), REQUEST, LAST),
        [
            "not met: EIR reg 7(1) [weighing the public interest, or being busy, is neither complexity nor volume]",
            "yes: EIR reg 7(3)",
            "6 December 2019: the day on which the applicant is notified",
            "6 December 2019: EIR reg 7(3)",
            "7 November 2019: EIR reg 5(2)",
            TWENTIETH,
            "no: impracticable",
        ],
    ),
    (
        lambda: waits_for_particulars(judged(True, "too general"), asked_on=LAST, received_on=RECEIVED),
        [
            "yes: EIR reg 9(2)",
            "6 December 2019: the requester is asked for more particulars",
            "yes: too general",
            "yes: EIR reg 9(2)(a)",
            "6 December 2019: the requester is asked for more particulars",
            "6 December 2019: EIR reg 9(2)(a)",
            "7 November 2019: the day on which the request is received",
            TWENTIETH,
        ],
    ),
    (
        lambda: waits_for_particulars(judged(True, "too general"), asked_on=LATE, received_on=RECEIVED),
        [
            "no: EIR reg 9(2) [the clock never stopped]",
            "9 December 2019: the requester is asked for more particulars",
            "yes: too general",
            "no: EIR reg 9(2)(a)",
            "9 December 2019: the requester is asked for more particulars",
            "6 December 2019: EIR reg 9(2)(a)",
            "7 November 2019: the day on which the request is received",
            TWENTIETH,
        ],
    ),
    (
        lambda: asked_in_time(RECEIVED, asked_on=LATE),
        [
            "no: EIR reg 9(2)(a)",
            "9 December 2019: the requester is asked for more particulars",
            "6 December 2019: EIR reg 9(2)(a)",
            "7 November 2019: the day on which the request is received",
            TWENTIETH,
        ],
    ),
    (
        lambda: made_in_time(RECEIVED, made_on=FORTIETH),
        [
            "yes: EIR reg 11(2)",
            "9 January 2020: the representations are received",
            "9 January 2020: EIR reg 11(2)",
            "7 November 2019: the day on which the applicant believes it failed",
            FORTIETH_DAY,
        ],
    ),
    (
        lambda: made_in_time(RECEIVED, made_on=AFTER),
        [
            "no: EIR reg 11(2) [the authority need not reconsider, and may]",
            "10 January 2020: the representations are received",
            "9 January 2020: EIR reg 11(2)",
            "7 November 2019: the day on which the applicant believes it failed",
            FORTIETH_DAY,
        ],
    ),
    (lambda: decides_whether_it_complied(judged(True, "failed")), ["no: EIR reg 11(3)(b)", "yes: failed"]),
    (
        lambda: notified_in_time(RECEIVED, notified_on=None, as_at=FORTIETH),
        [
            "does not arise: EIR reg 11(4) [the time has not run out]",
            "9 January 2020: EIR reg 11(4)",
            "7 November 2019: the day on which the representations are received",
            FORTIETH_DAY,
        ],
    ),
    (
        lambda: notified_in_time(RECEIVED, notified_on=None, as_at=AFTER),
        [
            "not met: EIR reg 11(4) [nothing has been notified]",
            "9 January 2020: EIR reg 11(4)",
            "7 November 2019: the day on which the representations are received",
            FORTIETH_DAY,
        ],
    ),
    (
        lambda: notified_in_time(RECEIVED, notified_on=FORTIETH, as_at=AFTER),
        [
            "met: EIR reg 11(4)",
            "9 January 2020: the decision is notified",
            "9 January 2020: EIR reg 11(4)",
            "7 November 2019: the day on which the representations are received",
            FORTIETH_DAY,
        ],
    ),
    (
        lambda: says_what_it_will_do(None, failure=None, action=None, period=None),
        ["only a person can say: EIR reg 11(5) [whether the authority decided that it had failed to comply]"],
    ),
    (
        lambda: says_what_it_will_do(judged(False, "failed"), failure=None, action=None, period=None),
        ["does not arise: EIR reg 11(5)", "no: failed"],
    ),
    (
        lambda: says_what_it_will_do(judged(True, "failed"), failure=True, action=False, period=None),
        [
            "not met: EIR reg 11(5)",
            "yes: failed",
            "yes: states the failure",
            "no: states the action to be taken",
            "none: states the period for it",
        ],
    ),
    (
        lambda: exception_outweighs(True, [Fact(LAST, "first"), Fact(LATE, "second"), Fact(AFTER, "the balance")], note="ours"),
        [
            "yes: EIR reg 12(1)(b) [ours]",
            "6 December 2019: first",
            "9 December 2019: second",
            "yes: EIR reg 12(2) [an equal balance, or a doubt, goes to disclosure]",
            "10 January 2020: the balance",
        ],
    ),
    (
        may_be_weighed,
        ["no: EIR reg 12(1) [every exception of the regulation is subject to the public interest, and none is absolute]"],
    ),
    (
        lambda: not_weighed(cite("EIR reg 13(1)"), "EIR reg 13(2A)(a)"),
        [
            "yes: EIR reg 13(1) [by the first condition, or where answering would break its principles, nothing is weighed]",
            "EIR reg 13(2A)(a): the condition relied on",
        ],
    ),
    (
        lambda: not_weighed(cite("EIR reg 13(1)"), "EIR reg 13(2B)"),
        ["no: EIR reg 13(1) [by any other, the public interest is weighed]", "EIR reg 13(2B): the condition relied on"],
    ),
    (
        lambda: not_weighed(cite("EIR reg 13(5B)(a)(i)"), None),
        [
            "yes: EIR reg 13(1) [by the first condition, or where answering would break its principles, nothing is weighed]",
            "EIR reg 13(5B)(a)(i): the condition relied on",
        ],
    ),
    (
        lambda: not_weighed(cite("EIR reg 13(5B)(b)"), None),
        ["no: EIR reg 13(1) [by any other, the public interest is weighed]", "EIR reg 13(5B)(b): the condition relied on"],
    ),
    (lambda: refused_in_time(notice()), ["does not arise: EIR reg 14(2) [no exception is relied on]"]),
    (
        lambda: refused_in_time(notice(RELIED)),
        ["met: EIR reg 14(2)", "6 December 2019: the day on which the refusal is made", "6 December 2019: EIR reg 5(2)"],
    ),
    (
        lambda: refused_in_time(notice(RELIED, given_on=None)),
        ["only a person can say: EIR reg 14(2) [the day of the refusal, or the last day for it, is not known]"],
    ),
    (
        lambda: refused_in_time(notice(RELIED, last_day=None)),
        ["only a person can say: EIR reg 14(2) [the day of the refusal, or the last day for it, is not known]"],
    ),
    (lambda: specifies_the_exception(notice()), ["does not arise: EIR reg 14(3)(a) [no exception is relied on]"]),
    (
        lambda: specifies_the_exception(notice(RELIED, UNFINISHED, OWN_DATA)),
        ["not met: EIR reg 14(3)(a)", "yes: EIR reg 12(5)(e) specified", "no: EIR reg 12(4)(d) specified"],
    ),
    (
        lambda: specifies_the_exception(notice(RELIED, OF_THE_ACT, OF_THE_ACT._replace(provision=cite("FOIA s.42(1)")))),
        ["not met: EIR reg 14(3)(a) [no exception of the Regulations: FOIA s.43(2), FOIA s.42(1)]", "yes: EIR reg 12(5)(e) specified"],
    ),
    (lambda: gives_the_matters_considered(notice(OWN_DATA)), ["does not arise: EIR reg 14(3)(b) [no exception is relied on]"]),
    (
        lambda: gives_the_matters_considered(notice(RELIED, UNFINISHED, UNFINISHED._replace(absolute=True))),
        ["not met: EIR reg 14(3)(b)", "no: the matters considered on EIR reg 12(5)(e)", "yes: the matters considered on EIR reg 12(4)(d)"],
    ),
    (
        lambda: gives_the_matters_considered(notice(UNFINISHED._replace(public_interest=PublicInterest.SILENT, reasons=None))),
        ["not met: EIR reg 14(3)(b)", "none: the matters considered on EIR reg 12(4)(d)"],
    ),
    (lambda: tells_of_completion(notice(RELIED)), ["does not arise: EIR reg 14(4) [EIR reg 12(4)(d) is not relied on]"]),
    (
        lambda: tells_of_completion(notice(UNFINISHED, completion_told=True)),
        ["met: EIR reg 14(4)", "yes: tells when it will be finished, and by whom"],
    ),
    (lambda: tells_of_representations(notice()), ["does not arise: EIR reg 14(5)(a) [no exception is relied on]"]),
    (
        lambda: tells_of_representations(notice(RELIED, complaints_procedure=True)),
        ["met: EIR reg 14(5)(a)", "yes: tells that representations may be made"],
    ),
    (
        lambda: tells_of_enforcement_and_appeal(notice(RELIED, right_to_apply=False)),
        ["not met: EIR reg 14(5)(b)", "no: tells of the right to complain to the Commissioner"],
    ),
    (
        lambda: conclusive("a Minister of the Crown", RECEIVED),
        [
            "yes: EIR reg 15(3)(a)",
            "yes: EIR reg 15(1) [Part IV of the Act does not apply while it stands, reg 18(3)]",
            "7 November 2019: certificate signed by a Minister of the Crown",
        ],
    ),
    (
        lambda: reach(Pleaded(DISCLOSING, (), SIGNED), of=ENVIRONMENTAL).engagement,
        [
            "engaged: EIR reg 12(5)(a) [by certificate, subject to FOIA s.60 as reg 18(7) applies it]",
            "yes: EIR reg 15(3)(a)",
            "yes: EIR reg 15(1) [Part IV of the Act does not apply while it stands, reg 18(3)]",
            "7 November 2019: certificate signed by a Minister of the Crown",
        ],
    ),
    (
        lambda: reach(Pleaded(DISCLOSING, (), SIGNED), of=ENVIRONMENTAL).absolute,
        [
            "yes: EIR reg 15(3)(a)",
            "yes: EIR reg 15(1) [Part IV of the Act does not apply while it stands, reg 18(3)]",
            "7 November 2019: certificate signed by a Minister of the Crown",
        ],
    ),
    (
        lambda: last_day_for_subject_access(date(2019, 8, 14)),
        [
            "16 September 2019: UK GDPR art 12(3) [the month ends on a day that is not worked, so on the next that is]",
            "14 August 2019: the day on which the request is received",
        ],
    ),
    (
        lambda: last_day_for_subject_access(date(2019, 8, 15)),
        [
            "16 September 2019: UK GDPR art 12(3) [the month ends on a day that is not worked, so on the next that is]",
            "15 August 2019: the day on which the request is received",
        ],
    ),
    (
        lambda: last_day_for_subject_access(date(2019, 11, 6)),
        [
            "6 December 2019: UK GDPR art 12(3) [the Commissioner's guidance counts so]",
            "6 November 2019: the day on which the request is received",
        ],
    ),
    (
        lambda: affected(interest=False).engagement,
        ["not engaged: EIR reg 12(5)(a) [fails on the interest that would be affected, of disclosing]", "no: the matter"],
    ),
    (
        lambda: affected().engagement,
        [
            "engaged, at “would”: EIR reg 12(5)(a)",
            "yes: the matter",
            "yes: the matter",
            "yes: the matter",
            "more probable than not: the matter",
        ],
    ),
    (
        lambda: affected(LIKELY).engagement,
        [
            "not engaged: EIR reg 12(5)(a) [“would be likely to” is not the test: “would adversely affect” is]",
            "yes: the matter",
            "yes: the matter",
            "yes: the matter",
            "a real and significant risk: the matter",
        ],
    ),
    (
        lambda: affected(REMOTE).engagement,
        [
            "not engaged: EIR reg 12(5)(a) [fails on the adverse effect]",
            "yes: the matter",
            "yes: the matter",
            "yes: the matter",
            "no more than hypothetical or remote: the matter",
        ],
    ),
    (lambda: elsewhere("EIR reg 6(1)(b)").absolute, ["yes: EIR reg 6(1)(b) [outside the duty, so there is nothing to weigh]"]),
    (lambda: elsewhere("EIR reg 5(3)").absolute, ["yes: EIR reg 5(3) [outside the duty, so there is nothing to weigh]"]),
    (
        lambda: complied_with(LAST_DAY, judged(True, "owed"), as_at=LAST, refused=False),
        ["does not arise: EIR reg 5(1) [the time has not run out on 6 December 2019]"],
    ),
    (lambda: complied_with(LAST_DAY, judged(True, "owed"), as_at=LATE, refused=False), ["not met: EIR reg 5(1)", "yes: owed"]),
    (lambda: complied_with(LAST_DAY, judged(False, "owed"), as_at=LATE, refused=False), ["does not arise: EIR reg 5(1)", "no: owed"]),
    (
        lambda: complied_with(LAST_DAY, None, as_at=LATE, refused=True),
        ["only a person can say: EIR reg 5(1) [whether the exceptions held is for a judgement that is not here]"],
    ),
    (
        lambda: complied_with(LAST_DAY, None, as_at=LATE, refused=False),
        ["not met: EIR reg 5(1) [nothing was said that could take the duty away]"],
    ),
    (
        lambda: made_available_in_time(LAST_DAY, LAST, as_at=LATE, refused=False),
        ["met: EIR reg 5(2)", "6 December 2019: information is made available", "6 December 2019: EIR reg 5(2)"],
    ),
    (
        lambda: made_available_in_time(LAST_DAY, LATE, as_at=LATE, refused=True),
        ["not met: EIR reg 5(2)", "9 December 2019: information is made available", "6 December 2019: EIR reg 5(2)"],
    ),
    (
        lambda: made_available_in_time(LAST_DAY, None, as_at=LATE, refused=True),
        ["does not arise: EIR reg 5(2) [it was refused]", "6 December 2019: EIR reg 5(2)"],
    ),
    (
        lambda: made_available_in_time(LAST_DAY, None, as_at=LAST, refused=False),
        ["does not arise: EIR reg 5(2) [the time has not run out]", "6 December 2019: EIR reg 5(2)"],
    ),
    (
        lambda: made_available_in_time(LAST_DAY, None, as_at=LATE, refused=False),
        ["not met: EIR reg 5(2) [nothing was made available, and nothing refused]", "6 December 2019: EIR reg 5(2)"],
    ),
    (lambda: to_be_answered((), bars=[BAR]), ["no duty: fee not paid (EIR reg 8(5)): EIR reg 8(5) [a note]", "6 December 2019: a day"]),
    (owed, ["the duty stands (EIR reg 5(1)): EIR reg 5(1)"]),
    (
        ncnd,
        [
            "neither confirmed nor denied (EIR reg 12(6)): EIR reg 12(6)",
            "yes: EIR reg 12(1)(b)",
            "engaged, at “would”: EIR reg 12(6)",
            "yes: the matter",
            "yes: the matter",
            "yes: the matter",
            "more probable than not: the matter",
            "yes: EIR reg 12(2) [an equal balance, or a doubt, goes to disclosure]",
            "maintaining outweighs disclosing: the matter",
        ],
    ),
    (
        lambda: ncnd(Balance.EXACTLY_BALANCED),
        [
            "the duty stands (EIR reg 5(1)): EIR reg 5(1)",
            "none: EIR reg 12(6) [so the request is answered in the open]",
            "no: EIR reg 12(1)(b)",
            "engaged, at “would”: EIR reg 12(6)",
            "yes: the matter",
            "yes: the matter",
            "yes: the matter",
            "more probable than not: the matter",
            "yes: EIR reg 12(2) [an equal balance, or a doubt, goes to disclosure]",
            "exactly balanced: the matter",
        ],
    ),
    (confirmed, ["confirmed as held (EIR reg 5(1)): EIR reg 5(1)", "the duty stands (EIR reg 5(1)): EIR reg 5(1)", "held: held"]),
    (
        denied,
        ["denied: not held (EIR reg 12(4)(a)): EIR reg 12(4)(a)", "the duty stands (EIR reg 5(1)): EIR reg 5(1)", "not held: held"],
    ),
    (
        lambda: denial().engagement,
        [
            "engaged: EIR reg 12(4)(a)",
            "denied: not held (EIR reg 12(4)(a)): EIR reg 12(4)(a)",
            "the duty stands (EIR reg 5(1)): EIR reg 5(1)",
            "not held: held",
        ],
    ),
    (
        lambda: denial().absolute,
        ["no: EIR reg 12(1) [every exception of the regulation is subject to the public interest, and none is absolute]"],
    ),
    (
        lambda: made_available(ncnd()),
        [
            "not reached (EIR reg 12(6)): EIR reg 5(1) [nothing about content is decided]",
            "neither confirmed nor denied (EIR reg 12(6)): EIR reg 12(6)",
            "yes: EIR reg 12(1)(b)",
            "engaged, at “would”: EIR reg 12(6)",
            "yes: the matter",
            "yes: the matter",
            "yes: the matter",
            "more probable than not: the matter",
            "yes: EIR reg 12(2) [an equal balance, or a doubt, goes to disclosure]",
            "maintaining outweighs disclosing: the matter",
        ],
    ),
    (
        lambda: made_available(WAITING),
        ["waiting for the requester (EIR reg 9(2)): EIR reg 9(2)", "waiting for the requester (EIR reg 9(2)): EIR reg 9(2)"],
    ),
    (
        lambda: made_available(denied(), [denial()], [weighed(denial())]),
        [
            "not held (EIR reg 12(4)(a)): EIR reg 5(1)",
            "EIR reg 12(4)(a): EIR reg 12(1)",
            "yes: EIR reg 12(1)(b)",
            "engaged: EIR reg 12(4)(a)",
            "denied: not held (EIR reg 12(4)(a)): EIR reg 12(4)(a)",
            "the duty stands (EIR reg 5(1)): EIR reg 5(1)",
            "not held: held",
            "yes: EIR reg 12(2) [an equal balance, or a doubt, goes to disclosure]",
            "maintaining outweighs disclosing: the matter",
        ],
    ),
    (
        lambda: made_available(denied(), [denial()], [weighed(denial(), balance=Balance.EXACTLY_BALANCED)]),
        [
            "not held (EIR reg 5(1)): EIR reg 5(1) [the public interest is not in refusing, and still there is nothing to make available]",
            "none: EIR reg 12(1)",
            "no: EIR reg 12(1)(b)",
            "engaged: EIR reg 12(4)(a)",
            "denied: not held (EIR reg 12(4)(a)): EIR reg 12(4)(a)",
            "the duty stands (EIR reg 5(1)): EIR reg 5(1)",
            "not held: held",
            "yes: EIR reg 12(2) [an equal balance, or a doubt, goes to disclosure]",
            "exactly balanced: the matter",
        ],
    ),
    (
        lambda: made_available(confirmed()),
        [
            "communicated (EIR reg 5(1)): EIR reg 5(1)",
            "confirmed as held (EIR reg 5(1)): EIR reg 5(1)",
            "the duty stands (EIR reg 5(1)): EIR reg 5(1)",
            "held: held",
        ],
    ),
    (
        lambda: made_available(confirmed(), [affected()], [weighed(affected())]),
        [
            "withheld (EIR reg 12(5)(a)): EIR reg 5(1)",
            "confirmed as held (EIR reg 5(1)): EIR reg 5(1)",
            "the duty stands (EIR reg 5(1)): EIR reg 5(1)",
            "held: held",
            "EIR reg 12(5)(a): EIR reg 12(1)",
            "yes: EIR reg 12(1)(b)",
            "engaged, at “would”: EIR reg 12(5)(a)",
            "yes: the matter",
            "yes: the matter",
            "yes: the matter",
            "more probable than not: the matter",
            "yes: EIR reg 12(2) [an equal balance, or a doubt, goes to disclosure]",
            "maintaining outweighs disclosing: the matter",
        ],
    ),
    (
        lambda: made_available(confirmed(), [affected(LIKELY)]),
        [
            "communicated (EIR reg 5(1)): EIR reg 5(1)",
            "confirmed as held (EIR reg 5(1)): EIR reg 5(1)",
            "the duty stands (EIR reg 5(1)): EIR reg 5(1)",
            "held: held",
            "none: EIR reg 12(1)",
            "not engaged: EIR reg 12(5)(a) [“would be likely to” is not the test: “would adversely affect” is]",
            "yes: the matter",
            "yes: the matter",
            "yes: the matter",
            "a real and significant risk: the matter",
        ],
    ),
    (
        lambda: made_available(confirmed(), [elsewhere("EIR reg 6(1)(b)")]),
        [
            "accessible to the requester by other means (EIR reg 6(1)(b)): EIR reg 5(1)",
            "confirmed as held (EIR reg 5(1)): EIR reg 5(1)",
            "the duty stands (EIR reg 5(1)): EIR reg 5(1)",
            "held: held",
            "EIR reg 6(1)(b): EIR reg 12(1)",
            "engaged: EIR reg 6(1)(b)",
            "yes: the matter",
            "yes: EIR reg 6(1)(b) [outside the duty, so there is nothing to weigh]",
        ],
    ),
    (
        lambda: made_available(confirmed(), [elsewhere("EIR reg 6(1)(b)"), elsewhere("EIR reg 5(3)")]),
        [
            "withheld (EIR reg 6(1)(b), EIR reg 5(3)): EIR reg 5(1)",
            "confirmed as held (EIR reg 5(1)): EIR reg 5(1)",
            "the duty stands (EIR reg 5(1)): EIR reg 5(1)",
            "held: held",
            "EIR reg 6(1)(b), EIR reg 5(3): EIR reg 12(1)",
            "engaged: EIR reg 6(1)(b)",
            "yes: the matter",
            "yes: EIR reg 6(1)(b) [outside the duty, so there is nothing to weigh]",
            "engaged: EIR reg 5(3)",
            "yes: the matter",
            "yes: EIR reg 5(3) [outside the duty, so there is nothing to weigh]",
        ],
    ),
]


@pytest.mark.parametrize(("find", "lines"), FINDINGS, ids=[f"{nth} {lines[0]}" for nth, (_, lines) in enumerate(FINDINGS, start=1)])
def test_what_the_regulations_say(find: Callable[[], Finding[object]], lines: list[str]) -> None:
    assert [re.sub(r", “.*?”(?= \[|$)", "", line, count=1) for line in told_by(find())] == lines


def test_the_question_that_is_missing_is_asked_under_the_exception() -> None:
    with pytest.raises(MissingJudgement) as missing:
        adverse_effect(DISCLOSING, harm(Act.DISCLOSING, interest=None))
    assert missing.value.under == SECURITY


def test_what_is_not_held_is_an_exception_for_its_own_slice() -> None:
    assert not_held(denied(), "the annex").claim == Claim("EIR reg 12(4)(a)", Duty.COMMUNICATE, extent="the annex")
