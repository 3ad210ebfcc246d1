"""What each exception of the Environmental Information Regulations is about, in plain words: our own, as limbs_in_plain_words.py is.

For reg 12(5) it is what would be adversely affected, for the rest what is so of the request or of the information. A test holds the
tables to the Regulations, exception by exception.
"""

WORDS = {
    "EIR reg 5(3)": "it is personal data about you",
    "EIR reg 6(1)(b)": "it is already publicly available and easily accessible to you",
    "EIR reg 12(4)(a)": "we do not hold it",
    "EIR reg 12(4)(b)": "the request is manifestly unreasonable",
    "EIR reg 12(4)(c)": "the request is formulated in too general a manner, and we have asked you for particulars and offered our help",
    "EIR reg 12(4)(d)": "it is material that is still in the course of completion, unfinished documents or incomplete data",
    "EIR reg 12(4)(e)": "it is internal communications",
    "EIR reg 12(5)(a)": "international relations, defence, national security or public safety",
    "EIR reg 12(5)(b)": (
        "the course of justice, the ability of a person to receive a fair trial, or the ability of a public authority to conduct an "
        "inquiry of a criminal or disciplinary nature"
    ),
    "EIR reg 12(5)(c)": "intellectual property rights",
    "EIR reg 12(5)(d)": "the confidentiality of proceedings of a public authority, which the law provides for",
    "EIR reg 12(5)(e)": (
        "the confidentiality of commercial or industrial information, which the law provides for to protect a legitimate economic interest"
    ),
    "EIR reg 12(5)(f)": "the interests of the person who provided it",
    "EIR reg 12(5)(g)": "the protection of the environment that it is about",
    "EIR reg 13(1)": "personal data about somebody other than you",
}
CONDITIONS = {
    "EIR reg 13(2)(a)(i)": "would contravene the data protection principles",
    "EIR reg 13(2)(a)(ii)": "would contravene a notice that the person gave against processing likely to cause damage or distress",
    "EIR reg 13(2)(b)": "would contravene the data protection principles if they applied to it",
    "EIR reg 13(3)": "would give what the person concerned could be refused",
    "EIR reg 13(2A)(a)": "would contravene the data protection principles",
    "EIR reg 13(2A)(b)": "would contravene the data protection principles if they applied to it",
    "EIR reg 13(2B)": "would contravene that person’s right to object to the processing of personal data",
    "EIR reg 13(3A)(a)": "would give what the person concerned could be refused",
    "EIR reg 13(3A)(b)": "would give what the person concerned could be refused",
}
