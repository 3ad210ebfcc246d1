"""The grammar of findings: a sentence as the Commissioner writes it, and what it decides."""

import pytest

from tests.documents.decision_notice.notices import decided

U, N, P = "upheld", "not upheld", "partly upheld"
EIR = "Environmental Information Regulations 2004 (EIR)"

FOR_THE_AUTHORITY = (
    ("the Council was entitled to rely on section 40(2) of FOIA to withhold the names.", "FOIA s.40(2)"),
    ("the Council is entitled to withhold the report under section 43(2).", "FOIA s.43(2)"),
    ("the Council was entitled to refuse the request under section 12(1) of the FOIA.", "FOIA s.12(1)"),
    ("the Council has correctly applied section 31(1)(a) of the Act.", "FOIA s.31(1)(a)"),
    ("the Council applied section 42 appropriately.", "FOIA s.42"),
    ("the Council had applied the section 40(2) (Personal information) FOIA exemption correctly in refusing the request.", "FOIA s.40(2)"),
    ("section 36(2)(c) is engaged and that the public interest favours maintaining the exemption.", "FOIA s.36(2)(c)"),
    ("the withheld information engages section 24(1) of FOIA and the public interest lies in maintaining the exemption.", "FOIA s.24(1)"),
    ("the exemption at section 41(1) of the FOIA is engaged.", "FOIA s.41(1)"),
    ("the information is exempt from disclosure under section 21 of the FOIA.", "FOIA s.21"),
    ("the request was vexatious and the Council could rely on section 14(1).", "FOIA s.14(1)"),
    ("the request was vexatious.", "FOIA s.14(1)"),
    ("the Council properly withheld the advice by virtue of s.42(1) of the Act.", "FOIA s.42(1)"),
    ("the Council has not breached section 10(1).", "FOIA s.10(1)"),
    ("the Council complied with section 16 of FOIA.", "FOIA s.16"),
    ("the Council met its obligations under section 16(1).", "FOIA s.16(1)"),
    ("the Council provided adequate advice and assistance in line with section 16.", "FOIA s.16"),
    ("on the balance of probabilities the Council does not hold the requested information.", "FOIA s.1(1)"),
    ("on the balance of probabilities, no further information within the scope of the request is held.", "FOIA s.1(1)"),
    ("the Council was justified in relying on section 22.", "FOIA s.22"),
    ("the Council was right to rely on section 23(1).", "FOIA s.23(1)"),
    ("the Council may rely on section 30(1)(a) to withhold the file.", "FOIA s.30(1)(a)"),
    ("the Council's application of section 38(1)(b) was correct.", "FOIA s.38(1)(b)"),
    ("section 14(2) applies.", "FOIA s.14(2)"),
    ("in all the circumstances the public interest in maintaining the exemption at section 27(1)(a) outweighs the public interest in "
        "disclosure.", "FOIA s.27(1)(a)"),
    ("the public interest in disclosure is outweighed by that in maintaining the section 43(2) exemption.", "FOIA s.43(2)"),
)  # fmt: skip

FOR_THE_COMPLAINANT = (
    ("the Council was not entitled to rely on section 40(2) of FOIA.", "FOIA s.40(2)"),
    ("the Council wasn’t entitled to rely on section 40(2) of FOIA.", "FOIA s.40(2)"),
    ("the Council cannot rely on section 43(2).", "FOIA s.43(2)"),
    ("the Council has incorrectly applied section 12(1).", "FOIA s.12(1)"),
    ("the Council incorrectly withheld the report under section 36(2)(b)(i).", "FOIA s.36(2)(b)(i)"),
    ("the Council was wrong to rely on section 14(1).", "FOIA s.14(1)"),
    ("section 31(3) is not engaged.", "FOIA s.31(3)"),
    ("the exemption isn't engaged under section 31(2)(c).", "FOIA s.31(2)(c)"),
    ("the withheld information does not engage section 41(1).", "FOIA s.41(1)"),
    ("the Council has failed to demonstrate that section 43(2) is engaged.", "FOIA s.43(2)"),
    ("he is not satisfied that section 38(1)(a) is engaged.", "FOIA s.38(1)(a)"),
    ("section 35(1)(a) is engaged but that the public interest favours disclosure.", "FOIA s.35(1)(a)"),
    ("although section 43(2) is engaged, the public interest in maintaining the exemption does not outweigh the public interest in "
        "disclosure.", "FOIA s.43(2)"),
    ("the Council breached section 10(1) of FOIA by failing to respond within 20 working days.", "FOIA s.10(1)"),
    ("the Council failed to comply with section 17(1).", "FOIA s.17(1)"),
    ("the Council's refusal notice did not comply with section 17(1)(b).", "FOIA s.17(1)(b)"),
    ("the Council was in breach of its obligations under section 1(1)(a).", "FOIA s.1(1)(a)"),
    ("the Council failed to confirm whether it held the information, as required by section 1(1)(a).", "FOIA s.1(1)(a)"),
    ("the Council contravened section 11(1).", "FOIA s.11(1)"),
    ("the Council failed to provide advice and assistance as required by section 16(1).", "FOIA s.16(1)"),
    ("the Council did not meet its duty under section 16(1) to give advice and assistance.", "FOIA s.16(1)"),
    ("the request was not vexatious and that section 14(1) does not apply.", "FOIA s.14(1)"),
    ("the Council incorrectly stated that it did not hold the information.", "FOIA s.1(1)"),
    ("section 12 does not apply.", "FOIA s.12"),
    ("the information is not exempt under section 44(1)(a).", "FOIA s.44(1)(a)"),
)  # fmt: skip

