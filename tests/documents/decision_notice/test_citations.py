"""Provisions as notices cite them."""

import pytest

from answerable.documents.decision_notice.citations import citations

CITED: tuple[tuple[str, list[str]], ...] = (
    ("sections 22 and 42 of the FOIA", ["FOIA s.22", "FOIA s.42"]),
    ("sections 36(2)(b)(i) and (ii) and section 10", ["FOIA s.36(2)(b)(i)", "FOIA s.36(2)(b)(ii)", "FOIA s.10"]),
    ("sections 31(1)(a) and (b)", ["FOIA s.31(1)(a)", "FOIA s.31(1)(b)"]),
    ("section 17(1)(a)-(c)", ["FOIA s.17(1)(a)", "FOIA s.17(1)(b)", "FOIA s.17(1)(c)"]),
    ("section 17(1)(a) to (c)", ["FOIA s.17(1)(a)", "FOIA s.17(1)(b)", "FOIA s.17(1)(c)"]),
    ("section 31(1)(h) and (i)", ["FOIA s.31(1)(h)", "FOIA s.31(1)(i)"]),
    ("section 10(1) and (2)", ["FOIA s.10(1)", "FOIA s.10(2)"]),
    ("section 17 and (7)", ["FOIA s.17", "FOIA s.17(7)"]),
    ("section 17(3)-(1)", ["FOIA s.17(3)", "FOIA s.17(1)"]),
    ("sections 24(2) (national security), 31(3) (law enforcement) and 40(5B)(a)(i)", ["FOIA s.24(2)", "FOIA s.31(3)",
    "FOIA s.40(5B)(a)(i)"]),
    ("regulations 5(2), 14(2) and 11(4)", ["EIR reg 5(2)", "EIR reg 14(2)", "EIR reg 11(4)"]),
    ("Regulation 12(4)(b) or section 12", ["EIR reg 12(4)(b)", "FOIA s.12"]),
    ("s.10(1), s40(2) and Section 1 (1) FOIA", ["FOIA s.10(1)", "FOIA s.40(2)", "FOIA s.1(1)"]),
    ("section 10 and 20 working days", ["FOIA s.10"]),
    ("section 12 of the Freedom of Information Act 2000", ["FOIA s.12"]),
    ("section 3(2) of the DPA, section 3 of the Terrorism Act 2000", []),
    ("regulation 4 of the Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004", []),
    ("articles 10 and 11, paragraph 12(3), 36(c)", []),
)  # fmt: skip


@pytest.mark.parametrize(("text", "provisions"), CITED)
def test_citations(text: str, provisions: list[str]) -> None:
    assert [provision for each in citations(text) for provision in each.provisions] == provisions
