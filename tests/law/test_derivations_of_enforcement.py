"""What each rule of ss.15, 45 to 66 and 80A says of itself: every ground that it rests on, in order, and no other.

The Act's own words are left out here: tests/law/test_statute.py holds those to the register.
"""

import re
from collections.abc import Callable
from datetime import date

import pytest

from answerable.law.claims import Duty
from answerable.law.finding import Finding
from answerable.law.foia import s45_code_on_the_discharge_of_functions as s45
from answerable.law.foia import s46_code_on_records_management as s46
from answerable.law.foia import s51_information_notices as s51
from answerable.law.foia import s52_enforcement_notices as s52
from answerable.law.foia.s15_transferred_public_records import copy_to_be_sent
from answerable.law.foia.s53_exception_from_duty_to_comply import ServedOn, last_day_for_certificate, may_be_overridden
from answerable.law.foia.s54_failure_to_comply import Court, Served, as_contempt, court, failed_by_a_false_statement, may_certify
from answerable.law.foia.s56_no_action_against_public_authority import right_of_action
from answerable.law.foia.s57_appeal_against_notices import Appellant, may_appeal
from answerable.law.foia.s58_determination_of_appeals import Determination, determination, may_review_facts
from answerable.law.foia.s60_appeals_against_national_security_certificates import (
    NATIONAL_SECURITY,
    SECURITY_BODIES,
    Challenger,
    may_be_quashed,
    may_challenge,
    may_say_it_does_not_apply,
)
from answerable.law.foia.s61_appeal_proceedings import dealt_with_by, tribunal_may_certify
from answerable.law.foia.s62_historical_records import becomes_historical, created_in
from answerable.law.foia.s63_removal_of_exemptions import RelevantDeath, available
from answerable.law.foia.s64_historical_records_in_public_record_offices import (
    section_23_keeps_its_place,
    sections_21_and_22_available,
)
from answerable.law.foia.s65_consulting_before_refusal import Consulted, PublicRecord, to_be_consulted
from answerable.law.foia.s66_transferred_public_records import (
    Decider,
    applies,
    consulted_by_the_responsible_authority,
    consults_before_determining,
    decides_the_public_interest,
)
from answerable.law.foia.s80A_northern_ireland_bodies import left_as_it_was
from answerable.law.provision import cite
from answerable.law.rule import narrowed
from tests.law.judgements import judged, told_by

BEFORE, DAY, AFTER = date(2020, 6, 22), date(2020, 6, 23), date(2020, 6, 24)
D1, D2 = cite("FOIA s.1(1)(a)"), cite("FOIA s.1(1)(b)")
BY, APPEAL_BY = (narrowed(Finding(day), under=at, words="") for day, at in ((DAY, "FOIA s.51(4)"), (AFTER, "GRC r.22(1)(b)")))
CERTIFIED, NOT_CERTIFIED = (narrowed(Finding(value), under="FOIA s.61(4)", words="") for value in (True, False))
INFORMATION = s51.InformationNotice(on_application=True, states_basis=True, right_of_appeal=False, by=BY, appeal_by=BY)
OWN_MOTION = INFORMATION._replace(on_application=False, states_reasons=False, appeal_by=APPEAL_BY)
ENFORCEMENT = s52.EnforcementNotice(states_requirements=True, states_reasons=False, right_of_appeal=True, first_step_by=BY, appeal_by=BY)


def without_the_acts_words(finding: Finding[object]) -> list[str]:
    """The lines of a derivation, without who judged and without quotations."""
    return [re.sub(r", “.*?”(?= \[|$)", "", line, count=1) for line in told_by(finding)]


