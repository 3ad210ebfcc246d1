"""How a letter is read: whose words, which provisions, which days; and what is no reply at all."""

from datetime import date
from pathlib import Path

# ruff: noqa: E501  # a letter keeps the width of its own lines
import pytest

from answerable.documents.opening import open_document
from answerable.documents.refusal_notice import NotAReply, lint
from answerable.documents.refusal_notice.citations import regulations, sections
from answerable.documents.refusal_notice.dates import borne, received
from answerable.documents.refusal_notice.letter import Letter
from answerable.documents.refusal_notice.reading import read_letter
from answerable.law.not_law import OutOfOrder

END = "\n\nIf you are unhappy you may ask us for an internal review. You may then complain to the Information Commissioner.\n"


@pytest.mark.parametrize(
    ("name", "complies", "unmet"),
    [
        ("BexleyResponse.pdf", False, ["FOIA s.17(7)(b)"]),
        ("BirminghamResponse.docx", True, []),
        ("police_Durham.pdf", True, []),
        ("psni_F-2010-00325.pdf", True, []),
    ],
)
def test_the_real_letters(shared: Path, name: str, complies: bool, unmet: list[str]) -> None:
    answer = lint(open_document(shared / "letters" / name))
    assert answer.complies is complies
    assert [each.under for each in answer.requirements if each.met is False] == unmet


def test_bexley_names_a_section_of_one_limb_and_came_in_time(shared: Path) -> None:
    met = {each.under: each.met for each in lint(open_document(shared / "letters" / "BexleyResponse.pdf")).requirements}
    assert met["FOIA s.17(1)"] is True
    assert met["FOIA s.17(1)(b)"] is True


def test_the_letters_that_refuse_nothing_owe_no_notice(shared: Path) -> None:
    for name in ("BirminghamResponse.docx", "police_Durham.pdf", "psni_F-2010-00325.pdf"):
        (only,) = lint(open_document(shared / "letters" / name)).requirements
        assert only.under == "FOIA s.1(1)(a)"
        assert only.why.startswith("The letter refuses nothing, so s.17 asks for no notice")


def test_no_request_and_no_decision_notice_is_a_reply(shared: Path) -> None:
    for path in sorted((*(shared / "requests").glob("request-*.txt"), *(shared / "notices").glob("*.txt"))):
        with pytest.raises(NotAReply):
            lint(open_document(path))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Take two eggs and a pint of milk.", "not a public authority's reply"),
        (
            "Under the Freedom of Information Act I would like to request your accounts. You may not use section 14.",
            "not a public authority's reply",
        ),
        (
            "You refused my request under section 40(2). I am asking for an internal review of my FOI request.",
            "not a public authority's reply",
        ),
        (
            "Decision notice. Public authority: the Council. The Commissioner’s decision is that section 14 applies.",
            "Use `answerable check` for it.",
        ),
        (
            "Your request is refused under section 38(1)(b) of the Freedom of Information (Scotland) Act 2002.",
            "which section 17 of the Act of 2000 does not govern",
        ),
        ("Thank you for your request under the FOIA. We will respond within 20 working days.", "neither answers nor refuses it"),
        ("Your request under the FOIA concerns the library.", "This text neither answers nor refuses"),
    ],
)
def test_what_is_no_reply_is_said_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(NotAReply, match=sentence):
        lint(text)


def test_a_letter_that_says_nothing_but_a_claim_is_a_refusal() -> None:
    assert not lint("The information is exempt under section 40(2) of the Freedom of Information Act.").complies
    assert lint("We do not hold the information requested. If you are unhappy please write to us about the FOI decision.").complies


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("sections 31(1)(a) and (b)", "31(1)(a) 31(1)(b)"),
        ("sections 31(1)(a)-(c)", "31(1)(a) 31(1)(b) 31(1)(c)"),
        ("Section 31 (1)(a)(b) – Law Enforcement", "31(1)(a) 31(1)(b)"),
        ("S40(2)&(3)", "40(2) 40(3)"),
        ("s.36(2)(b)(i) and (ii)", "36(2)(b)(i) 36(2)(b)(ii)"),
        ("Section 36(2)(b)(i)(ii) & (c)", "36(2)(b)(i) 36(2)(b)(ii) 36(2)(c)"),
        ("Sections 23(5), 24(2) and 31(3)", "23(5) 24(2) 31(3)"),
        ("section 40(5b)(a)(i)", "40(5B)(a)(i)"),
        ("sections 31(1)(g) and (2)(a)", "31(1)(g) 31(2)(a)"),
        ("sections 31(1)(h)(i)", "31(1)(h) 31(1)(i)"),
        ("section 36(C)", "36(c)"),
        ("section 22A", "22A"),
        ("section 12 of the Children Act 1989", ""),
        ("Local Government Act 1972, section 12", ""),
        ("the Freedom of Information Act 2000, section 12", "12"),
        ("the Act, section 12", "12"),
        ("section 14 of your form", ""),
        ("the exemptions in sections 21 to 44", ""),
        ("section 40(2) of the Data Protection Act 2018", ""),
        ("section 40(2) (personal information) of the FOIA", "40(2)"),
        ("section 12.5 and section 120 and section 21/7", ""),
    ],
)
def test_the_sections_that_a_letter_names(words: str, named: str) -> None:
    plain = words.replace("–", "-")
    assert [each.provision.removeprefix("FOIA s.") for each in sections(plain)] == named.split()