MIXED = (
    (
        "the Council was entitled to rely on section 40(2) for some of the information but has applied this incorrectly to the rest.",
        {"FOIA s.40(2)": P},
    ),
    ("section 40(2) is engaged in relation to the names but not in relation to the job titles.", {"FOIA s.40(2)": P}),
    ("the Council correctly applied section 41. However, section 43(2) is not engaged.", {"FOIA s.41": N, "FOIA s.43(2)": U}),
    ("sections 22 and 42 of the FOIA were correctly applied.", {"FOIA s.22": N, "FOIA s.42": N}),
    ("neither section 36(2)(b)(i) nor (ii) is engaged.", {"FOIA s.36(2)(b)(i)": U, "FOIA s.36(2)(b)(ii)": U}),
    ("the Council breached sections 10(1) and 17(1), but was entitled to rely on section 31(1)(g).", {"FOIA s.10(1)": U, "FOIA s.17(1)": U,
    "FOIA s.31(1)(g)": N}),
    (
        "the Council was entitled to refuse part 1 under section 12(1) and that it was not entitled to refuse part 2 under section 14(1).",
        {"FOIA s.12(1)": N, "FOIA s.14(1)": U},
    ),
    ("the Council complied with section 16 but breached section 17(5).", {"FOIA s.16": N, "FOIA s.17(5)": U}),
    ("the Council was entitled to rely on section 35(3), by virtue of section 35(1)(b), to neither confirm nor deny.", {"FOIA s.35(3)": N}),
    ("the Council breached section 10 because it did not comply with section 1(1) within 20 working days.", {"FOIA s.10": U}),
    ("the Council breached section 10(1) by not complying with section 1(1) within twenty working days.", {"FOIA s.10(1)": U}),
    ("the Council provided reasonable advice and assistance and that section 12 applies.", {"FOIA s.16": N, "FOIA s.12": N}),
    ("section 21 applies. His decision is that section 22 does not apply.", {"FOIA s.21": N, "FOIA s.22": U}),
    ("section 21 applies. The complainant wrote that he is satisfied section 22 is engaged.", {"FOIA s.21": N}),
    ("while section 43 is engaged, the public interest favours disclosure; section 41 is engaged.", {"FOIA s.43": U, "FOIA s.41": N}),
)  # fmt: skip

ENVIRONMENTAL = (
    ("the exception at regulation 12(4)(b) is engaged and the public interest favours maintaining the exception.", {"EIR reg 12(4)(b)": N}),
    ("the Council was not entitled to rely on regulation 12(5)(e) of the EIR.", {"EIR reg 12(5)(e)": U}),
    ("the Council breached regulations 5(2), 14(2) and 11(4) of the EIR.", {"EIR reg 5(2)": U, "EIR reg 14(2)": U, "EIR reg 11(4)": U}),
    ("on the balance of probabilities the information is not held and regulation 12(4)(a) is engaged.", {"EIR reg 12(4)(a)": N}),
    ("the request was manifestly unreasonable.", {"EIR reg 12(4)(b)": N}),
    ("the Council failed to comply with regulation 9(1) because it gave no advice.", {"EIR reg 9(1)": U}),
    ("Regulation 13 was correctly applied.", {"EIR reg 13": N}),
)


@pytest.mark.parametrize(("sentence", "under"), FOR_THE_AUTHORITY)
def test_found_for_the_authority(sentence: str, under: str) -> None:
    assert decided(f"The complainant asked for a report.\n\nThe Commissioner’s decision is that {sentence}") == {under: N}


@pytest.mark.parametrize(("sentence", "under"), FOR_THE_COMPLAINANT)
def test_found_for_the_complainant(sentence: str, under: str) -> None:
    assert decided(f"The complainant asked for a report.\n\nThe Commissioner’s decision is that {sentence}") == {under: U}


@pytest.mark.parametrize(("sentence", "found"), MIXED)
def test_several_findings_in_one_breath(sentence: str, found: dict[str, str]) -> None:
    assert decided(f"The complainant asked for a report.\n\nThe Commissioner’s decision is that {sentence}") == found


