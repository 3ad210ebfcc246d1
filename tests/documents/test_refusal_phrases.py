"""The turns of phrase that letters use, one at a time: what tells of a right, a procedure, an estimate, a reliance, a balance."""

# ruff: noqa: E501  # a phrase keeps its line

import pytest

from answerable.documents.refusal_notice import lint
from answerable.documents.refusal_notice.reading import read_letter

REFUSED = "Your request is refused under section 21 of the Freedom of Information Act 2000, because the accounts are on our website. "
REVIEW = "If you are unhappy you may ask us for an internal review. "
COMMISSIONER = "You may complain to the Information Commissioner. "
ENGAGED = "We hold the papers. Section 35(1)(a) of the Freedom of Information Act applies, because they relate to the development of government policy. "


def met(text: str, under: str) -> bool | None:
    """How one requirement is met; it must be there."""
    return next(each.met for each in lint(text).requirements if each.under == under)


@pytest.mark.parametrize(
    "words",
    [
        "You may apply directly to the Information Commissioner for a decision.",
        "If you remain dissatisfied you can make a complaint at www.ico.org.uk/foicomplaints or to the ICO by post.",
        "You have the right to appeal to the Information Commissioner's Office (ICO).",
        "If you are not content with the outcome of the internal review, you have the right to apply directly to the Information Commissioner for a decision. The Information Commissioner can be contacted at: Wycliffe House.",
        "The Information Commissioner's Office can be contacted at Wycliffe House, Wilmslow if you remain dissatisfied.",
        "You may wish to take your complaint to the Information Commissioner.",
        "Any complaint about the outcome should then be made to the Information Commissioner.",
        "You may ask the Commissioner for a decision under section 50 of the Act.",
        "Should you remain unhappy after the review, please contact the ICO on 0303 123 1113.",
        "You are also entitled to seek an independent review from the Information Commissioner.",
        "You then have a right of recourse to the Information Commission, Wycliffe House.",
        "If you are still not satisfied:\n\nInformation Commissioner's Office\nWycliffe House\nWater Lane",
        "Your right to complain\n\nThe Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow",
        "You may refer the matter to the ICO.",
        "The Information Commissioner may be asked to decide whether your request has been dealt with in accordance with the Act.",
        "Thereafter, the applicant may complain to the Information Commissioner's Office.",
    ],
)
def test_the_right_to_complain_to_the_commissioner_is_told(words: str) -> None:
    assert met(REFUSED + REVIEW + "\n\n" + words, "FOIA s.17(7)(b)") is True


@pytest.mark.parametrize(
    "words",
    [
        "We have followed the ICO's guidance on this exemption.",
        "The Council is registered with the Information Commissioner's Office.",
        "For more information about the Act, see www.ico.org.uk.",
        "The Information Commissioner has said that accounts of this kind are reasonably accessible.",
        "In decision notice FS50123456 the Commissioner agreed with this approach.",
        "Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, SK9 5AF. Telephone 0303 123 1113.",
        "",
    ],
)
def test_the_commissioner_is_named_and_no_right_is_told(words: str) -> None:
    assert met(REFUSED + REVIEW + "\n\n" + words, "FOIA s.17(7)(b)") is False


@pytest.mark.parametrize(
    "words",
    [
        "If you wish to complain about how your request was handled please contact the Complaints Manager.",
        "You have the right to ask us to reconsider our decision.",
        "Requests for internal review should be submitted within two months to foi@example.org.",
        "You may appeal in writing to the Monitoring Officer.",
        "If you are dissatisfied with this response, you can request an internal review by e-mailing us.",
        "Should you wish to have this decision reviewed, write to the Head of Legal.",
        "Please quote the reference above if you want an internal review of this decision.",
        "We have no internal complaints procedure.",
        "The Trust does not have an internal review process for requests.",
        "If you have any complaint about our handling of your request, please write to the Clerk.",
        "If you're unhappy with how we dealt with your request, tell us within 40 days and we will carry out an internal review.",
    ],
)
def test_a_complaints_procedure_is_given_or_said_to_be_none(words: str) -> None:
    assert met(REFUSED + "\n\n" + words + "\n\n" + COMMISSIONER, "FOIA s.17(7)(a)") is True