DERIVATIONS: list[tuple[Callable[[], Finding[object]], list[str]]] = [
    (
        lambda: copy_to_be_sent(transferred=True, ncnd_qualified_only=True, exempt_qualified_only=False),
        [
            "yes: FOIA s.15(1)",
            "yes: contained in a transferred public record, or would be if it existed",
            "yes: the duty to confirm or deny is excluded only by provisions not specified in section 2(3)",
            "no: exempt only by virtue of provisions not specified in section 2(3)",
        ],
    ),
    (
        lambda: copy_to_be_sent(transferred=True, ncnd_qualified_only=False, exempt_qualified_only=False),
        [
            "no: FOIA s.15(1)",
            "yes: contained in a transferred public record, or would be if it existed",
            "no: the duty to confirm or deny is excluded only by provisions not specified in section 2(3)",
            "no: exempt only by virtue of provisions not specified in section 2(3)",
        ],
    ),
    (lambda: s45.code_in_force(on=date(2018, 7, 3)), ["s.45 Code (2004): FOIA s.45(1)"]),
    (lambda: s45.code_in_force(on=date(2018, 7, 4)), ["s.45 Code (2018): FOIA s.45(1)"]),
    (lambda: s46.code_in_force(on=DAY), ["s.46 Code (2009): FOIA s.46(1)"]),
    (lambda: s46.is_relevant_authority(public_authority=False, records_are_public_records=True), ["yes: FOIA s.46(7)"]),
    (lambda: s51.states_its_basis(INFORMATION), ["met: FOIA s.51(2)(a)"]),
    (lambda: s51.states_its_basis(OWN_MOTION), ["not met: FOIA s.51(2)(b)(ii)"]),
    (lambda: s51.gives_the_right_of_appeal(INFORMATION), ["not met: FOIA s.51(3)"]),
    (
        lambda: s51.time_does_not_outrun_the_appeal(INFORMATION),
        ["met: FOIA s.51(4)", "23 June 2020: FOIA s.51(4)", "23 June 2020: FOIA s.51(4)"],
    ),
    (
        lambda: s51.time_does_not_outrun_the_appeal(OWN_MOTION),
        ["not met: FOIA s.51(4)", "23 June 2020: FOIA s.51(4)", "24 June 2020: GRC r.22(1)(b)"],
    ),
    (
        lambda: s51.time_does_not_outrun_the_appeal(INFORMATION._replace(by=None)),
        ["only a person can say: FOIA s.51(4) [the days of the notice are not known]"],
    ),
    (lambda: s51.must_furnish(judged(True)), ["no: FOIA s.51(5)", "yes: the matter"]),
    (lambda: s51.reaches(recorded=False), ["yes: FOIA s.51(8)", "no: the information is recorded"]),
    (lambda: s52.may_serve(judged(True)), ["yes: FOIA s.52(1) [a power, not a duty]", "yes: the matter"]),
    (lambda: s52.states_the_failure_and_why(ENFORCEMENT), ["not met: FOIA s.52(2)(a)"]),
    (lambda: s52.gives_the_right_of_appeal(ENFORCEMENT), ["met: FOIA s.52(2)(b)"]),
    (
        lambda: s52.time_does_not_outrun_the_appeal(ENFORCEMENT),
        ["met: FOIA s.52(3)", "23 June 2020: FOIA s.51(4)", "23 June 2020: FOIA s.51(4)"],
    ),
    (
        lambda: s52.time_does_not_outrun_the_appeal(ENFORCEMENT._replace(appeal_by=APPEAL_BY)),
        ["not met: FOIA s.52(3)", "23 June 2020: FOIA s.51(4)", "24 June 2020: GRC r.22(1)(b)"],
    ),
    (
        lambda: s52.time_does_not_outrun_the_appeal(ENFORCEMENT._replace(appeal_by=None)),
        ["only a person can say: FOIA s.52(3) [the days of the notice are not known]"],
    ),
    (
        lambda: may_be_overridden(ServedOn.ANY_OTHER, D1),
        [
            "no: FOIA s.53(1) [served on none of the authorities that s.53(1)(a) names]",
            "any other public authority: the notice is served on",
            "FOIA s.1(1)(a): the failure that it finds",
        ],
    ),
    (
        lambda: may_be_overridden(ServedOn.DEPARTMENT, cite("FOIA s.10(1)")),
        [
            "no: FOIA s.53(1) [lateness and defective notices cannot be overridden]",
            "a government department: the notice is served on",
            "FOIA s.10(1): the failure that it finds",
        ],
    ),
    (
        lambda: may_be_overridden(ServedOn.WELSH_GOVERNMENT, D1, within_part_ii=judged(True)),
        [
            "yes: FOIA s.53(1)(b)(i)",
            "the Welsh Government: the notice is served on",
            "FOIA s.1(1)(a): the failure that it finds",
            "yes: the matter",
        ],
    ),
    (
        lambda: may_be_overridden(ServedOn.DESIGNATED, D2, within_part_ii=judged(False)),
        [
            "no: FOIA s.53(1)(b)(ii)",
            "an authority designated for section 53: the notice is served on",
            "FOIA s.1(1)(b): the failure that it finds",
            "no: the matter",
        ],
    ),
    (
        lambda: last_day_for_certificate(date(2020, 5, 26)),
        ["23 June 2020: FOIA s.53(2)", "26 May 2020: the effective date", "23 June 2020: FOIA s.10(6)"],
    ),
    (
        lambda: may_certify(Served.DECISION_NOTICE, judged(True)),
        ["yes: FOIA s.54(1) [a power, not a duty]", "yes: FOIA s.54(1)(a)", "yes: the matter"],
    ),
    (
        lambda: may_certify(Served.INFORMATION_NOTICE, judged(False)),
        ["no: FOIA s.54(1) [a power, not a duty]", "no: FOIA s.54(1)(b)", "no: the matter"],
    ),
    (
        lambda: may_certify(Served.ENFORCEMENT_NOTICE, judged(True), substituted=True),
        [
            "no: FOIA s.54(1) [the notice is the Tribunal's, so it is for the First-tier Tribunal to certify, s.61(4)]",
            "enforcement notice: substituted by the Tribunal",
        ],
    ),
    (lambda: failed_by_a_false_statement(judged(True), None), ["yes: FOIA s.54(2)", "yes: the matter"]),
    (lambda: failed_by_a_false_statement(judged(False), judged(False)), ["no: FOIA s.54(2)", "no: the matter"]),
    (
        lambda: as_contempt(may_certify(Served.ENFORCEMENT_NOTICE, judged(True))),
        ["yes: FOIA s.54(3)", "yes: FOIA s.54(1) [a power, not a duty]", "yes: FOIA s.54(1)(c)", "yes: the matter"],
    ),
    (lambda: court(in_scotland=True), ["the Court of Session: FOIA s.54(4)", "yes: in Scotland"]),
    (lambda: court(in_scotland=False), ["the High Court: FOIA s.54(4)", "no: in Scotland"]),
    (right_of_action, ["no: FOIA s.56(1) [subsection (2) leaves the Commissioner's powers under section 54 as they are]"]),
    (
        lambda: may_appeal(Appellant.COMPLAINANT, Served.DECISION_NOTICE),
        ["yes: FOIA s.57(1)", "the complainant: who would appeal", "decision notice: what was served"],
    ),
    (
        lambda: may_appeal(Appellant.ANYBODY_ELSE, Served.DECISION_NOTICE),
        ["no: FOIA s.57(1)", "anybody else: who would appeal", "decision notice: what was served"],
    ),
    (
        lambda: may_appeal(Appellant.AUTHORITY, Served.INFORMATION_NOTICE),
        ["yes: FOIA s.57(2)", "the public authority: who would appeal", "information notice: what was served"],
    ),
    (
        lambda: may_appeal(Appellant.RESPONSIBLE_AUTHORITY, Served.ENFORCEMENT_NOTICE, decided_by_responsible_authority=True),
        [
            "yes: FOIA s.57(3)",
            "the responsible authority for a transferred public record: who would appeal",
            "enforcement notice: what was served",
        ],
    ),
    (
        lambda: may_appeal(Appellant.RESPONSIBLE_AUTHORITY, Served.INFORMATION_NOTICE, decided_by_responsible_authority=True),
        [
            "no: FOIA s.57(3)",
            "the responsible authority for a transferred public record: who would appeal",
            "information notice: what was served",
        ],
    ),
    (
        lambda: determination(judged(True), None),
        ["allow the appeal or substitute such other notice as the Commissioner could have served: FOIA s.58(1)", "yes: the matter"],
    ),
    (
        lambda: determination(None, judged(True)),
        ["allow the appeal or substitute such other notice as the Commissioner could have served: FOIA s.58(1)", "yes: the matter"],
    ),
    (lambda: determination(judged(False), judged(False)), ["dismiss the appeal: FOIA s.58(1)", "no: the matter", "no: the matter"]),
    (may_review_facts, ["yes: FOIA s.58(2)"]),
    (
        lambda: may_challenge(Challenger.COMMISSIONER, SECURITY_BODIES),
        ["yes: FOIA s.60(1)", "the Commissioner: who would appeal", "FOIA s.23(2): the certificate"],
    ),
    (
        lambda: may_challenge(Challenger.OTHER_PARTY, NATIONAL_SECURITY),
        [
            "no: FOIA s.60(1)",
            "another party to proceedings in which it is claimed to apply: who would appeal",
            "FOIA s.24(3): the certificate",
        ],
    ),
    (
        lambda: may_say_it_does_not_apply(Challenger.OTHER_PARTY, NATIONAL_SECURITY, general=True),
        ["yes: FOIA s.60(4)", "FOIA s.24(3): the certificate", "yes: it identifies information by a general description"],
    ),
    (
        lambda: may_say_it_does_not_apply(Challenger.AFFECTED_APPLICANT, NATIONAL_SECURITY, general=True),
        ["no: FOIA s.60(4)", "FOIA s.24(3): the certificate", "yes: it identifies information by a general description"],
    ),
    (lambda: may_be_quashed(SECURITY_BODIES, judged(True)), ["yes: FOIA s.60(2)", "yes: the matter"]),
    (
        lambda: may_be_quashed(NATIONAL_SECURITY, judged(False)),
        ["no: FOIA s.60(3) [on the principles of judicial review]", "no: the matter"],
    ),
    (lambda: tribunal_may_certify(judged(True), on=DAY), ["yes: FOIA s.61(4) [a power, not a duty]", "yes: the matter"]),
    (
        lambda: dealt_with_by(CERTIFIED),
        ["the Upper Tribunal: FOIA s.61(5) [after hearing any witness and any statement in defence, s.61(6)]", "yes: FOIA s.61(4)"],
    ),
    (
        lambda: dealt_with_by(NOT_CERTIFIED),
        ["none: FOIA s.61(5) [after hearing any witness and any statement in defence, s.61(6)]", "no: FOIA s.61(4)"],
    ),
    (
        lambda: created_in((1999, 2001, 1998)),
        [
            "2001: FOIA s.62(2)",
            "1998: a record in the file was created",
            "1999: a record in the file was created",
            "2001: a record in the file was created",
        ],
    ),
    (lambda: becomes_historical(1980, decided_on=DAY), ["1 January 2011: FOIA s.62(1)", "1980: the record was created"]),
    (lambda: becomes_historical(1983, decided_on=DAY), ["1 January 2014: SI 2012/3029 art 3", "1983: the record was created"]),
    (lambda: becomes_historical(1984, decided_on=date(2012, 12, 31)), ["1 January 2015: FOIA s.62(1)", "1984: the record was created"]),
    (lambda: becomes_historical(1984, decided_on=DAY), ["1 January 2014: SI 2012/3029 art 2(2)", "1984: the record was created"]),
    (lambda: becomes_historical(2002, decided_on=DAY), ["1 January 2023: FOIA s.62(1)", "2002: the record was created"]),
    (
        lambda: available("FOIA s.21(1)", record_created_in=1990, decided_on=DAY, in_public_record_office=True),
        [
            "no: FOIA s.64(1)",
            "1 January 2017: SI 2012/3029 art 2(2)",
            "1990: the record was created",
            "23 June 2020: the decision",
            "yes: the historical record is in the Public Record Office or that of Northern Ireland",
        ],
    ),
    (
        lambda: available("FOIA s.29(1)(a)", record_created_in=1990, decided_on=DAY),
        [
            "yes: FOIA s.63(1) [no limit in s.63 for this exemption]",
            "1 January 2017: SI 2012/3029 art 2(2)",
            "1990: the record was created",
            "23 June 2020: the decision",
        ],
    ),
    (
        lambda: available("FOIA s.42(1)", record_created_in=1990, decided_on=DAY),
        ["no: FOIA s.63(1)", "1 January 2017: SI 2012/3029 art 2(2)", "1990: the record was created", "23 June 2020: the decision"],
    ),
    (
        lambda: available("FOIA s.28(1)", record_created_in=1990, decided_on=DAY),
        ["yes: FOIA s.63(2C)(a)", "1990: the record was created", "23 June 2020: the decision"],
    ),
    (
        lambda: available("FOIA s.36(2)(b)(i)", record_created_in=1990, decided_on=DAY),
        ["no: FOIA s.63(2A)", "1 January 2017: SI 2012/3029 art 2(2)", "1990: the record was created", "23 June 2020: the decision"],
    ),
    (
        lambda: available("FOIA s.36(2)(a)(ii)", record_created_in=1990, decided_on=DAY),
        ["yes: FOIA s.63(2C)(b)", "1990: the record was created", "23 June 2020: the decision"],
    ),
    (
        lambda: available("FOIA s.36(3)", matter="FOIA s.36(2)(b)(i)", record_created_in=1990, decided_on=DAY),
        ["no: FOIA s.63(2B)", "1 January 2017: SI 2012/3029 art 2(2)", "1990: the record was created", "23 June 2020: the decision"],
    ),
    (
        lambda: available("FOIA s.36(3)", matter="FOIA s.36(2)(a)(ii)", record_created_in=1990, decided_on=DAY),
        ["yes: FOIA s.63(2D)(b)", "1990: the record was created", "23 June 2020: the decision"],
    ),
    (
        lambda: available("FOIA s.37(1)(a)", record_created_in=1990, decided_on=DAY, received_on=date(2011, 1, 18)),
        ["no: FOIA s.63(1)", "1 January 2017: SI 2012/3029 art 2(2)", "1990: the record was created", "23 June 2020: the decision"],
    ),
    (
        lambda: available(
            "FOIA s.37(1)(aa)",
            record_created_in=1990,
            decided_on=DAY,
            received_on=BEFORE,
            record_created_on=date(1990, 5, 1),
            relevant_death=RelevantDeath(None),
        ),
        ["yes: FOIA s.63(2E) [the person whose death counts is alive]", "1 May 1990: the record was created"],
    ),
    (
        lambda: available(
            "FOIA s.37(1)(aa)",
            record_created_in=1990,
            decided_on=DAY,
            received_on=BEFORE,
            record_created_on=date(1990, 5, 1),
            relevant_death=RelevantDeath(date(2015, 6, 24)),
        ),
        [
            "yes: FOIA s.63(2E) [available up to the end of 23 June 2020]",
            "24 June 2015: the relevant death",
            "1 May 1990: the record was created",
        ],
    ),
    (
        lambda: available(
            "FOIA s.37(1)(aa)",
            record_created_in=1990,
            decided_on=DAY,
            received_on=BEFORE,
            record_created_on=date(1990, 5, 1),
            relevant_death=RelevantDeath(date(2015, 6, 23)),
        ),
        [
            "no: FOIA s.63(2E) [available up to the end of 22 June 2020]",
            "23 June 2015: the relevant death",
            "1 May 1990: the record was created",
        ],
    ),
    (
        lambda: sections_21_and_22_available(in_public_record_office=True),
        ["no: FOIA s.64(1)", "yes: the historical record is in the Public Record Office or that of Northern Ireland"],
    ),
    (
        lambda: section_23_keeps_its_place(in_public_record_office=False),
        ["yes: FOIA s.64(2)", "no: the historical record is in the Public Record Office or that of Northern Ireland"],
    ),
    (
        lambda: to_be_consulted(PublicRecord.ACT_OF_1958, qualified_only=True, section_66_applies=False, on=DAY),
        [
            "the Secretary of State: FOIA s.65(1)",
            "a public record within the meaning of the Public Records Act 1958: the historical record",
            "yes: exempt only by virtue of provisions not specified in section 2(3)",
            "no: section 66 applies to the information",
        ],
    ),
    (
        lambda: to_be_consulted(PublicRecord.ACT_OF_1958, qualified_only=True, section_66_applies=False, on=date(2015, 12, 8)),
        [
            "the Lord Chancellor: FOIA s.65(1)",
            "a public record within the meaning of the Public Records Act 1958: the historical record",
            "yes: exempt only by virtue of provisions not specified in section 2(3)",
            "no: section 66 applies to the information",
        ],
    ),
    (
        lambda: to_be_consulted(PublicRecord.ACT_OF_1923, qualified_only=True, section_66_applies=False, on=DAY),
        [
            "the appropriate Northern Ireland Minister: FOIA s.65(1)(b)",
            "a public record to which the Public Records Act (Northern Ireland) 1923 applies: the historical record",
            "yes: exempt only by virtue of provisions not specified in section 2(3)",
            "no: section 66 applies to the information",
        ],
    ),
    (
        lambda: to_be_consulted(PublicRecord.NOT_ONE, qualified_only=False, section_66_applies=False, on=DAY),
        [
            "nobody: FOIA s.65(1)",
            "not a public record: the historical record",
            "no: exempt only by virtue of provisions not specified in section 2(3)",
            "no: section 66 applies to the information",
        ],
    ),
    (
        lambda: applies(transferred=True, designated_open=False),
        ["yes: FOIA s.66(1)", "yes: contained in a transferred public record", "no: designated as open information"],
    ),
    (
        lambda: consults_before_determining(transferred=True, designated_open=True),
        ["no: FOIA s.66(2)", "no: FOIA s.66(1)", "yes: contained in a transferred public record", "yes: designated as open information"],
    ),
    (
        lambda: decides_the_public_interest(Duty.COMMUNICATE, section_66_applies=True, qualified_only=True),
        [
            "the responsible authority: FOIA s.66(4)",
            "yes: section 66 applies to the information",
            "yes: only provisions not specified in section 2(3) are relied on",
        ],
    ),
    (
        lambda: decides_the_public_interest(Duty.CONFIRM_OR_DENY, section_66_applies=True, qualified_only=True),
        [
            "the responsible authority: FOIA s.66(3)",
            "yes: section 66 applies to the information",
            "yes: only provisions not specified in section 2(3) are relied on",
        ],
    ),
    (
        lambda: decides_the_public_interest(Duty.CONFIRM_OR_DENY, section_66_applies=False, qualified_only=True),
        [
            "the appropriate records authority: FOIA s.66(4)",
            "no: section 66 applies to the information",
            "yes: only provisions not specified in section 2(3) are relied on",
        ],
    ),
    (
        lambda: consulted_by_the_responsible_authority(PublicRecord.ACT_OF_1958, on=DAY),
        [
            "the Secretary of State: FOIA s.66(5)",
            "a public record within the meaning of the Public Records Act 1958: the transferred record",
        ],
    ),
    (
        lambda: consulted_by_the_responsible_authority(PublicRecord.ACT_OF_1923, on=DAY),
        [
            "the appropriate Northern Ireland Minister: FOIA s.66(5)",
            "a public record to which the Public Records Act (Northern Ireland) 1923 applies: the transferred record",
        ],
    ),
    (lambda: left_as_it_was(received_on=date(2012, 6, 30)), ["yes: FOIA s.80A(3)", "30 June 2012: the request was received"]),
    (lambda: left_as_it_was(received_on=DAY), ["no: FOIA s.80A(3)", "23 June 2020: the request was received"]),
]


