"""The forms that decision notices have had: one notice of our own making in each, read whole."""

from datetime import date

from answerable.documents.decision_notice import Event, Period, read
from tests.documents.decision_notice.notices import notice, outcomes

SECTION_50 = """Reference: FS50998877

Freedom of Information Act 2000 (Section 50)

Decision Notice

Date: 14 April 2008

Public Authority: Northmoor Primary Care Trust
Address: 1 Mill Lane
Northmoor
NM1 1AA

Summary

The complainant asked for the minutes of a committee. The Trust withheld them under section 36(2)(b)(i) of the Act. The Commissioner
has decided that the exemption in section 36(2)(b)(i) is not engaged. He also finds that the Trust breached sections 10(1) and 17(1)
of the Act. The Trust is required to disclose the minutes.

The Commissioner's Role

1. The Commissioner's duty is to decide whether a request for information made to a public authority has been dealt with in accordance
with the requirements of Part 1 of the Freedom of Information Act 2000 (the "Act"). This Notice sets out his decision.

The Request

2. On 3 January 2007 the complainant requested the following information:

"Please send me:
1. the minutes of the finance committee for 2006;
2. any note of a meeting under section 12 of the Health Act;
3. the agenda."

3. The Trust replied on 9 March 2007. It refused the request under section 36(2)(b)(i).

Reference: FS50998877

2

4. On 12 March 2007 the complainant asked the Trust to review its decision.

5. The Trust wrote to the complainant on 30 April 2007 with the outcome of its review. It upheld its decision.

The Investigation

Scope of the case

6. On 11 May 2007 the complainant contacted the Commissioner to complain about the way his request had been handled.

Chronology

7. On 2 February 2008 the Commissioner wrote to the Trust. The Trust responded on 1 March 2008 and argued that section 40(2) applied.

Findings of fact

8. The minutes are held.

Analysis

Procedural matters

9. Section 10(1) provides that a public authority must respond within twenty working days. The Trust took 46. It therefore breached
section 10(1).

Exemption

10. The Trust argued that section 36(2)(b)(i) was engaged. The Commissioner is not satisfied that a qualified person gave an opinion.

The Decision

11. The Commissioner's decision is that the Trust did not deal with the following elements of the request in accordance with the Act:
- It breached section 10(1) by responding late.
- It breached section 17(1) by giving no notice in time.
- It incorrectly relied on section 36(2)(b)(i).

Steps Required

12. The Commissioner requires the Trust to take the following steps to ensure compliance with the Act:
- Disclose the minutes of the finance committee for 2006; and
- Disclose the agenda.

13. The Trust must take the steps required by this notice within 35 calendar days of the date of this notice.

Failure to comply

14. Failure to comply with the steps described above may result in the Commissioner making written certification of this fact to the High
Court pursuant to section 54 of the Act and may be dealt with as a contempt of court.

Other matters

15. The Commissioner notes that the review took longer than section 45 of the Act's code recommends. He finds that section 21 was engaged.

Right of Appeal

16. Either party has the right to appeal against this Decision Notice to the Information Tribunal.

17. Any Notice of Appeal should be served on the Tribunal within 28 calendar days of the date on which this Decision Notice is served.

Dated the 14th day of April 2008

Legal Annex

Section 10(1) provides that a public authority must comply promptly.
"""


def test_the_section_50_form_of_2005_to_2010() -> None:
    reading = read(SECTION_50)
    assert reading.reference == "FS50998877"
    assert reading.date == date(2008, 4, 14)
    assert reading.public_authority == "Northmoor Primary Care Trust"
    assert reading.regimes == ("FOIA",)
    assert outcomes(reading) == {"FOIA s.36(2)(b)(i)": "upheld", "FOIA s.10(1)": "upheld", "FOIA s.17(1)": "upheld"}
    assert reading.steps == ("Disclose the minutes of the finance committee for 2006", "Disclose the agenda")
    assert reading.steps_within == Period(35, "calendar days")
    assert reading.steps_by == date(2008, 5, 19)
    assert reading.appeal_within_days == 28
    assert reading.appeal_by == date(2008, 5, 12)
    assert reading.paragraphs == 17
    assert reading.events == (
        Event("notice", date(2008, 4, 14)),
        Event("request", date(2007, 1, 3)),
        Event("response", date(2007, 3, 9)),
        Event("review requested", date(2007, 3, 12)),
        Event("review outcome", date(2007, 4, 30)),
        Event("complaint", date(2007, 5, 11)),
    )
    assert reading.unsure == ()


