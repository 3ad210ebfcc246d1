"""What each limb of Part II is about, in plain words: our own, never the Act's, for people who have not read it.

For a limb with a harm to show it is what would be harmed, and for a class what the information is. A test holds the tables to
Part II, limb by limb. No phrase here says "the information", so that each can stand where it is neither confirmed nor denied.
"""

from datetime import date

from answerable.documents.letters.unable import UnableToDraft
from answerable.law.exemption import Limb
from answerable.law.finding import say
from answerable.law.part_ii import limb_of

# Where the Act's own words changed over time, or are as plain as ours would be, they are used.
_AS_THE_ACT_HAS_IT = "{}"
WORDS = {
    "FOIA s.21(1)": "information that you can reasonably get in another way",
    "FOIA s.22(1)": "information intended for future publication",
    "FOIA s.22A(1)(b)(i)": "the research programme",
    "FOIA s.22A(1)(b)(ii)": "the interests of any individual taking part in the research programme",
    "FOIA s.22A(1)(b)(iii)": "the interests of the authority that the request was made to",
    "FOIA s.22A(1)(b)(iv)": "the interests of the authority that is to publish a report of the research",
    "FOIA s.23(1)": "information supplied by, or relating to, one of the security bodies that the Act lists",
    "FOIA s.24(1)": "safeguarding national security",
    "FOIA s.26(1)(a)": _AS_THE_ACT_HAS_IT,
    "FOIA s.26(1)(b)": "the capability, effectiveness or security of the armed forces",
    "FOIA s.27(1)(a)": "relations between the United Kingdom and another State",
    "FOIA s.27(1)(b)": "relations between the United Kingdom and an international organisation or international court",
    "FOIA s.27(1)(c)": _AS_THE_ACT_HAS_IT,
    "FOIA s.27(1)(d)": _AS_THE_ACT_HAS_IT,
    "FOIA s.27(2)": "confidential information obtained from another State, or from an international organisation or court",
    "FOIA s.28(1)": "relations between one administration in the United Kingdom and another",
    "FOIA s.29(1)(a)": _AS_THE_ACT_HAS_IT,
    "FOIA s.29(1)(b)": "the financial interests of an administration in the United Kingdom",
    "FOIA s.30(1)(a)(i)": "information held for an investigation into whether a person should be charged with an offence",
    "FOIA s.30(1)(a)(ii)": "information held for an investigation into whether a person charged with an offence is guilty of it",
    "FOIA s.30(1)(b)": "information held for an investigation that may lead to criminal proceedings that we have power to conduct",
    "FOIA s.30(1)(c)": "information held for criminal proceedings that we have power to conduct",
    "FOIA s.30(2)(a)(i)": "information from confidential sources, obtained for a criminal investigation",
    "FOIA s.30(2)(a)(ii)": "information from confidential sources, obtained for criminal proceedings that we have power to conduct",
    "FOIA s.30(2)(a)(iii)": "information from confidential sources, obtained for a regulatory investigation",
    "FOIA s.30(2)(a)(iv)": "information from confidential sources, obtained for civil proceedings that arise out of an investigation",
    "FOIA s.31(1)(a)": _AS_THE_ACT_HAS_IT,
    "FOIA s.31(1)(b)": _AS_THE_ACT_HAS_IT,
    "FOIA s.31(1)(c)": _AS_THE_ACT_HAS_IT,
    "FOIA s.31(1)(d)": "the assessment or collection of a tax, a duty or something like it",
    "FOIA s.31(1)(e)": _AS_THE_ACT_HAS_IT,
    "FOIA s.31(1)(f)": "security and good order in prisons or other places where people are lawfully detained",
    "FOIA s.31(1)(g)": "the exercise by a public authority of its functions",
    "FOIA s.31(1)(h)": "civil proceedings brought by or for a public authority that arise out of an investigation",
    "FOIA s.31(1)(i)": _AS_THE_ACT_HAS_IT,
    "FOIA s.32(1)(a)": "information held only because it is in a document filed with a court, or in its custody, for legal proceedings",
    "FOIA s.32(1)(b)": "information held only because it is in a document served on or by a public authority for legal proceedings",
    "FOIA s.32(1)(c)(i)": "information held only because it is in a document that a court created for legal proceedings",
    "FOIA s.32(1)(c)(ii)": "information held only because it is in a document that the staff of a court created for legal proceedings",
    "FOIA s.32(2)(a)": "information held only because it is in a document in the custody of a person conducting an inquiry or arbitration",
    "FOIA s.32(2)(b)": "information held only because it is in a document created by a person conducting an inquiry or arbitration",
    "FOIA s.33(2)": "the exercise of our functions of auditing or examining other public authorities",
    "FOIA s.34(1)": "avoiding an infringement of the privileges of either House of Parliament",
    "FOIA s.35(1)(a)": "information relating to the formulation or development of government policy",
    "FOIA s.35(1)(b)": "information relating to Ministerial communications",
    "FOIA s.35(1)(c)": "information relating to advice from the Law Officers, or to a request for it",
    "FOIA s.35(1)(d)": "information relating to the operation of a Ministerial private office",
    "FOIA s.36(2)(a)(i)": _AS_THE_ACT_HAS_IT,
    "FOIA s.36(2)(a)(ii)": _AS_THE_ACT_HAS_IT,
    "FOIA s.36(2)(a)(iii)": _AS_THE_ACT_HAS_IT,
    "FOIA s.36(2)(b)(i)": _AS_THE_ACT_HAS_IT,
    "FOIA s.36(2)(b)(ii)": _AS_THE_ACT_HAS_IT,
    "FOIA s.36(2)(c)": "the effective conduct of public affairs",
    "FOIA s.37(1)(a)": "information relating to {}",
    "FOIA s.37(1)(aa)": "information relating to communications with {}",
    "FOIA s.37(1)(ab)": "information relating to communications with {}",
    "FOIA s.37(1)(ac)": "information relating to {}",
    "FOIA s.37(1)(ad)": "information relating to {}",
    "FOIA s.37(1)(b)": "information relating to the conferring by the Crown of an honour or dignity",
    "FOIA s.38(1)(a)": "the physical or mental health of an individual",
    "FOIA s.38(1)(b)": "the safety of an individual",
    "FOIA s.39(1)(a)": "environmental information, which the Environmental Information Regulations 2004 govern instead",
    "FOIA s.39(1)(b)": "environmental information, which the Environmental Information Regulations 2004 govern instead",
    "FOIA s.40(1)": "personal data about you",
    "FOIA s.40(2)": "personal data about somebody other than you",
    "FOIA s.41(1)": "information obtained from somebody else, whose disclosure would be an actionable breach of confidence",
    "FOIA s.42(1)": "information protected by legal professional privilege, or in Scotland by the confidentiality of communications",
    "FOIA s.43(1)": "a trade secret",
    "FOIA s.43(2)": "the commercial interests of a person or organisation",
    "FOIA s.44(1)(a)": "information whose disclosure is prohibited by or under an enactment",
    "FOIA s.44(1)(b)": "information whose disclosure would be incompatible with an obligation that comes from European Union law",
    "FOIA s.44(1)(c)": "information whose disclosure would be a contempt of court",
}
CONDITIONS = {
    "FOIA s.40(3)(a)(i)": "would contravene the data protection principles",
    "FOIA s.40(3)(a)(ii)": "would contravene the person’s right to prevent processing likely to cause damage or distress",
    "FOIA s.40(3)(b)": "would contravene the data protection principles, if the exemptions for manual data are left aside",
    "FOIA s.40(4)": "would be refused to that person, had they asked for their own data",
    "FOIA s.40(3A)(a)": "would contravene the data protection principles",
    "FOIA s.40(3A)(b)": "would contravene the data protection principles, if the exemptions for manual data are left aside",
    "FOIA s.40(3B)": "would contravene the person’s right to object to processing",
    "FOIA s.40(4A)(a)": "would be refused to that person, had they asked for their own data",
    "FOIA s.40(4A)(b)": "would be refused to that person, had they asked for their own data",
}


def limb_on(at: str, on: date) -> Limb:
    """The version of a limb that is law on a day. Raises `UnableToDraft` where Part II has no such limb then."""
    version = limb_of(at, on)
    if version is None:
        raise UnableToDraft(f"The letter relies on {at}, which is no limb of Part II on {say(on)}. Correct the claim and draft again.")
    return version


def what_it_is_about(at: str, on: date) -> str:
    """The plain words for a limb as it stands on a day. Raises `UnableToDraft` as `limb_on` does."""
    version = limb_on(at, on)
    return WORDS[at].format(version.words)
