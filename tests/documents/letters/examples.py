"""Letters for the tests: the seed's request and its like, as an authority would have them drafted."""

from datetime import date

from answerable.documents.letters import (
    Accessible,
    Acknowledged,
    Charge,
    Complaining,
    ComplaintsProcedure,
    Correspondence,
    Costed,
    Disclosed,
    Later,
    Letter,
    NeitherConfirmedNorDenied,
    NotHeld,
    PartAnswer,
    PutOff,
    PutOffConfirming,
    Relied,
    Repeated,
    Reviewed,
    Reviewing,
    ReviewOutcome,
    SliceAnswer,
    TooCostly,
    TooCostlyToConfirm,
    Vexatious,
    Weighed,
    Withheld,
    WrongRelease,
    acknowledgement,
    answer,
    clarification,
    correction,
    extension,
    fees_notice,
    late,
    review_outcome,
)
from answerable.documents.letters.parts import Answer
from answerable.law.claims import Claim, Duty, Likelihood
from answerable.law.finding import Judgement
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.money import Pounds
from answerable.law.regime import Regime
from answerable.law.regulations.fees_2004_cost import Activity

RECEIVED, SENT = date(2019, 11, 7), date(2019, 12, 6)
ABOUT = Correspondence(
    reference="FOI-2019/0123",
    dated=SENT,
    authority="The Constabulary",
    signatory="Information Rights Officer",
    received_on=RECEIVED,
    requester_address=("c/o The News Desk", "1 High Street"),
    authority_address=("Headquarters", "2 Station Road"),
)
COMPLAINING = Complaining(
    ComplaintsProcedure(
        "Write to us within 40 working days of this letter and say why you are dissatisfied. Somebody who did not make the decision will "
        "review it, and we aim to reply within 20 working days.",
        ("Information Rights", "Headquarters", "2 Station Road"),
    )
)
NCND_CRIME = Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, Likelihood.WOULD, matter="FOIA s.31(1)(a)")
NCND_OFFENDERS = Claim("FOIA s.31(3)", Duty.CONFIRM_OR_DENY, Likelihood.WOULD_BE_LIKELY_TO, matter="FOIA s.31(1)(b)")
NAMES = Claim("FOIA s.40(2)", Duty.COMMUNICATE, condition="FOIA s.40(3A)(a)")
ADVICE = Claim("FOIA s.42(1)", Duty.COMMUNICATE)
CRIME = Claim("FOIA s.31(1)(a)", Duty.COMMUNICATE, Likelihood.WOULD_BE_LIKELY_TO)

NCND = NeitherConfirmedNorDenied(
    (
        Relied(
            NCND_CRIME,
            "A confirmation would tell those who plan crime which methods are open to us, and a denial would tell them which are not.",
            absolute=False,
        ),
        Relied(NCND_OFFENDERS, "Either answer could help a person who is sought to avoid being found.", absolute=False),
    ),
    (
        Weighed(
            (NCND_CRIME, NCND_OFFENDERS),
            "The value of an answer to public debate is real but small, and the harm to policing would last.",
            for_disclosing=("People should know how they are policed.",),
            for_maintaining=("Policing depends on methods that offenders do not know.",),
        ),
    ),
)
REDACTED = Withheld((Relied(NAMES, "They are junior, have no public role, and would not expect to be named.", absolute=True),))
PRIVILEGED = Withheld(
    (Relied(ADVICE, "Our solicitor gave it to us so that we could decide what to do.", absolute=False),),
    (
        Weighed(
            (ADVICE,),
            "People must be able to speak freely with their lawyers, and nothing here is strong enough to displace that.",
            for_disclosing=("Openness about public money.",),
            for_maintaining=("Frank advice leads to better decisions.",),
        ),
    ),
)
ESTIMATE = (Costed(Activity.LOCATING, Pounds(400)), Costed(Activity.EXTRACTING, Pounds(125)))
ADVISED = "Asking about one year and not ten would bring the request within the limit."
JUDGED_VEXATIOUS = Judgement(
    "whether the request is vexatious", True, by="the deciding officer", on=SENT, reasons="It asks again, at length, for what was settled."
)

