"""A notice worked out again: what follows from its days, what is open, and where it says something else."""

from datetime import date
from pathlib import Path

import pytest

from answerable.documents.check import Checked, Difference, Found, as_json, check
from answerable.documents.not_readable import NotADecisionNotice
from answerable.documents.opening import open_document
from tests.documents.notices_made_up import ANSWERED, ANSWERED_LATE, ASKED, WITHIN_30, notice

EXEMPT = "The Commissioner’s decision is that the Council was entitled to rely on section 43(2) of FOIA."
EIR = "Environmental Information Regulations 2004 (EIR)"
EIR_BREACH = "The Commissioner’s decision is that the Council breached regulation 5(2) of the EIR."


def found(checked: Checked, under: str) -> list[Found]:
    return [each for each in checked.findings if each.under == under]


def said(checked: Checked) -> set[tuple[str, str, str]]:
    return {(each.said, each.computed, str(each.under)) for each in checked.differences}


def one(checked: Checked, under: str) -> Found:
    (only,) = found(checked, under)
    return only


@pytest.fixture(scope="session")
def seed(shared: Path) -> Checked:
    return check(open_document(shared / "notices" / "seed-mps-facebook.txt"))


def test_the_seed_s_last_day_and_reply(seed: Checked) -> None:
    last, reply = found(seed, "FOIA s.10(1)")
    assert "6 December 2019" in last.finding
    assert "St Andrew's Day" in last.derivation
    assert reply.finding == "The reply of 28 January 2020 came on working day 53, 33 working days late."
    assert reply.recorded


def test_the_seed_s_extension_is_void(seed: Checked) -> None:
    extension = one(seed, "FOIA s.10(3)")
    assert "20 December 2019" in extension.finding
    assert "working day 30" in extension.finding
    assert "void" in extension.finding


def test_the_seed_leaves_section_17_open_as_a_question(seed: Checked) -> None:
    refused_late = one(seed, "FOIA s.17(1)")
    assert not refused_late.recorded
    assert refused_late.finding.endswith("Was it left out on purpose?")


def test_the_seed_s_review_steps_and_appeal(seed: Checked) -> None:
    assert "took 7 working days" in one(seed, "s.45 Code (2018)").finding
    assert "28 July 2020" in one(seed, "FOIA s.50(4)").finding
    assert "21 July 2020" in one(seed, "GRC r.22(1)(b)").finding
    assert "does not end before" in one(seed, "FOIA s.50(6)").finding
    assert seed.differences == ()


def test_a_twentieth_working_day_counted_for_england_and_wales_alone(shared: Path) -> None:
    checked = check(open_document(shared / "notices" / "IC-427919-Y6C6.txt"))
    (difference,) = checked.differences
    assert difference[:3] == ("2025-08-07", "2025-08-11", "FOIA s.10(6)")
    assert "7 August 2025 (ie the twentieth working day" in difference.derivation
    assert "4 August 2025, Scotland" in difference.derivation
    assert "The reply of 11 August 2025 came on working day 20, in time." in {each.finding for each in checked.findings}


def test_every_real_notice_can_be_checked_and_one_alone_differs(shared: Path) -> None:
    notices = [each for each in (shared / "notices").iterdir() if each.suffix in (".txt", ".pdf")]
    differing = {each.name for each in notices if check(open_document(each)).differences}
    assert len(notices) == 17
    assert differing == {"IC-427919-Y6C6.txt"}


def test_the_count_starts_again_from_a_clarification(shared: Path) -> None:
    last, reply = found(check(open_document(shared / "notices" / "FS50755855.txt")), "FOIA s.10(1)")
    assert (
        last.finding == "The last day for compliance was 24 April 2018, the twentieth working day after the clarification of 23 March 2018."
    )
    assert "clarification that the notice dates 23 March 2018" in last.derivation
    assert "26 April 2018 came on working day 22, 2 working days late" in reply.finding