SHORT = """Reference: IC-998877-C3D4

 1
{title}
Decision notice

Date: 20 February 2026

Public Authority: Saltmarsh District Council
Address: Council Offices
Saltmarsh
1. Request:
The complainant requested the following information from Saltmarsh District Council on 3 November 2025:
“Please send me, under section 16(1):
1. the plan;
2. the survey;
3. the map;
4. the costs of each; and
5. any breach of section 12.”

Reference: IC-998877-C3D4

 2
2. Commissioner’s Decision:
A public authority will breach {under} if it fails to respond to a request within 20 working days. Based on evidence
available to the Commissioner, by the date of this notice the public authority has not issued a substantive response.
Therefore, the Commissioner finds a breach of {under}.
3. Steps:
The public authority must provide a substantive response to the request in accordance with its obligations.
The public authority must take this step within 30 calendar days of the date of this decision notice. Failure to comply may result in the
Commissioner making written certification of this fact to the High Court pursuant to section 54 of FOIA.
4. Right of Appeal:
Either party has the right to appeal against this decision notice to the First-tier Tribunal (Information Rights).
Any Notice of Appeal should be served on the Tribunal within 28 (calendar) days of the date on which this decision notice is sent.
"""


def test_the_short_form_of_2025() -> None:
    reading = read(SHORT.format(title="Freedom of Information Act 2000 (FOIA)", under="section 10 of FOIA"))
    assert outcomes(reading) == {"FOIA s.10": "upheld"}
    assert reading.paragraphs == 4
    assert reading.steps == ("The public authority must provide a substantive response to the request in accordance with its obligations",)
    assert reading.steps_by == date(2026, 3, 22)
    # The 28th day is 20 March 2026, a Friday.
    assert reading.appeal_by == date(2026, 3, 20)
    assert reading.events == (Event("notice", date(2026, 2, 20)), Event("request", date(2025, 11, 3)))
    assert reading.unsure == ()


def test_the_short_form_under_the_regulations() -> None:
    reading = read(SHORT.format(title="Environmental Information Regulations 2004 (EIR)", under="regulation 5(2) of the EIR"))
    assert reading.regimes == ("EIR",)
    assert outcomes(reading) == {"EIR reg 5(2)": "upheld"}


def test_the_short_form_without_its_line_breaks() -> None:
    lines = SHORT.format(title="Freedom of Information Act 2000 (FOIA)", under="section 10 of FOIA")
    reading = read(" ".join(lines.split()))
    assert (reading.reference, reading.public_authority) == ("IC-998877-C3D4", "Saltmarsh District Council")
    assert outcomes(reading) == {"FOIA s.10": "upheld"}
    assert reading.first("request") == date(2025, 11, 3)
    assert reading.appeal_within_days == 28


SEVERAL = """The complainant has made three requests. The Council refused the first under section 12(1),
answered the second and ignored the third.

The Commissioner’s decision is that:
• the Council was entitled to refuse the first request under section 12(1) and met its duty under section 16(1);
• on the balance of probabilities it holds nothing more within the scope of the second request; and
• it breached section 10(1) in its handling of the third.

The Commissioner requires the Council to respond to the third request, in accordance with its obligations under FOIA.

The Council must take this step within 30 calendar days of the date of this decision notice."""
SEVERAL_TOLD = """On 4 March 2021, the complainant wrote to the Council and requested information about roads:
“How many roads are there?”

The Council responded on 30 March 2021 and refused the request under section 12(1).

The complainant made a second request on 1 April 2021:
“How many bridges?”

The Council replied to this on 20 April 2021.

On 2 May 2021 the complainant made a further request for information about tunnels. He has had no reply.

He asked for an internal review of all three on 3 July 2021. The Council completed it on 30 July 2021."""


def test_several_requests_in_one_notice() -> None:
    reading = read(notice(SEVERAL, request=SEVERAL_TOLD))
    assert outcomes(reading) == {
        "FOIA s.12(1)": "not upheld",
        "FOIA s.16(1)": "not upheld",
        "FOIA s.1(1)": "not upheld",
        "FOIA s.10(1)": "upheld",
    }
    assert [event for event in reading.events if event.kind == "request"] == [
        Event("request", date(2021, 3, 4)),
        Event("request", date(2021, 4, 1)),
        Event("request", date(2021, 5, 2)),
    ]
    assert reading.first("response") == date(2021, 3, 30)
    assert (reading.first("review requested"), reading.first("review outcome")) == (date(2021, 7, 3), date(2021, 7, 30))
    assert reading.steps == ("respond to the third request, in accordance with its obligations under FOIA",)
    assert reading.steps_within == Period(30, "calendar days")


def test_the_commission_that_succeeds_the_commissioner() -> None:
    text = notice(
        "The complainant asked for a plan.\n\nThe Commission’s decision is that the Council was not entitled to rely on section 43(2). It "
        "requires the Council to disclose the plan."
    )
    text = text.replace("The Commissioner", "The Commission").replace("the Commissioner", "the Commission")
    text = text.replace("Decision notice", "Information Commission\nDecision notice", 1)
    reading = read(text)
    assert outcomes(reading) == {"FOIA s.43(2)": "upheld"}
    assert reading.steps == ("disclose the plan",)
    assert reading.first("complaint") == date(2021, 6, 1)


