"""More letters of our own making: the layouts, formulas and slips of police forces, departments, trusts, schools and parishes."""

# ruff: noqa: E501  # a letter keeps the width of its own lines

from tests.documents.refusal_letters import NAMED, TOLD, Case

UNDATED: dict[str, bool | None] = {"FOIA s.17(1)": None}

CASES = (
    Case(
        "police: decision, the section quoted, the exemption in a heading, and complaint rights",
        """Freedom of Information Request Reference No: 01.FOI.22.024561

I write in connection with your request for information which was received by the Force on 12/10/2022. I note you seek access to the
following information:

"The names of every officer posted to the unit. I know that section 14 will be tried on me and I object."

DECISION

I have today decided to disclose the located information to you in part. This e-mail serves as a Refusal Notice under Section 17 of the Freedom of
Information Act 2000 (the Act).

Section 17(1) of the Act provides that a public authority which is to any extent relying on a claim that information is exempt must give the
applicant a notice which states that fact, specifies the exemption in question and states, if that would not otherwise be apparent, why the exemption
applies.

REASONS FOR DECISION

Section 40(2) and (3A)(a) - Personal Information

The names of constables are personal data. Their disclosure to the world would be unlawful, as it would contravene the first data protection
principle. This is an absolute exemption and I am not required to weigh the public interest.

COMPLAINT RIGHTS

If you are dissatisfied with this response please read the attached paper, which explains how to make a complaint to the Force.

If you are still dissatisfied you have the right to refer the matter to the Information Commissioner (ICO).
""",
        UNDATED | NAMED | TOLD,
    ),
    Case(
        "department: the reasons in an annex of the same file",
        """Our ref: 71234
Date: 3 July 2023

Dear Mx Applicant

Thank you for your e-mail of 6 June 2023, in which you ask for the operational guidance on enforced returns. Your request has been handled as a
request under the Freedom of Information Act 2000.

We hold the information. After careful consideration we have decided that it is exempt from disclosure under section 31(1)(e) of the Act. Arguments for
and against disclosure in terms of the public interest, with the reasons for our conclusion, are in the Annex.

If you are dissatisfied with this response you may request an independent internal review of our handling of your request by submitting a complaint
within two months to foi@example.gov.uk, quoting reference 71234. If you were to remain dissatisfied after an internal review, you would have a right of
complaint to the Information Commissioner as established by section 50 of the FOIA.

Annex

Section 31(1)(e): operation of the immigration controls

Considerations in favour of disclosing the information
There is a general public interest in openness, and it would help the public to understand how returns are carried out.

Considerations in favour of maintaining the exemption
Publishing the guidance would tell those who wish to evade the controls how officers decide whom to detain, and so make removals harder.

We conclude that the balance of the public interest lies in maintaining the exemption and withholding the information.
""",
        {"FOIA s.17(1)": True} | NAMED | TOLD | {"FOIA s.17(3)(b)": True},
    ),
    Case(
        "questions and answers in turn, one of them exempt",
        """Question 1
How many body-worn cameras does the force own?
Answer 1
1,204.

Question 2
Which makes and firmware versions are they? If you refuse, say why section 31 applies.
Answer 2
This information is exempt by virtue of Section 31(1)(a)(b) of the Freedom of Information Act. Releasing firmware versions would enable offenders to exploit
known weaknesses and so avoid detection.
Public interest test. Release would show that equipment is kept up to date; but it would give an advantage to those who mean to disrupt policing,
and therefore the balance favours non-disclosure.

If you are not happy with this response you may ask for an internal review by e-mailing foi@example.police.uk. You may also appeal to the Information
Commissioner at Wycliffe House.
""",
        UNDATED | NAMED | TOLD | {"FOIA s.17(3)(b)": True},
    ),
    Case(
        "a short e-mail in plain words",
        """Hi Sam,

Thanks for your FOI request. Unfortunately we can't share the tender scores. They're exempt under s43(2) FOIA because letting rivals see them mid-contract would
harm the supplier's commercial interests. We looked at the public interest: people should be able to see we picked fairly, but a supplier who is harmed
won't bid again and prices would go up, so we think it's stronger on the side of keeping them back.

If you're unhappy, just reply to this e-mail and ask for an internal review. After that you can complain to the ICO (ico.org.uk).

Thanks
FOI team
""",
        UNDATED | NAMED | TOLD | {"FOIA s.17(3)(b)": True},
    ),
    Case(
        "NHS trust: s.12 and no section 50, in a notice that quotes the Fees Regulations",
        """Please accept this letter as a refusal notice.

The Trust estimates that it would take 46 hours to locate, retrieve and extract the information, as it is only recorded in patients' notes. This exceeds the
appropriate limit set by the Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004, regulation 4(4). Under section 12 of the
Act we do not have to comply.

Should you wish us to reconsider, please write to the Chief Executive within 40 working days and an internal review will be carried out.
""",
        {"FOIA s.17(5)": True, "FOIA s.17(7)(a)": True, "FOIA s.17(7)(b)": False},
    ),
    Case(
        "a list of answers with the section in brackets",
        """FOI 2023-881

1. Total spend: £41,220
2. Names of the consultants: withheld (section 40(2)), since these are private individuals who would not expect publication and it would be unfair to them
3. Day rates: withheld (section 43(2)), since disclosure would be likely to prejudice our position in the next tender round

Section 43(2) is qualified. Openness about what consultants cost matters to the public. Even so, publishing rates before the tender closes would raise the
price the public pays. The public interest therefore favours withholding the rates.

You can ask for a review by writing to the Data Protection Officer, and if you are still unhappy you can complain to the Information Commissioner.
""",
        UNDATED | NAMED | TOLD | {"FOIA s.17(3)(b)": True},
    ),
    Case(
        "a school, late by twenty days: its own calendar may give it more time",
        """Hilltop Primary School
12 September 2023

Dear Parent

Your request was received on 10 July 2023. The report is exempt under section 41(1) of the Freedom of Information Act 2000: it was given to the governors in confidence, and
its publication would be an actionable breach of confidence.

If you are unhappy with this reply you may complain to the Chair of Governors under our complaints procedure, and afterwards to the Information Commissioner.
""",
        UNDATED | NAMED | TOLD,
    ),
    Case(
        "legal advice, explained as privileged, with no balance",
        """The Council holds counsel's opinion. It is exempt under section 42 of the FOIA, as it consists of confidential communications between a client and its
lawyer made for the dominant purpose of obtaining legal advice.

You may request an internal review. You may then complain to the Information Commissioner.
""",
        UNDATED | NAMED | TOLD | {"FOIA s.17(3)(b)": False},
    ),
    Case(
        "two exemptions and a reason for one of them",
        """We are withholding the minutes under sections 31(1)(a) and 43(2) of the Freedom of Information Act 2000.

Section 43(2)
Disclosure would prejudice our commercial interests because the negotiations have not ended.

Public interest
There is an interest in seeing how the negotiations are run. To publish our position now would hand it to the other side. On balance the public interest in
maintaining the exemptions outweighs the public interest in disclosure.

You may request an internal review. You may then complain to the Information Commissioner.
""",
        UNDATED | NAMED | TOLD | {"FOIA s.17(1)(c)": False, "FOIA s.17(3)(b)": True},
    ),
    Case(
        "a withdrawn exemption and the one that is kept",
        """Internal review

In our first response we relied on section 43(2). We now consider that section 43(2) was applied in error and we no longer rely on it.

We uphold the refusal of item 3 under section 40(2) of the Act, as it contains the personal data of a claimant whose identity would be revealed, which would be unfair.

If you remain unhappy you can apply to the Information Commissioner for a decision. There is no further internal review procedure.
""",
        UNDATED | NAMED | TOLD,
    ),
    Case(
        "a subsection that excludes the duty to confirm or deny, cited for withholding",
        """We hold the information but it is withheld under section 31(3) of the Freedom of Information Act, because disclosure would prejudice the prevention of crime.

The public interest in seeing how patrols are planned is outweighed by the public interest in preventing crime, as burglars would learn when streets are empty.

You may request an internal review. You may then complain to the Information Commissioner.
""",
        UNDATED | NAMED | TOLD | {"FOIA s.17(1)(b)": False, "FOIA s.17(3)(b)": True},
    ),
    Case(
        "both regimes: each part is held against its own",
        """Part A of your request falls under the Environmental Information Regulations 2004 and Part B under the Freedom of Information Act 2000.

Part A: the site survey is withheld under regulation 12(5)(e), because it is confidential by law and its disclosure would adversely affect the landowner's
legitimate economic interest. In the public interest test we gave weight to the presumption in favour of disclosure. Residents have an interest in contamination on
the site; but the sale would fail if the survey were published early, and on balance the exception is maintained.

Part B: the officer's home address is exempt under section 40(2) of the FOIA, as it is personal data and disclosing it would be unfair.

You may request an internal review. You may then complain to the Information Commissioner.
""",
        UNDATED
        | NAMED
        | TOLD
        | {"EIR reg 14(2)": None, "EIR reg 14(3)(a)": True, "EIR reg 14(3)(b)": True, "EIR reg 14(5)(a)": True, "EIR reg 14(5)(b)": True},
    ),
    Case(
        "the Regulations with only the regulation named and no balance",
        """Your request has been considered under the Environmental Information Regulations 2004. We are refusing it under regulation 12, as it is manifestly
unreasonable.

You may request an internal review. You may then complain to the Information Commissioner.
""",
        {
            "EIR reg 14(2)": None,
            "EIR reg 14(3)(a)": False,
            "EIR reg 14(3)(b)": False,
            "EIR reg 14(5)(a)": True,
            "EIR reg 14(5)(b)": True,
        },
    ),
    Case(
        "a section of another Act is no exemption",
        """Thank you for your request. We do not hold the case file. Under section 12 of the Children Act 1989 such files are held by the county council, to which you may wish to
write. Section 40 of the Data Protection Act 1998 is not relevant.

You may request an internal review. You may then complain to the Information Commissioner.
""",
        {"FOIA s.1(1)(a)": True},
    ),
    Case(
        "s.44 with the enactment that prohibits",
        """The information is held by the Authority and is exempt under section 44(1)(a) of the Freedom of Information Act 2000. Section 18(1) of the Commissioners for Revenue and
Customs Act 2005 prohibits its disclosure, because it would identify a taxpayer.

You may request an internal review. You may then complain to the Information Commissioner.
""",
        UNDATED | NAMED | TOLD,
    ),
    Case(
        "refusal to say whether anything is held, with no provision",
        """Thank you for your request about Mr X. We will neither confirm nor deny whether we hold any such information.

You may request an internal review. You may then complain to the Information Commissioner.
""",
        UNDATED | TOLD | {"FOIA s.17(1)(a)": True, "FOIA s.17(1)(b)": False, "FOIA s.17(1)(c)": None, "FOIA s.17(3)(a)": None},
    ),
    Case(
        "part not held, part refused",
        """We do not hold the information in question 1. Question 2 is refused under section 22 of the Freedom of Information Act 2000 because the statistics will be published in
October and it is reasonable to wait for the whole series.

We considered the public interest. Early release would meet the curiosity of some. Publishing figures before they are checked would mislead everybody, and so the public
interest in maintaining the exemption outweighs that in disclosing now.

You may request an internal review by writing to the Head of Statistics. You may then complain to the Information Commissioner.
""",
        UNDATED | NAMED | TOLD | {"FOIA s.17(3)(b)": True},
    ),
    Case(
        "an extension of section 36 with the date by the number of days",
        """The Department does hold information within the scope of your request. The specific exemption that I am considering is section 36(2)(b)(i), because a Minister has
given the reasonable opinion that disclosure would inhibit the provision of advice.

By virtue of section 10(3) we need additional time to consider the balance of the public interest and have not yet reached a decision. I expect to write to you with
our decision within a further 20 working days.

You may request an internal review of the handling of your request. You may then complain to the Information Commissioner.
""",
        UNDATED | NAMED | TOLD | {"FOIA s.17(2)": True},
    ),
    Case(
        "neither confirm nor deny: a list of provisions, then one account of the harm",
        """In accordance with the Act, this letter represents a Refusal Notice for your request. The Force neither confirms nor denies that it holds
the information you requested. The duty in Section 1(1)(a) of the Act does not apply by virtue of the following exemptions:
Section 31(3) - Law Enforcement
Section 40(5B) - Personal Information
Evidence of Harm
To confirm or deny whether information is held would disclose whether a person is of interest to the police and could prejudice investigations.
Public Interest Test
Considerations favouring confirmation or denial
Confirming or denying would increase public awareness of policing.
Considerations favouring non-confirmation or denial
Confirming or denying would undermine tactics and allow suspects to evade detection.
Balancing Test
After weighing up the competing interests I have determined that confirmation or denial would not be in the public interest.

You may request an internal review. You may then complain to the Information Commissioner.
""",
        UNDATED | NAMED | TOLD | {"FOIA s.17(3)(a)": True},
    ),
    Case(
        "a reason inside the sentence that gives the result",
        """Please find our response below.
1. How many agency nurses were used? 312
2. What were their hourly rates? We consider this exempt from disclosure under Section 43 (2) Commercial Interests, as release would harm our
negotiating position.
We have applied the public interest test and believe that the public interest in maintaining the exemption outweighs the public interest in disclosure, as
paying higher rates would leave less for the care of patients.

You may request an internal review. You may then complain to the Information Commissioner.
""",
        UNDATED | NAMED | TOLD | {"FOIA s.17(3)(b)": True},
    ),
)
