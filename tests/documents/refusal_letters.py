"""Letters of our own making, in the manners that authorities write in, each with what s.17 says of it.

`expected` names every requirement that arises. A requirement that is not there must not be in the answer.
"""

# ruff: noqa: E501  # a letter keeps the width of its own lines

from collections.abc import Mapping
from typing import NamedTuple


class Case(NamedTuple):
    """A letter, the requirements that arise and how each is met, and what the case is about."""

    about: str
    text: str
    expected: Mapping[str, bool | None]


COMPLAIN = """
If you are not satisfied with this response you may ask for an internal review. Please write to the Information Governance
Manager at the address above within 40 working days of this letter.

If you remain dissatisfied after the review, you have the right to complain to the Information Commissioner's Office,
Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, www.ico.org.uk.

Yours sincerely

Information Governance Officer
"""
REVIEW_ONLY = """
If you are unhappy with how we have handled your request, you can ask us to review our decision. Email
foi.review@example.gov.uk within two months.

Yours sincerely
"""
TOLD: dict[str, bool | None] = {"FOIA s.17(7)(a)": True, "FOIA s.17(7)(b)": True}
COUNCIL = """Middlewich District Council
Town Hall, High Street

Date: 14 March 2023
Our ref: FOI/2023/0117

Dear requester

Thank you for your request for information, which we received on 20 February 2023.

"""
IN_TIME: dict[str, bool | None] = {"FOIA s.17(1)": True}
NAMED: dict[str, bool | None] = {"FOIA s.17(1)(a)": True, "FOIA s.17(1)(b)": True, "FOIA s.17(1)(c)": True}