ANSWERS: dict[str, Answer] = {
    "disclosure": Disclosed("It is in the document enclosed.", ("The contract of 1 May 2018",)),
    "refusal": PRIVILEGED,
    "refusal, absolute": REDACTED,
    "neither": NCND,
    "not held": NotHeld("We searched the registry of contracts and asked the team that would have them.", "The Home Office may hold it."),
    "elsewhere": Accessible("It is published on our website, under Contracts."),
    "put off": PutOff((Relied(ADVICE, "Our solicitor gave it to us.", absolute=False),), date(2020, 1, 10)),
    "put off, confirming": PutOffConfirming(
        (Relied(NCND_CRIME, "Either answer would tell offenders what we can do.", absolute=False),), date(2020, 1, 10)
    ),
    "cost": TooCostly(Pounds(450), ESTIMATE, "We hold 1,200 files and took a sample of 20, which took 16 minutes each.", ADVISED),
    "cost of confirming": TooCostlyToConfirm(
        Pounds(450), (Costed(Activity.DETERMINING, Pounds(2000)),), "Each of 4,800 files would have to be opened.", ADVISED
    ),
    "vexatious": Vexatious(JUDGED_VEXATIOUS),
    "repeated": Repeated("FOI-2019/0007", date(2019, 9, 2), "Both ask for the same contract, and nothing has changed since."),
}


def part(answered: Answer, number: str = "1", asked: str = "Please provide the contract.") -> PartAnswer:
    """A part answered as a whole."""
    return PartAnswer(number, asked, (SliceAnswer(answered),))


MIXED = (
    PartAnswer(
        "1",
        "A copy of the contract under which video is supplied to Facebook.",
        (SliceAnswer(ANSWERS["disclosure"]), SliceAnswer(REDACTED, "the names of junior staff")),
    ),
    part(ANSWERS["disclosure"], "2", "The cost to date."),
    part(ANSWERS["disclosure"], "3", "The number of cameras."),
    part(NCND, "4", "All correspondence with the Counter Terrorism Internet Referral Unit about it."),
)


def letter(*parts: PartAnswer, about: Correspondence = ABOUT) -> Letter:
    """An answer to those parts."""
    return answer(about, parts, COMPLAINING)


LAST_DAY = last_day_for_compliance(Chronology(received_on=RECEIVED))
LETTERS: dict[str, Letter] = {
    "acknowledgement": acknowledgement(
        ABOUT._replace(dated=date(2019, 11, 8)), [Acknowledged(Regime.FOIA, LAST_DAY)], "You can write to us at the address above."
    ),
    "clarification": clarification(
        ABOUT._replace(dated=date(2019, 11, 14)),
        ["Which year do you mean?", "Do you want the annexes too?"],
        unclear=["The report and its annexes."],
        going_on=("1", "3"),
        advice="It would help us to know what you want it for, but you do not have to say.",
    ),
    "fees notice": fees_notice(
        ABOUT._replace(dated=date(2019, 11, 20)),
        [Charge("Copying 300 pages at 10p a page", Pounds(30)), Charge("Postage", Pounds(5))],
        "You can pay by bank transfer or by cheque. Quote our reference.",
        COMPLAINING,
        last_day=LAST_DAY,
    ),
    "extension": extension(ABOUT, (part(ANSWERS["put off"], "1"), part(ANSWERS["put off, confirming"], "2")), COMPLAINING),
    "late": late(
        ABOUT._replace(dated=date(2019, 12, 20)),
        LAST_DAY,
        date(2020, 1, 28),
        COMPLAINING,
        "The team that has to search for it has been short of staff.",
    ),
    "part answer now": letter(part(ANSWERS["disclosure"], "1"), part(Later(date(2019, 12, 20)), "2")),
    "mixed": letter(*MIXED),
    "review": review_outcome(
        ABOUT._replace(dated=date(2020, 1, 28)),
        Reviewing(date(2019, 12, 20), SENT, "Head of Information Governance"),
        (
            Reviewed(ReviewOutcome.UPHELD, "The reviewer reached the same view on the harm.", part(NCND, "4")),
            Reviewed(ReviewOutcome.UPHELD_IN_PART, "The grades can be given.", MIXED[0]),
            Reviewed(ReviewOutcome.CHANGED, "The cost is public already.", part(ANSWERS["disclosure"], "2")),
        ),
        COMPLAINING,
    ),
    "correction": correction(
        ABOUT._replace(dated=date(2019, 12, 10)),
        WrongRelease(
            SENT,
            "A spreadsheet had a hidden sheet that we did not mean to send.",
            "Please delete the file, tell us that you have, and do not use or pass on what is in the hidden sheet.",
        ),
        (part(REDACTED, "1"),),
        COMPLAINING,
    ),
    **{name: letter(part(each)) for name, each in ANSWERS.items()},
}