def test_a_reply_in_time_and_a_breach_that_rests_on_something_else() -> None:
    _, reply = found(check(notice(ASKED, ANSWERED)), "FOIA s.10(1)")
    assert reply.finding.endswith(
        "came on working day 16, in time. The breach of FOIA s.10 that the notice records rests on something else."
    )


def test_an_assumption_is_said_with_what_rests_on_it() -> None:
    last, _ = found(check(notice(ASKED, ANSWERED)), "FOIA s.10(1)")
    assert last.derivation.endswith("Assumed: the request that the notice dates 7 November 2019 was received on that day.")


def test_a_late_reply_that_relied_on_an_exemption_leaves_two_breaches_open() -> None:
    checked = check(notice(ASKED, ANSWERED_LATE, decided=EXEMPT))
    asked = {each.under for each in checked.findings if "Was it left out on purpose?" in each.finding}
    assert asked == {"FOIA s.10(1)", "FOIA s.17(1)"}


def test_neither_confirm_nor_deny_upheld_leaves_only_the_late_notice_open() -> None:
    decided = "The Commissioner’s decision is that the Council was entitled to rely on section 31(3) of FOIA to neither confirm nor deny."
    checked = check(notice(ASKED, ANSWERED_LATE, decided=decided))
    assert {each.under for each in checked.findings if "on purpose" in each.finding} == {"FOIA s.17(1)"}


def test_a_vexatious_request_refused_late_leaves_section_17_5_open() -> None:
    decided = "The Commissioner’s decision is that the Council was entitled to rely on section 14(1) of FOIA to refuse the request."
    checked = check(notice(ASKED, ANSWERED_LATE, decided=decided))
    assert {each.under for each in checked.findings if "on purpose" in each.finding} == {"FOIA s.17(5)"}


def test_what_a_missing_part_of_the_text_may_have_recorded_is_not_asked(shared: Path) -> None:
    checked = check(open_document(shared / "notices" / "FS50764657_CUT.txt"))
    assert "the text that is here, part of which is missing, does not record it" in one(checked, "FOIA s.17(1)").finding


def test_more_time_taken_in_time_is_for_a_person() -> None:
    extended = "The Council wrote to the complainant on 2 December 2019 and extended the time for considering the public interest."
    checked = check(notice(ASKED, extended, ANSWERED_LATE, decided=EXEMPT))
    assert "the norm of 40 working days in all ended on 9 January 2020" in one(checked, "FOIA s.10(3)").finding
    assert "after a letter that took more time" in found(checked, "FOIA s.10(1)")[1].finding
    assert not any("on purpose" in each.finding for each in checked.findings)


def test_a_notice_that_dates_no_reply() -> None:
    checked = check(notice(ASKED, steps=WITHIN_30, on="6 January 2020"))
    assert found(checked, "FOIA s.10(1)")[1].finding.startswith("The notice dates no reply. On its own date, 6 January 2020,")


def test_no_reply_and_no_breach_of_time_lead_to_no_finding() -> None:
    assert len(found(check(notice(ASKED, decided=EXEMPT)), "FOIA s.10(1)")) == 1


def test_a_notice_that_dates_no_request_has_no_last_day() -> None:
    checked = check(notice("The complainant wrote to the Council and requested information.", decided=EXEMPT))
    assert {each.under for each in checked.findings} == {"GRC r.22(1)(b)"}


def test_a_request_outside_the_calendar_has_no_last_day() -> None:
    story = "On 1 March 2004 the complainant wrote to the Council and requested information about its contracts."
    checked = check(notice(story, decided=EXEMPT))
    assert {each.under for each in checked.findings} == {"GRC r.22(1)(b)"}


def test_steps_that_end_before_an_appeal_can_be_brought() -> None:
    checked = check(notice(ASKED, ANSWERED_LATE, steps=WITHIN_30, on="6 March 2026"))
    assert said(checked) == {("2026-04-05", "2026-04-07", "FOIA s.50(6)")}
    assert "ends before the last day to appeal, 7 April 2026" in one(checked, "FOIA s.50(6)").finding