CASES = (
    Case(
        "council, s.43(2) with everything that s.17 asks for",
        COUNCIL
        + """You asked for the unit prices in the waste collection contract.

We hold this information. It is exempt from disclosure under section 43(2) of the Freedom of Information Act 2000, because
releasing the contractor's unit prices while the service is being re-tendered would be likely to prejudice the commercial
interests of both the contractor and the Council.

Section 43(2) is a qualified exemption, so we have considered the public interest test. There is a public interest in knowing
how public money is spent. Against that, disclosure now would let other bidders shape their prices to this contract and leave
local taxpayers with a worse offer. On balance the public interest in maintaining the exemption outweighs the public interest in
disclosure.
"""
        + COMPLAIN,
        IN_TIME | NAMED | TOLD | {"FOIA s.17(3)(b)": True},
    ),
    Case(
        "the same, silent about the Commissioner",
        COUNCIL
        + """The information you asked for is exempt under section 43(2) of the FOIA as its release would be likely to prejudice the
Council's commercial interests in the current procurement.

Public interest test
Factors in favour of disclosure: transparency about the use of public funds.
Factors in favour of maintaining the exemption: the Council must be able to obtain the best price for residents, and bidders
would price to the known figure.
We find that the public interest in maintaining the exemption outweighs that in disclosure.
"""
        + REVIEW_ONLY,
        IN_TIME | NAMED | {"FOIA s.17(3)(b)": True, "FOIA s.17(7)(a)": True, "FOIA s.17(7)(b)": False},
    ),
    Case(
        "s.40(2) on names, absolute: no public interest test is owed",
        COUNCIL
        + """Please find attached the e-mails that you asked for. We have redacted the names and direct telephone numbers of junior
officers under section 40(2) of the Freedom of Information Act, as they are personal data and disclosing them would breach the first data
protection principle: those officers have no reasonable expectation that their names will be made public.
"""
        + COMPLAIN,
        IN_TIME | NAMED | TOLD,
    ),
    Case(
        "only the section is named, and it has several limbs",
        COUNCIL
        + """I can confirm that the Council holds this information. However it is exempt under section 40 of the Act because it
relates to identifiable individuals and its disclosure would be unfair to them.
"""
        + COMPLAIN,
        IN_TIME | NAMED | TOLD | {"FOIA s.17(1)(b)": False},
    ),
    Case(
        "only the section is named, and it has one limb",
        COUNCIL
        + """The information is already in the public domain and so is exempt under section 21 of the Freedom of Information Act. It is
reasonably accessible to you on our website at www.example.gov.uk/spending.
"""
        + COMPLAIN,
        IN_TIME | NAMED | TOLD,
    ),
    Case(
        "no section at all: commercially sensitive",
        COUNCIL
        + """We are unable to provide the contract because it is commercially sensitive.
"""
        + COMPLAIN,
        IN_TIME | TOLD | {"FOIA s.17(1)(a)": True, "FOIA s.17(1)(b)": False, "FOIA s.17(1)(c)": True, "FOIA s.17(3)(b)": None},
    ),
    Case(
        "no reason given for a prejudice exemption, and no balance",
        COUNCIL
        + """Your request is refused under section 31(1)(a) of the Freedom of Information Act 2000.
"""
        + COMPLAIN,
        IN_TIME | TOLD | {"FOIA s.17(1)(a)": True, "FOIA s.17(1)(b)": True, "FOIA s.17(1)(c)": False, "FOIA s.17(3)(b)": False},
    ),
    Case(
        "the result of the balance, and no reasons for it",
        COUNCIL
        + """The report is exempt under section 22(1) of the Act. We intend to publish it in May, once the committee has approved
it, and it is reasonable to withhold it until then. The public interest in maintaining the exemption outweighs the public interest in
disclosure.
"""
        + COMPLAIN,
        IN_TIME | NAMED | TOLD | {"FOIA s.17(3)(b)": False},
    ),
    Case(
        "a class exemption with no reason: whether it is apparent is for a person",
        COUNCIL
        + """The legal advice you asked for is withheld under section 42(1) of the Freedom of Information Act 2000.

We have weighed the public interest. Openness about how the Council takes decisions favours release. The need for officers to speak
frankly with their lawyers, which long-standing principle protects, favours withholding, and we consider that it outweighs the
interest in release.
"""
        + COMPLAIN,
        IN_TIME | TOLD | {"FOIA s.17(1)(a)": True, "FOIA s.17(1)(b)": True, "FOIA s.17(1)(c)": None, "FOIA s.17(3)(b)": True},
    ),
    Case(
        "s.12: the fact is stated, and nothing of s.17(1) arises",
        COUNCIL
        + """To answer your request we would have to read some 4,000 case files by hand. At five minutes a file that would take more
than 330 hours, far beyond the 18 hours that the appropriate limit of £450 represents. Section 12(1) of the Freedom of Information Act means
that we are not obliged to comply with your request, and we are refusing it on that ground.

You may wish to narrow your request, for instance to the last six months. If you do, section 12 may no longer apply, although section
40(2) might apply to some of the content.
"""
        + COMPLAIN,
        TOLD | {"FOIA s.17(5)": True},
    ),
    Case(
        "s.14(1), with no way to complain",
        COUNCIL
        + """We have concluded that your request is vexatious. Section 14(1) of the Freedom of Information Act does not oblige us to comply
with it. This is your fourteenth request on the subject since January and answering would divert staff from their work.

Yours sincerely
""",
        {"FOIA s.17(5)": True, "FOIA s.17(7)(a)": False, "FOIA s.17(7)(b)": False},
    ),
    Case(
        "s.14(2), repeated",
        """Reference: 2024-556
Date: 3 June 2024

Dear Sir or Madam

Your request, received on 20 May 2024, is substantially similar to one that we answered on 8 April 2024. We are therefore applying s.14(2) of the
FOI Act and will not be answering it again.
"""
        + COMPLAIN,
        TOLD | {"FOIA s.17(5)": True},
    ),
    Case(
        "police: neither confirm nor deny under several provisions, everything there",
        """Northshire Police
Freedom of Information request 2211/24

Dear Sir/Madam

Your request
Please tell me whether the force has bought or used cell-site simulators since 2020, and how many.

Response
Northshire Police can neither confirm nor deny that it holds information relevant to your request, as the duty in section
1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of the following exemptions:

Section 23(5) - Information supplied by, or relating to, bodies dealing with security matters
Section 24(2) - National security
Section 31(3) - Law enforcement

Section 23 is an absolute, class-based exemption and there is no requirement to evidence harm or consider the public interest.

Sections 24 and 31 are prejudice-based and qualified, which means that harm must be articulated and the public interest considered.

Harm in confirming or denying that information is held
Confirming or denying the use of specialist techniques would allow those engaged in criminal or terrorist activity to map the
tactics available to the police and to change their behaviour to avoid detection.

Factors favouring confirming or denying for section 24
The public is entitled to know how public funds are spent on the protection of national security.

Factors against confirming or denying for section 24
Security measures are put in place to protect the community. Confirming or denying would render those measures less effective.

Factors favouring confirming or denying for section 31
Confirming or denying would show that the force is open about its use of technology.

Factors against confirming or denying for section 31
To confirm or deny would compromise the prevention and detection of crime and put the public at greater risk.

Balance test
The security of the country is of paramount importance. On balance the public interest in neither confirming nor denying whether
information is held outweighs that in confirming or denying.

No inference can be taken from this refusal that information does or does not exist.

Complaint rights
You have the right to require the force to review its decision. Write to the Head of Information Rights at the address below.
If you remain dissatisfied you can ask the Information Commissioner to make a decision under section 50 of the Act.
""",
        NAMED | TOLD | {"FOIA s.17(1)": None, "FOIA s.17(3)(a)": True},
    ),
    Case(
        "police: neither confirm nor deny under s.40(5B), for which the Commissioner runs no public interest test",
        """Westmarch Constabulary
Dear Mr Applicant,
REQUEST
I would like to know whether John Doe of 1 Main Street has ever been arrested.
RESPONSE
Westmarch Constabulary neither confirms nor denies that it holds the information you requested. The duty in Section 1(1)(a) does not apply
by virtue of Section 40(5B)(a)(i) of the Act. Confirming or denying would disclose whether an identifiable person has come to
the attention of the police, which is personal data, and doing so would contravene the data protection principles.
Should you wish to complain, please contact the Information Manager to ask for an internal review. Thereafter you may complain to the ICO.
""",
        NAMED | TOLD | {"FOIA s.17(1)": None},
    ),
    Case(
        "neither confirm nor deny, citing a limb that withholds",
        """The Department

We neither confirm nor deny that we hold the information you have requested, under section 35(1)(a) of the Freedom of
Information Act. The duty in section 1(1)(a) of the Act does not apply because the information, if held, would relate to the formulation of
government policy.

We have considered the public interest in confirming or denying whether the information is held. There is a public interest in openness
about how policy is made. Against this, saying whether an option is under study would itself close down debate among Ministers. On
balance the public interest favours neither confirming nor denying.
"""
        + COMPLAIN,
        NAMED | TOLD | {"FOIA s.17(1)": None, "FOIA s.17(1)(b)": False, "FOIA s.17(3)(a)": True},
    ),
    Case(
        "neither confirm nor deny, with the balance of disclosure only",
        """The Force can neither confirm nor deny that it holds the information requested, by virtue of section 31(3) of the Freedom of Information
Act 2000. Confirming would prejudice the prevention and detection of crime, because offenders would learn where officers are not deployed.

The public interest in maintaining the exemption outweighs the public interest in disclosing the information, since its release
would help offenders to avoid arrest.
"""
        + COMPLAIN,
        NAMED | TOLD | {"FOIA s.17(1)": None, "FOIA s.17(3)(a)": False},
    ),
    Case(
        "part withheld, part neither confirmed nor denied: two statements are owed and one is there",
        """Dear requester

Part 1. We hold the contract. We are withholding the schedule of rates under section 43(2) of the Act, as disclosure would be likely to
prejudice the supplier's commercial interests in a live tender.

Part 2. We neither confirm nor deny whether we hold any further information, under section 31(3) of the Act. To confirm or deny would
be likely to prejudice the detection of crime.

Public interest, section 43(2)
Disclosing the schedule would help the public to judge value for money. But releasing the rates would weaken our hand in the tender, and
the public interest in maintaining the exemption outweighs the public interest in disclosure.
"""
        + COMPLAIN,
        NAMED | TOLD | {"FOIA s.17(1)": None, "FOIA s.17(3)(a)": False, "FOIA s.17(3)(b)": True},
    ),
    Case(
        "more time for the balance, with the exemption, the reason and an estimate",
        """Department for Examples
Date: 2 September 2024

Thank you for your request received on 5 August 2024. We hold the information.

We consider that section 35(1)(a) of the Freedom of Information Act applies, as the papers relate to the development of government policy on
tuition. Section 35 is a qualified exemption and we have not yet reached a decision on the balance of the public interest. We need more
time to do so and estimate that we will be able to let you know our decision by 30 September 2024.
"""
        + COMPLAIN,
        IN_TIME | NAMED | TOLD | {"FOIA s.17(2)": True},
    ),
    Case(
        "more time for the balance, with no estimate",
        """Department for Examples
Date: 2 September 2024

Thank you for your request received on 5 August 2024. The information engages section 35(1)(a) of the Freedom of Information Act, because it
relates to the development of government policy. We are still considering where the balance of the public interest lies and will write to
you again as soon as possible.
"""
        + COMPLAIN,
        IN_TIME | NAMED | TOLD | {"FOIA s.17(2)": False},
    ),
    Case(
        "more time, no exemption named: a holding letter",
        """Date: 20 December 2019

Dear requester,

I apologise for the delay in acknowledging your request of 7 November 2019. We need further time in which to consider the public interest. You
can now expect a response by 7 January 2020.

Information Rights Unit
""",
        {
            "FOIA s.17(1)": None,
            "FOIA s.17(1)(a)": False,
            "FOIA s.17(1)(b)": False,
            "FOIA s.17(1)(c)": None,
            "FOIA s.17(2)": True,
            "FOIA s.17(7)(a)": False,
            "FOIA s.17(7)(b)": False,
        },
    ),
    Case(
        "more time for the public interest on an absolute exemption alone",
        COUNCIL
        + """We hold the tenancy records, which are exempt under section 40(2) as they are the personal data of the tenants and disclosure would be
unfair. We need a further 20 working days to consider the public interest test and will reply by 12 April 2023.
"""
        + COMPLAIN,
        IN_TIME | NAMED | TOLD | {"FOIA s.10(3)": False},
    ),
    Case(
        "late by one working day, on the calendar of the whole United Kingdom",
        """9 December 2019

Your request was received on 7 November 2019.

The information is exempt under section 21(1) of the Freedom of Information Act because it is published on our website.
"""
        + COMPLAIN,
        NAMED | TOLD | {"FOIA s.17(1)": False},
    ),
    Case(
        "late, but after a letter that asked for more time, which may have been the notice",
        """13 January 2020

Your request was received on 7 November 2019. We wrote to you on 2 December 2019 to extend the time for considering the public interest, and
have now reached our decision.

The information is exempt under section 43(2) of the Act because its disclosure would prejudice our commercial interests in selling the site.
There is a public interest in the price of public land. However buyers would bid no more than the valuation, so that the public would lose
by it, and the public interest in maintaining the exemption outweighs the public interest in disclosure.
"""
        + COMPLAIN,
        NAMED | TOLD | {"FOIA s.17(1)": None, "FOIA s.17(3)(b)": True},
    ),
    Case(
        "s.30(1)(a)(i) by a regulator",
        """Financial Practices Authority

We confirm that we hold the information within the scope of your request. It is withheld under section 30(1)(a)(i) of the Freedom of
Information Act 2000, because it was obtained in an investigation which we have a duty to conduct with a view to establishing whether a
person should be charged with an offence.

Public interest considerations
The public has an interest in seeing that we investigate complaints properly.
However, witnesses would be less willing to come forward if their accounts were published, and future investigations would suffer.
We have concluded that the balance of the public interest lies in withholding the information.
"""
        + COMPLAIN,
        NAMED | TOLD | {"FOIA s.17(1)": None, "FOIA s.17(3)(b)": True},
    ),
    Case(
        "s.36 with two limbs in one citation and the opinion of the qualified person",
        """University of Example

Section 36(2)(b)(i) and (ii) of the Act applies to the minutes. In the reasonable opinion of the Vice-Chancellor, who is the qualified
person, disclosure would be likely to inhibit the free and frank provision of advice and exchange of views.

The exemption is subject to the public interest test. Disclosure would show how the decision was reached. It would also make members
of the committee reluctant to speak their minds on the restructuring, which continues. We consider that the public interest in
maintaining the exemption outweighs that in disclosure, and so we are withholding the minutes.
"""
        + COMPLAIN,
        NAMED | TOLD | {"FOIA s.17(1)": None, "FOIA s.17(3)(b)": True},
    ),
    Case(
        "a paragraph with two sub-paragraphs: whether all of it is relied on is for a person",
        """We have applied section 36(2)(b) of the FOIA to withhold the e-mails. The qualified person considers that disclosure would inhibit the
free and frank exchange of views.

The public interest favours withholding them, because staff need a space in which to discuss options openly before a decision is taken.
"""
        + COMPLAIN,
        NAMED | TOLD | {"FOIA s.17(1)": None, "FOIA s.17(1)(b)": None, "FOIA s.17(3)(b)": True},
    ),
    Case(
        "s.41, absolute",
        """The information was provided to the Trust in confidence by a third party and its disclosure would constitute an actionable breach of that
confidence. It is therefore exempt under Section 41(1) of the Freedom of Information Act 2000.
"""
        + COMPLAIN,
        NAMED | TOLD | {"FOIA s.17(1)": None},
    ),
    Case(
        "s.38(1)(a) and s.40(2), the balance for the qualified one only",
        """We are withholding the addresses of the refuges under sections 38(1)(b) and 40(2) of the Freedom of Information Act.

Section 38(1)(b): disclosure would endanger the safety of the residents, as it would allow former partners to find them.

Section 40(2): the addresses are the personal data of the residents, and disclosure would be unfair to them.

Public interest: there is an interest in knowing what refuges cost. It is far outweighed by the danger to residents, and the public
interest lies in maintaining the exemption at section 38.
"""
        + COMPLAIN,
        NAMED | TOLD | {"FOIA s.17(1)": None, "FOIA s.17(3)(b)": True},
    ),
    Case(
        "there is no complaints procedure, and it says so",
        """The Council refuses your request under section 21 of the Act, because the accounts are accessible to you on our website.

The Parish Council does not operate an internal review procedure. If you are not content with this reply you may complain directly to the
Information Commissioner.
""",
        NAMED | TOLD | {"FOIA s.17(1)": None},
    ),
    Case(
        "the Commissioner's address, and no word that one may complain",
        """Your request is refused under section 21 of the Act, because the accounts are available on our website.

If you are dissatisfied with this reply please write to the Clerk, who will arrange an internal review.

Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, SK9 5AF
""",
        NAMED | {"FOIA s.17(1)": None, "FOIA s.17(7)(a)": True, "FOIA s.17(7)(b)": False},
    ),
    Case(
        "the Commissioner, and no procedure of the authority's own",
        """Your request is refused under section 21 of the Act, because the accounts are available on our website.

You have a right of complaint to the Information Commissioner under section 50 of the Act.
""",
        NAMED | {"FOIA s.17(1)": None, "FOIA s.17(7)(a)": False, "FOIA s.17(7)(b)": True},
    ),
    Case(
        "the requester's sections are not the authority's",
        """Dear Sir

You wrote: "I remind you that section 12 and section 14 cannot be used here, and that section 43(2) needs a public interest test which must
be set out in full in your refusal notice."

You asked us not to rely on section 12. We have not applied section 40(2), and section 31 does not apply.

We are refusing part 2 of your request under section 41(1) of the Act, because the report was given to us in confidence by the insurer and
its disclosure would be an actionable breach.
"""
        + COMPLAIN,
        NAMED | TOLD | {"FOIA s.17(1)": None},
    ),
    Case(
        "s.17(4): the reasons would themselves disclose",
        """The Agency neither confirms nor denies whether it holds the information, under section 24(2) of the Freedom of Information Act 2000.
Under section 17(4) of the Act we are not required to explain further, as to do so would itself involve the disclosure of exempt information.
"""
        + COMPLAIN,
        {
            "FOIA s.17(1)": None,
            "FOIA s.17(1)(a)": True,
            "FOIA s.17(1)(b)": True,
            "FOIA s.17(1)(c)": None,
            "FOIA s.17(3)(a)": None,
            "FOIA s.17(7)(a)": True,
            "FOIA s.17(7)(b)": True,
        },
    ),
    Case(
        "held nothing: no notice under s.17 is owed",
        COUNCIL
        + """Following a search of our records we can confirm that the Council does not hold the information you have requested.
"""
        + COMPLAIN,
        {"FOIA s.1(1)(a)": True, "FOIA s.10(1)": True},
    ),
    Case(
        "everything given, exemptions mentioned only in passing",
        COUNCIL
        + """The information you requested is set out below.

There were 412 applications in 2022.

Please note that the Act contains exemptions, for example section 40 for personal data. No information has been withheld from this response.
"""
        + COMPLAIN,
        {"FOIA s.1(1)(a)": True, "FOIA s.10(1)": True},
    ),
    Case(
        "the Regulations alone: s.17 does not govern, regulation 14 does",
        COUNCIL
        + """We have handled your request under the Environmental Information Regulations 2004. The draft flood model is excepted from disclosure under
regulation 12(4)(d), because it is still in the course of completion. The final model will be published in June 2023.

We have applied the public interest test. There is a presumption in favour of disclosure and an interest in flood safety. Publishing a
draft would mislead homeowners, and we consider that the public interest in maintaining the exception outweighs that in disclosure.
"""
        + COMPLAIN,
        {
            "EIR reg 14(2)": True,
            "EIR reg 14(3)(a)": True,
            "EIR reg 14(3)(b)": True,
            "EIR reg 14(4)": None,
            "EIR reg 14(5)(a)": True,
            "EIR reg 14(5)(b)": True,
        },
    ),
)