@pytest.mark.parametrize(
    "words",
    [
        "The Commissioner will not normally investigate unless you have exhausted our internal review procedure.",
        "",
        "If you have any questions please contact me.",
    ],
)
def test_no_complaints_procedure_is_given(words: str) -> None:
    assert met(REFUSED + "\n\n" + words + "\n\n" + COMMISSIONER, "FOIA s.17(7)(a)") is False


@pytest.mark.parametrize(
    "words",
    [
        "We need more time to consider the public interest and will respond by 7 January 2020.",
        "We have not yet completed our consideration of the public interest test. We expect to reach a decision no later than 30 September 2024.",
        "I need to extend the deadline to consider the balance of the public interest. I hope to let you have a response by the end of October.",
        "We are still weighing the public interest. We aim to reply within the next ten working days.",
        "A decision on the public interest has not yet been reached; we estimate that it will be by Friday 12 May 2023.",
        "We require a further 20 working days to assess the public interest.",
        "The public interest test has not been concluded and we are extending the time limit to 12 May 2023.",
    ],
)
def test_the_balance_is_put_off_with_an_estimate(words: str) -> None:
    assert met(ENGAGED + words + "\n\n" + REVIEW + COMMISSIONER, "FOIA s.17(2)") is True


@pytest.mark.parametrize(
    "words",
    [
        "We need more time to consider the public interest and will respond as soon as possible.",
        "We have not yet completed our consideration of the public interest test and will write again shortly.",
        "We are still weighing the public interest. We will reply in due course. The Act normally requires an answer within 20 working days.",
        "The public interest in your request, which we received on 3 May 2023, is still being considered and we will reply soon.",
        "The balance of the public interest is still being considered. Your request was dated 3 May 2023.",
    ],
)
def test_the_balance_is_put_off_without_an_estimate(words: str) -> None:
    assert met(ENGAGED + words + "\n\n" + REVIEW + COMMISSIONER, "FOIA s.17(2)") is False


@pytest.mark.parametrize(
    ("words", "relied_on"),
    [
        (
            "You asked us not to rely on section 12. We are withholding the list under section 41(1) as it was given in confidence.",
            ["FOIA s.41(1)"],
        ),
        ("We have not applied section 40. The minutes are exempt under section 42(1).", ["FOIA s.42(1)"]),
        ("We do not consider that section 31(1)(a) is engaged, but section 43(2) applies to the prices.", ["FOIA s.43(2)"]),
        (
            "Rather than refusing under section 12, we have provided what we could. Names are redacted under section 40(2).",
            ["FOIA s.40(2)"],
        ),
        (
            "If you narrow your request, section 12 may not apply, though section 14 might. We refuse it under section 12(1).",
            ["FOIA s.12(1)"],
        ),
        ("We previously relied on section 36(2)(c), which we now withdraw. We rely instead on section 43(2).", ["FOIA s.43(2)"]),
        (
            "As you say that section 44 cannot apply, we explain that it was section 22(1) that we applied: the report is exempt.",
            ["FOIA s.22(1)"],
        ),
        (
            "Section 40(2) does not apply to senior staff, whose names are given. It does apply to junior staff, whose names are withheld under section 40(2).",
            ["FOIA s.40(2)"],
        ),
        ("No exemption under section 43 has been claimed. The prices are attached.", []),
        ("We are not withholding anything under section 40(2).", []),
        (
            "We cannot disclose the report, which is exempt under ss.30(1)(a)(i) and 31(1)(a)-(c).",
            ["FOIA s.30(1)(a)(i)", "FOIA s.31(1)(a)", "FOIA s.31(1)(b)", "FOIA s.31(1)(c)"],
        ),
        ("Information that is not already public is exempt under section 43(2).", ["FOIA s.43(2)"]),
        ("The information you requested is exempt under section 40(2).", ["FOIA s.40(2)"]),
        (
            "Although you have argued that it is in the public interest, we maintain that the advice is exempt under section 42(1).",
            ["FOIA s.42(1)"],
        ),
        ("The Council is not obliged to comply, by virtue of section 12(1) of the Act.", ["FOIA s.12(1)"]),
        ("This was not disclosed before because section 22(1) applied; it is now enclosed.", ["FOIA s.22(1)"]),
    ],
)
def test_what_is_relied_on_and_what_is_only_named(words: str, relied_on: list[str]) -> None:
    read = read_letter("Thank you for your request. " + words + " " + REVIEW + COMMISSIONER)
    claimed = {str(each) for claim in read.claims for each in claim.provisions} | {str(each.provision) for each in read.cost}
    assert sorted(claimed) == relied_on