def test_an_authority_that_is_itself_a_commission() -> None:
    text = notice(
        "The Commission withheld a plan.\n\nThe Commissioner’s decision is that section 43(2) is not engaged. The Commission considers "
        "that section 41 is engaged."
    )
    reading = read(text.replace("Coldwater Borough Council", "Fenland Waterways Commission"))
    assert reading.public_authority == "Fenland Waterways Commission"
    assert outcomes(reading) == {"FOIA s.43(2)": "upheld"}


def test_a_successor_body_is_named_as_the_notice_names_it() -> None:
    text = notice("The Commissioner’s decision is that section 21 applies.").replace(
        "Coldwater Borough Council", "Coldwater and Highfell Council (formerly Coldwater\nBorough Council)"
    )
    assert read(text).public_authority == "Coldwater and Highfell Council (formerly Coldwater Borough Council)"


def test_both_regimes_in_one_notice() -> None:
    title = "Freedom of Information Act 2000 (FOIA)\nEnvironmental Information Regulations 2004 (EIR)"
    decision = (
        "The Commissioner’s decision is that the Council was entitled to rely on section 12 of FOIA and regulation 12(4)(b) of "
        "the EIR, but breached regulation 11(4)."
    )
    reading = read(notice(decision, title=title))
    assert reading.regimes == ("FOIA", "EIR")
    assert outcomes(reading) == {"FOIA s.12": "not upheld", "EIR reg 12(4)(b)": "not upheld", "EIR reg 11(4)": "upheld"}


def test_a_regime_found_to_apply_that_the_title_does_not_name() -> None:
    decision = (
        "The Commissioner’s decision is that the Council should have dealt with this under the EIR, and that it breached regulation 14(1)."
    )
    assert read(notice(decision)).regimes == ("FOIA", "EIR")


def test_two_references_at_the_head() -> None:
    assert (
        read(notice("The Commissioner’s decision is that section 21 applies.", head="Reference: FS50111222 and FS50111333\n")).reference
        == "FS50111222, FS50111333"
    )


def test_a_notice_that_has_lost_its_line_breaks_reads_the_same() -> None:
    text = notice(SEVERAL.replace("• ", ""), request=SEVERAL_TOLD)
    kept, lost = read(text), read(" ".join(text.split()))
    assert (lost.reference, lost.date, lost.public_authority) == (kept.reference, kept.date, kept.public_authority)
    assert (outcomes(lost), lost.events, lost.paragraphs) == (outcomes(kept), kept.events, kept.paragraphs)
    assert (lost.steps, lost.steps_by, lost.appeal_by) == (kept.steps, kept.steps_by, kept.appeal_by)


def test_a_page_number_that_has_run_into_a_paragraphs_is_taken_apart() -> None:
    text = " ".join(notice(SEVERAL.replace("• ", ""), request=SEVERAL_TOLD).split())
    headed = text.replace(" 3. The Commissioner requires", " Reference: IC-100200-A1B2 23. The Commissioner requires")
    assert headed != text
    assert read(headed).paragraphs == read(text).paragraphs


def test_page_furniture_does_not_part_sentences() -> None:
    decision = (
        "The Commissioner’s decision is that the Council was not\n\f\nReference: IC-100200-A1B2\n2\nentitled to rely on section 43(2)."
    )
    assert outcomes(read(notice(decision))) == {"FOIA s.43(2)": "upheld"}


def test_numbers_in_a_request_are_not_the_numbers_of_paragraphs() -> None:
    asked = "On 4 March 2021, the complainant wrote to the Council and requested:\n" + "\n".join(
        f"{number}. item {number};" for number in range(1, 13)
    )
    request = f"{asked}\n\nThe Council responded on 1 April 2021.\n\nOn 2 April 2021 the complainant asked for an internal review."
    reading = read(notice("The complainant asked for items.\n\nThe Commissioner’s decision is that section 21 applies.", request=request))
    assert reading.paragraphs == 9
    assert (reading.first("response"), reading.first("review requested")) == (date(2021, 4, 1), date(2021, 4, 2))


def test_an_order_in_working_days_is_counted_over_the_working_days_of_the_act() -> None:
    decision = """The Commissioner’s decision is that section 21 does not apply.

The Commissioner requires the Council to take the following step: disclose the plan.

The Council must take this step within thirty working days of the date of this notice."""
    reading = read(notice(decision))
    assert reading.steps == ("disclose the plan",)
    assert reading.steps_within == Period(30, "working days")
    assert reading.steps_by == date(2021, 11, 1)


def test_a_last_day_to_appeal_that_falls_on_a_holiday_moves_on() -> None:
    text = notice("The Commissioner’s decision is that section 21 applies.").replace("20 September 2021", "6 March 2026")
    assert read(text).appeal_by == date(2026, 4, 7)