def test_a_period_to_appeal_that_is_not_the_rule_s() -> None:
    assert ("21 days", "28 days", "GRC r.22(1)(b)") in said(check(notice(ASKED, ANSWERED, appeal="21 (calendar) days")))


@pytest.mark.parametrize(
    ("reason", "difference"),
    [
        ("The deadline for compliance was 5 December 2019.", ("2019-12-05", "2019-12-06", "FOIA s.10(6)")),
        ("The Council should have responded by 5 December 2019.", ("2019-12-05", "2019-12-06", "FOIA s.10(6)")),
        ("It follows that 9 December 2019 was the twentieth working day.", ("2019-12-09", "2019-12-06", "FOIA s.10(6)")),
        ("The Council responded 52 working days after receiving the request.", ("52 working days", "53 working days", "FOIA s.10(1)")),
        ("The response was 32 working days late.", ("32 working days", "33 working days", "FOIA s.10(1)")),
        ("The Council took over 60 working days to respond.", ("over 60 working days", "53 working days", "FOIA s.10(1)")),
        ("The Council took at least 54 working days to respond.", ("at least 54 working days", "53 working days", "FOIA s.10(1)")),
        (
            "The Council responded within 20 working days and complied with section 10.",
            ("responded within 20 working days", "working day 53, 33 after the last day", "FOIA s.10(1)"),
        ),
    ],
)
def test_what_the_prose_says_of_time_is_held_against_the_count(reason: str, difference: tuple[str, str, str]) -> None:
    assert said(check(notice(ASKED, ANSWERED_LATE, decided=EXEMPT, reasons=(reason, reason)))) == {difference}


@pytest.mark.parametrize(
    "reason",
    [
        "The deadline for compliance was 6 December 2019.",
        "The Council took 53 working days to respond.",
        "The Council took over 50 working days to respond.",
        "The Council took at least 53 working days to respond.",
        "The Council took around 50 working days to respond.",
        "The response was 33 working days late.",
        "The Council did not respond within 20 working days.",
        "A public authority must respond within 20 working days.",
        "An internal review should take 20 working days; the Council responded to it 7 working days after it was requested.",
        "“The Council responded within 20 working days,” the Council said, and “the deadline was 5 December 2019” was its view.",
        "The complainant asked for a reply by 5 December 2019.",
        "The deadline was 5 December.",
    ],
)
def test_what_the_prose_says_rightly_or_of_something_else_differs_from_nothing(reason: str) -> None:
    assert said(check(notice(ASKED, ANSWERED_LATE, decided=EXEMPT, reasons=(reason,)))) == set()


def test_a_count_of_days_that_no_reply_can_be_held_against() -> None:
    assert said(check(notice(ASKED, reasons=("The Council responded 52 working days after receiving the request.",)))) == set()


def test_a_breach_records_the_late_reply_and_not_a_last_day_that_the_notice_never_gives(seed: Checked) -> None:
    last, reply = found(seed, "FOIA s.10(1)")
    assert (last.recorded, reply.recorded) == (False, True)


def test_a_last_day_that_the_notice_states_is_recorded() -> None:
    checked = check(notice(ASKED, ANSWERED_LATE, reasons=("The deadline for compliance was 6 December 2019.",)))
    assert found(checked, "FOIA s.10(1)")[0].recorded
    checked = check(notice(ASKED, ANSWERED_LATE, reasons=("The deadline for compliance was 5 December 2019.",)))
    assert not found(checked, "FOIA s.10(1)")[0].recorded


def test_the_regulations_are_cited_for_what_they_govern() -> None:
    checked = check(notice(ASKED, ANSWERED_LATE, decided=EIR_BREACH, regime=EIR))
    last, reply = found(checked, "EIR reg 5(2)")
    assert "6 December 2019" in last.finding
    assert reply.recorded
    assert reply.derivation.startswith("53: EIR reg 5(2), “no later than 20 working days after the date of receipt of the request”")
    assert not any(each.under.startswith("FOIA s.1") for each in checked.findings)