def test_the_exceptions_that_a_letter_names() -> None:
    named = [str(each.provision) for each in regulations("regulations 12(4)(b), 12(5)(e) and (f) and Reg 13")]
    assert named == ["EIR reg 12(4)(b)", "EIR reg 12(5)(e)", "EIR reg 12(5)(f)", "EIR reg 13"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Council\n4 October 2017\nDear Sir", date(2017, 10, 4)),
        ("m/r 1234 Date: 04/10/2017\nDear Sir", date(2017, 10, 4)),
        ("Wednesday, October 4th, 2017\nDear Sir", date(2017, 10, 4)),
        ("Date: 2017-10-04\nDear Sir", date(2017, 10, 4)),
        ("Date: 4.10.17\nDear Sir", date(2017, 10, 4)),
        ("Date: 31 September 2017\nDear Sir", None),
        ("The report of 4 October 2017 is on our website.", None),
        ("Your request of 1 May 2020.\nDear Sir\nDate: 9 May 2020", None),
        ("Thank you for your request dated 1 May 2020.\nDate: 9 May 2020", date(2020, 5, 9)),
        ("Request date: 1 May 2020", None),
        ("Date: 9 May 2050", None),
    ],
)
def test_the_day_that_a_letter_bears(text: str, day: date | None) -> None:
    found = borne(Letter(text))
    assert (found.on if found else None) == day


def test_the_day_of_receipt_that_a_letter_gives() -> None:
    found = received(Letter("Thank you for your request, which we received on Monday 3 June 2019."))
    assert found is not None
    assert found.on == date(2019, 6, 3)


@pytest.mark.parametrize(
    "text", ["We received your request dated 3 June 2019.", "Your request for an internal review was received on 3 June 2019."]
)
def test_a_day_that_is_not_of_receipt(text: str) -> None:
    assert received(Letter(text)) is None


def test_days_of_the_letter_that_cannot_both_be_what_they_seem() -> None:
    read = read_letter("2 June 2019\nYour request, received on 3 June 2019, is refused under section 21.")
    assert read.days.received is None
    assert read.days.sent == date(2019, 6, 2)


def test_a_letter_dated_before_its_request() -> None:
    with pytest.raises(OutOfOrder, match="is dated before the request"):
        read_letter("Your request is refused.", received_on=date(2019, 6, 3), sent_on=date(2019, 6, 2))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("We refuse your request under section 41(1).\n\n> I said that section 12 applies and that section 14 applies.", "41(1)"),
        ("We refuse your request under section 41(1).\n\n-----Original Message-----\nFrom: me\nWe rely on section 40(2).", "41(1)"),
        ("Q1. Which rule in section 31 do you rely on?\nA1. It is exempt under section 41(1).", "41(1)"),
        (
            'You wrote: "We think that the names are exempt under section 40(2) and the prices under section 43(2)." We rely on section 41(1).',
            "41(1)",
        ),
        ("Your request\nWhich part of section 31 is used?\nResponse: it is exempt under section 41(1).", "41(1)"),
        ("Request 1: tell me why section 40(2) is relied on and refused.\nResponse 1: the report is exempt under section 41(1).", "41(1)"),
        (
            'The inch mark in 5" pipes is no quotation; we refuse under section 41(1) the 6" pipes\' drawings and so on and on and on and on',
            "41(1)",
        ),
    ],
)
def test_whose_words_are_read(text: str, claims: str) -> None:
    read = read_letter(text + END)
    assert [each.removeprefix("FOIA s.") for claim in read.claims for each in claim.provisions] == claims.split()


def test_words_broken_over_lines_and_marks_that_nobody_sees() -> None:
    (claim,) = read_letter("\ufeffYour request is with\ufffe\nheld under sec\u00ad\ntion\u200b 41(1)." + END).claims
    assert claim.provisions == ("FOIA s.41(1)",)


def test_a_sentence_of_any_length_is_read_in_pieces() -> None:
    assert not lint("Your request is refused " + "and " * 2000 + END).complies
    assert not lint("Your request is refused " + "x" * 4000 + END).complies