@pytest.mark.parametrize(("sentence", "found"), ENVIRONMENTAL)
def test_findings_under_the_regulations(sentence: str, found: dict[str, str]) -> None:
    assert decided(f"The complainant asked for a survey.\n\nThe Commissioner finds that {sentence}", title=EIR) == found


NOT_FINDINGS = (
    "The Council maintained that section 40(2) was engaged.",
    "The complainant argued that the Council had breached section 10(1).",
    "The Council explained that it was entitled to rely on section 43(2).",
    "The Commissioner has considered whether the Council was entitled to rely on section 41.",
    "In order for section 36 to be engaged, a qualified person must give an opinion.",
    "A public authority will breach section 10 if it does not respond in time.",
    "Section 12 allows an authority to refuse a request where the cost would exceed the limit.",
    "If section 14 is engaged there is no need for more.",
    "In its letter the Council wrote: “We have correctly applied section 21 and breached section 10.”",
    "The Council therefore believed that section 22 applied.",
    "Is section 42 engaged?",
)


@pytest.mark.parametrize("sentence", NOT_FINDINGS)
def test_what_others_say_and_what_the_law_says_is_no_finding(sentence: str) -> None:
    assert decided(
        f"The complainant asked for a report. {sentence}\n\nThe Commissioner’s decision is that section 31(3) is not engaged.",
        reasons=sentence,
    ) == {"FOIA s.31(3)": U}


def test_what_is_quoted_over_several_paragraphs_is_no_finding() -> None:
    reasons = (
        "The Council’s letter said:\n“The Commissioner finds that section 21 is engaged.\n“He also finds that section 22 is "
        "engaged.”\nThe Council added nothing."
    )
    assert decided("The Commissioner’s decision is that section 31(3) is not engaged.", reasons=reasons) == {"FOIA s.31(3)": U}


def test_the_reasons_add_what_the_decision_leaves_out_and_change_nothing() -> None:
    reasons = """The Council took 40 working days. It therefore breached section 10(1).

Section 43(2) is not engaged on the evidence of the first submission, the Council said."""
    assert decided("The Commissioner’s decision is that the Council was entitled to rely on section 43(2).", reasons=reasons) == {
        "FOIA s.43(2)": N,
        "FOIA s.10(1)": U,
    }


def test_none_of_the_exemptions() -> None:
    decision = """The Council refused the request under sections 24(2) (national security), 31(3) (law enforcement) and 38(2) of FOIA.

The Commissioner’s decision is that none of the exemptions cited by the Council provide a basis on which
it can refuse to confirm or deny."""
    assert decided(decision) == {"FOIA s.24(2)": U, "FOIA s.31(3)": U, "FOIA s.38(2)": U}


def test_the_exemption_spoken_of_before() -> None:
    decision = "The Council withheld it under section 22.\n\nThe Commissioner’s decision is that the exemption isn’t engaged."
    assert decided(decision) == {"FOIA s.22": U}


def test_a_section_of_another_act_is_no_provision_here() -> None:
    decision = (
        "The Commissioner’s decision is that the Council was entitled to rely on section 44(1)(a), as section 3 of the Finance "
        "Act 1989 forbids disclosure."
    )
    assert decided(decision) == {"FOIA s.44(1)(a)": N}


def test_lists_of_what_was_and_was_not_dealt_with_in_accordance_with_the_act() -> None:
    decision = """The Commissioner’s decision is that the Council dealt with the following elements of the request in accordance with
the Act:
• the application of section 12(1)
• its duty under section 16(1)

However, the Commissioner has also decided that the following elements of the request were not dealt with in accordance with the Act:
• section 17(1)(b), in that the refusal notice named no exemption
• section 10(1), in that it was late."""
    assert decided(decision) == {"FOIA s.12(1)": N, "FOIA s.16(1)": N, "FOIA s.17(1)(b)": U, "FOIA s.10(1)": U}


def test_bullets_under_the_decision() -> None:
    decision = """The Commissioner’s decision is that the Council:
• correctly engaged the exemption under section 43(2) but that the public interest favours disclosing the report; and
• failed to demonstrate that the exemption under section 41 is engaged."""
    assert decided(decision) == {"FOIA s.43(2)": U, "FOIA s.41": U}


def test_nothing_but_lateness_is_the_time_limit() -> None:
    assert decided("The Council has failed to respond to this request within 20 working days, as FOIA requires.") == {"FOIA s.10": U}
    assert decided("The Council has failed to respond to this request within 20 working days.", title=EIR) == {"EIR reg 5(2)": U}


def test_the_derogation() -> None:
    assert decided(
        "The Commissioner’s decision is that the information was held for the purposes of ‘journalism, art or literature’ and falls "
        "outside FOIA."
    ) == {"FOIA s.1(1)": N}