@pytest.mark.parametrize(
    ("extended", "reply", "extension", "asked"),
    [
        ("20 December 2019", ANSWERED_LATE, "10 working days after the last day to say so: it gave no more time", {"EIR reg 14(2)"}),
        ("2 December 2019", ANSWERED_LATE, "the last day became 9 January 2020", {"EIR reg 14(2)"}),
        ("2 December 2019", "The Council responded on 8 January 2020.", "the last day became 9 January 2020", set()),
    ],
)
def test_more_time_under_the_regulations(extended: str, reply: str, extension: str, asked: set[str]) -> None:
    letter = f"The Council wrote to the complainant on {extended} to extend the time for response under regulation 7 of the EIR."
    decided = "The Commissioner’s decision is that the Council was entitled to rely on regulation 12(5)(e) of the EIR."
    checked = check(notice(ASKED, letter, reply, decided=decided, regime=EIR))
    assert extension in one(checked, "EIR reg 7(3)").finding
    assert {each.under for each in checked.findings if "on purpose" in each.finding} == asked


def test_a_late_reply_under_the_regulations_that_is_not_recorded() -> None:
    decided = "The Commissioner’s decision is that the Council complied with regulation 9 of the EIR."
    checked = check(notice(ASKED, ANSWERED_LATE, decided=decided, regime=EIR))
    assert {each.under for each in checked.findings if "on purpose" in each.finding} == {"EIR reg 5(2)"}


REVIEWED = (
    "On 10 February 2020 the complainant requested an internal review. The Council provided the outcome of its internal review on {}."
)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("9 March 2020", "took 20 working days, from 10 February 2020 to 9 March 2020, within the norm of 20"),
        ("10 March 2020", "within an exceptional case's 40, to 7 April 2020"),
        ("8 April 2020", "past the norm even of an exceptional case, which ran to 7 April 2020"),
        ("11 February 2020", "took 1 working day,"),
    ],
)
def test_a_review_is_held_against_a_norm_and_breaches_nothing(given: str, words: str) -> None:
    review = one(check(notice(ASKED, ANSWERED_LATE, REVIEWED.format(given))), "s.45 Code (2018)")
    assert words in review.finding
    assert review.finding.endswith("A norm breaches nothing.")


@pytest.mark.parametrize(
    ("given", "words"), [("7 April 2020", "in time"), ("8 April 2020", "A breach of EIR reg 11(4) was open to be recorded")]
)
def test_a_late_review_under_the_regulations_is_a_breach(given: str, words: str) -> None:
    checked = check(notice(ASKED, ANSWERED_LATE, REVIEWED.format(given), decided=EIR_BREACH, regime=EIR))
    assert words in one(checked, "EIR reg 11(4)").finding


def test_a_notice_without_a_date_sets_no_days_going() -> None:
    checked = check(notice(ASKED, ANSWERED_LATE, on="", steps=WITHIN_30))
    assert checked.reading.date is None
    assert {str(each.under) for each in checked.findings} == {"FOIA s.10(1)"}


def test_the_answer_in_plain_values() -> None:
    answer = as_json(check(notice(ASKED, ANSWERED_LATE, steps=WITHIN_30, on="6 March 2026")))
    assert set(answer) == {"reading", "findings", "differences"}
    assert {key for each in answer["findings"] for key in each} == {"under", "finding", "recorded", "derivation"}
    assert {key for each in answer["differences"] for key in each} == set(Difference._fields)
    assert answer["reading"]["date"] == date(2026, 3, 6).isoformat()


def test_a_text_that_is_no_notice() -> None:
    with pytest.raises(NotADecisionNotice):
        check("Dear Sir, your request is refused under section 14.")