NAMED: dict[str, bool | None] = {"FOIA s.17(1)(a)": True, "FOIA s.17(1)(b)": True, "FOIA s.17(1)(c)": True}
ALWAYS = ("FOIA s.17(1)", "FOIA s.17(7)(a)", "FOIA s.17(7)(b)")


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        (
            NAMED | {"FOIA s.17(1)(b)": False, "FOIA s.17(3)(b)": True},
            "Your request is refused under section 31 (law enforcement), because release would help offenders.\n\nThe public interest in openness is outweighed by that in preventing crime, since patrols would be evaded.",
        ),
        (
            NAMED | {"FOIA s.17(1)(b)": False},
            "The names are exempt under the personal information exemption in section 40 as disclosure would be unfair.",
        ),
        (
            NAMED | {"FOIA s.17(3)(b)": True},
            "Section 43 applies, as release would be likely to prejudice the commercial interests of the supplier. The limb relied on is section 43(2). The public interest in value for money is real. But harm to bidders would raise prices, and so the balance favours withholding.",
        ),
        (
            NAMED | {"FOIA s.17(3)(b)": True},
            "We are withholding this under s.31(1)(g) read with s.31(2)(c), as disclosure would prejudice our function of deciding on regulatory action. The public interest test: openness favours release; effective regulation favours withholding because firms would stop co-operating, and outweighs it.",
        ),
        (
            {"FOIA s.17(1)(a)": True, "FOIA s.17(1)(b)": True, "FOIA s.17(1)(c)": False},
            "We have redacted names under section 40(2) of the Freedom of Information Act 2000."
            + " You asked for the e-mails; they are attached.",
        ),
        (
            {"FOIA s.17(1)(a)": True, "FOIA s.17(1)(b)": True, "FOIA s.17(1)(c)": None},
            "Your request is refused under section 21 of the Freedom of Information Act 2000.",
        ),
        (
            {"FOIA s.17(1)(a)": True, "FOIA s.17(1)(b)": True, "FOIA s.17(1)(c)": False, "FOIA s.17(3)(b)": True},
            "Your request is refused under section 38(1)(a) of the Freedom of Information Act 2000.\n\nPublic interest test\nThere is an interest in transparency. The welfare of the family weighs against it. The public interest in maintaining the exemption outweighs that in disclosure.",
        ),
        (
            NAMED | {"FOIA s.17(3)(b)": False},
            "Section 43(2) applies to the prices you asked for, as disclosure would prejudice the commercial interests of the Council. We have considered the public interest test and have concluded that the public interest favours withholding the information.",
        ),
        (
            NAMED | {"FOIA s.17(3)(b)": False},
            "Section 43(2) applies to the prices you asked for, as disclosure would prejudice the commercial interests of the Council. Section 43 is a qualified exemption and we are required to consider the public interest test.",
        ),
        (
            NAMED | {"FOIA s.17(3)(b)": False},
            "Section 43(2) applies to the prices you asked for, as disclosure would prejudice the commercial interests of the Council. In all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the information.",
        ),
        (
            NAMED | {"FOIA s.17(3)(b)": None},
            "Section 43(2) applies to the prices you asked for, as disclosure would prejudice the commercial interests of the Council.\n\nPublic interest considerations\nDisclosure would increase transparency in public spending and trust in the Council.\nDisclosure would weaken our position in negotiations now under way.",
        ),
        (
            NAMED | {"FOIA s.17(3)(a)": False},
            "We neither confirm nor deny that we hold the information you requested, under section 30(3) of the Act, as to do so would reveal whether an investigation is under way.",
        ),
        (
            NAMED,
            "We can neither confirm nor deny that we hold the information you requested, by virtue of section 23(5), as it would if held relate to the security bodies.",
        ),
        (
            NAMED | {"FOIA s.17(1)(b)": False},
            "We refuse to confirm or deny whether we hold the information you requested, under section 40(2) of the Act, because doing so would reveal personal data.",
        ),
        (
            NAMED | {"FOIA s.17(3)(a)": True},
            "Our response is that the duty to confirm or deny does not arise by virtue of section 24(2), as exemption is required to safeguard national security. The public interest in confirming whether it is held is outweighed by the public interest in not alerting hostile actors, because either answer would show where defences are weak.",
        ),
        (
            {"FOIA s.1(1)(a)": True},
            "We do not hold the information you requested. Information about this may be held by the County Council.",
        ),
        ({"FOIA s.1(1)(a)": True}, "Your request has been granted in full. Please find the information attached."),
        (
            {"FOIA s.1(1)(a)": True},
            "The information you asked for is below: 12 students were exempt from fees, 3 applications were refused.",
        ),
        (
            NAMED,
            "You asked:\n1. How many staff are paid over £100,000? I expect you to use section 40(2) and section 43.\n2. Their names.\n\n1. 14.\n2. We have withheld the names under section 40(2), as they are personal data whose disclosure would be unfair.",
        ),
        (
            {"FOIA s.1(1)(a)": True},
            "Your request:\n\nPlease send me all e-mails. If you refuse under section 12 or section 14, explain why.\n\nOur response:\n\nThe e-mails are enclosed.",
        ),
        (
            {"FOIA s.17(5)": True},
            "We estimate that compliance with your request would exceed the appropriate limit of £450. Section 12 of the Act therefore applies and this letter is a refusal notice.",
        ),
        ({"FOIA s.17(5)": True}, "I am refusing your request as it is vexatious within the meaning of section 14(1)."),
        (
            {"FOIA s.17(5)": True} | NAMED,
            "Part 1 is refused under section 12(1): it would take 40 hours. In part 2, home addresses are withheld under section 40(2), because they are personal data and disclosure would be unfair.",
        ),
    ],
)
def test_each_requirement_of_a_short_letter(expected: dict[str, bool | None], words: str) -> None:
    answer = lint("Thank you for your request.\n\n" + words + "\n\n" + REVIEW + COMMISSIONER)
    assert {each.under: each.met for each in answer.requirements if each.under not in ALWAYS} == expected


@pytest.mark.parametrize(
    "words",
    [
        "The Commissioner will usually expect you to have used our own complaints procedure first, and to complain without undue delay.",
        "The ICO generally expects complainants to use our procedure before a complaint is made.",
    ],
)
def test_what_the_commissioner_expects_is_not_the_right_to_complain(words: str) -> None:
    assert met(REFUSED + REVIEW + words, "FOIA s.17(7)(b)") is False
    assert met(REFUSED + REVIEW + COMMISSIONER + words, "FOIA s.17(7)(b)") is True


def test_an_expectation_and_the_right_in_one_sentence_are_the_right() -> None:
    words = "The Commissioner expects you to have come to us first, but you may complain to the Commissioner at any time."
    assert met(REFUSED + REVIEW + words, "FOIA s.17(7)(b)") is True