@pytest.mark.parametrize(
    ("text", "under", "met", "why"),
    [
        (
            "8 January 2020\nYour request was received on 7 November 2019 and you clarified it on 6 December 2019. It is refused under section 21.",
            "FOIA s.17(1)",
            None,
            "it speaks of a clarification",
        ),
        ("9 December 2019\nYour request of 7 November 2019 is refused under section 21.", "FOIA s.17(1)", None, "--received"),
        (
            "6 December 2019\nYour request of 7 November 2019 is refused under section 21.",
            "FOIA s.17(1)",
            True,
            "the day the request was made",
        ),
        (
            "10 January 2020\nYour request was received on 7 November 2019. It is refused under section 12(1).",
            "FOIA s.17(5)",
            False,
            "late",
        ),
        (
            "We neither confirm nor deny, under section 24, whether we hold your information.",
            "FOIA s.17(1)(b)",
            True,
            "names FOIA s.24",
        ),
        (
            "Your request is answered: we neither confirm nor deny, under section 43(1), whether it is held.",
            "FOIA s.17(1)(b)",
            False,
            "FOIA s.43(3)",
        ),
        (
            "We neither confirm nor deny whether we hold your information, under section 21(2).",
            "FOIA s.17(1)(b)",
            False,
            "has no such provision",
        ),
        (
            "The letters you requested are withheld under section 37, as they are communications with the Royal Household.",
            "FOIA s.17(3)(b)",
            None,
            "depends on a limb",
        ),
        (
            "The House of Lords refuses your request under section 36(2)(c), as in the Clerk's reasonable opinion disclosure would prejudice its conduct.",
            "FOIA s.17(1)(b)",
            True,
            "names FOIA s.36(2)(c)",
        ),
        (
            "The names you requested are exempt under sections 40(2) and 40(3B), as the persons have objected to their processing.",
            "FOIA s.17(3)(b)",
            False,
            "does not weigh",
        ),
        (
            "We are withholding the draft you asked for under regulation 12(4)(d) of the Environmental Information Regulations, as it is unfinished.",
            "EIR reg 14(4)",
            None,
            "gives no estimate",
        ),
        (
            "The map you asked for is excepted under regulation 12(5)(g) of the EIR. The public interest in seeing nesting sites is real and long-standing.",
            "EIR reg 14(3)(b)",
            None,
            "no result",
        ),
        (
            "We are withholding all of the information you requested under section 31, as release would help offenders.",
            "FOIA s.17(1)(b)",
            False,
            "limbs",
        ),
        ("Your request is refused in its entirety under section 31, as release would help offenders.", "FOIA s.17(1)(b)", False, "limbs"),
        (
            "Your request is refused. We rely on all of section 36(2)(b), because release would inhibit advice.",
            "FOIA s.17(1)(b)",
            True,
            "names",
        ),
        (
            "Your request is refused under section 36(2)(b) as a whole, because release would inhibit advice.",
            "FOIA s.17(1)(b)",
            True,
            "names",
        ),
        (
            "We are withholding the minutes you asked for under sections 27(1)(a) and 35(1)(a), as they concern a State and policy.\n\n"
            "Public interest, section 35(1)(a)\nOpenness helps debate on how schools are paid for. Candour among Ministers outweighs it while options are under study.",
            "FOIA s.17(3)(b)",
            None,
            "for another exemption",
        ),
    ],
)
def test_why(text: str, under: str, met: bool | None, why: str) -> None:
    requirement = next(each for each in lint(text + END).requirements if each.under == under)
    assert requirement.met is met
    assert why in requirement.why


def test_personal_data_under_the_regulations_owes_no_balance() -> None:
    text = "The names in the survey you asked for are withheld under regulation 13 of the Environmental Information Regulations, as personal data."
    assert "EIR reg 14(3)(b)" not in {each.under for each in lint(text + END).requirements}


def test_an_authority_under_the_regulations_cannot_decline_a_review() -> None:
    text = (
        "Your request is refused under regulation 12(4)(b) of the Environmental Information Regulations, as manifestly unreasonable. We have no "
        "internal review procedure. You may complain to the Information Commissioner."
    )
    representations = next(each for each in lint(text).requirements if each.under == "EIR reg 14(5)(a)")
    assert representations.met is False
    assert "regulation 11" in representations.why


@pytest.mark.parametrize(
    ("refused", "under"),
    [
        ("regulation 12(4)(d) of the Environmental Information Regulations 2004", "EIR reg 14(5)(a)"),
        ("section 21 of the Freedom of Information Act 2000", "FOIA s.17(7)(a)"),
    ],
)
def test_a_letter_that_completes_the_complaints_procedure_need_not_offer_it_again(refused: str, under: str) -> None:
    text = f"The information is withheld under {refused}.\n\nThis letter completes our own complaints procedure.\n\nYou may complain to the Commissioner."
    told = next(each for each in lint(text).requirements if each.under == under)
    assert (told.met, told.evidence) == (True, "This letter completes our own complaints procedure.")


def test_the_name_of_the_commissioner_after_words_that_lead_to_it() -> None:
    text = "Your request is refused under section 21.\n\nYou may take a complaint about this review further by writing to:\n\nInformation Commissioner"
    assert next(each for each in lint(text).requirements if each.under == "FOIA s.17(7)(b)").met is True


def test_a_large_hostile_text_is_read_in_time() -> None:
    for unit in ("section 40(2) and 43(2), ", "(1)", '"', "“", "the any that ", "1 May 2020 ", "not "):
        lint("Your request is refused " + unit * (60_000 // len(unit)))