@pytest.mark.parametrize(
    ("finding", "lines"), DERIVATIONS, ids=[f"{nth} {lines[0].split('[')[0]}" for nth, (_, lines) in enumerate(DERIVATIONS, start=1)]
)
def test_what_a_rule_says_of_itself(finding: Callable[[], Finding[object]], lines: list[str]) -> None:
    assert without_the_acts_words(finding()) == lines


def test_the_words_that_are_said_of_people_and_of_courts() -> None:
    assert [each.value for each in Appellant] == [
        "the complainant",
        "the public authority",
        "the responsible authority for a transferred public record",
        "anybody else",
    ]
    assert [each.value for each in ServedOn] == [
        "a government department",
        "the Welsh Government",
        "an authority designated for section 53",
        "any other public authority",
    ]
    assert [each.value for each in Challenger] == [
        "the Commissioner",
        "an applicant whose request is affected by its issue",
        "another party to proceedings in which it is claimed to apply",
        "anybody else",
    ]
    assert [each.value for each in Court] == ["the High Court", "the Court of Session", "the Upper Tribunal"]
    assert [each.value for each in Determination] == [
        "allow the appeal or substitute such other notice as the Commissioner could have served",
        "dismiss the appeal",
    ]
    assert [each.value for each in Consulted] == [
        "nobody",
        "the Lord Chancellor",
        "the Secretary of State",
        "the appropriate Northern Ireland Minister",
    ]
    assert [each.value for each in Decider] == ["the appropriate records authority", "the responsible authority"]


def test_when_each_requirement_of_a_notice_arises() -> None:
    assert [(each.check, each.arises) for each in (*s51.REQUIREMENTS, *s52.REQUIREMENTS)] == [
        (
            s51.states_its_basis,
            "Every information notice: the application received or, of the Commissioner's own motion, why it is needed.",
        ),
        (s51.gives_the_right_of_appeal, "Every information notice."),
        (s51.time_does_not_outrun_the_appeal, "Every information notice."),
        (s52.states_the_failure_and_why, "Every enforcement notice."),
        (s52.gives_the_right_of_appeal, "Every enforcement notice."),
        (s52.time_does_not_outrun_the_appeal, "Every enforcement notice."),
    ]
