"""Cases, made up, from which notices are drafted."""

from datetime import date

from answerable.documents.notice_drafting import Decided, Did, Facts, Found, Ground, Happening, Ordered, Stage, Typed
from answerable.law.provision import cite

ENGAGED, TIME = cite("FOIA s.31(3)"), cite("FOIA s.10(1)")
FACTS = Facts(
    reference="IC-12345-A1B2",
    dated=date(2020, 6, 23),
    sent_on=date(2020, 6, 23),
    authority="Exampleshire Council",
    short="the Council",
    subject="work with a provider",
    asked="1. What contract?\n2. What else?",
    requested_on=date(2019, 11, 7),
    received_on=date(2019, 11, 7),
    complained_on=date(2020, 2, 19),
    signatory="Case officer",
    authority_address=("Town Hall", "Exampleton"),
    happened=(
        Happening(Did.EXTENDED, date(2019, 12, 20)),
        Happening(Did.RESPONDED, date(2020, 1, 28), "It withheld the contract."),
        Happening(Did.REVIEW_ASKED, date(2020, 2, 10)),
        Happening(Did.REVIEWED, date(2020, 2, 19)),
    ),
    grounds=(Ground(ENGAGED, ("2",), "They stretch it."), Ground(TIME)),
    decided=(Decided(ENGAGED, Found.NOT_ENGAGED, ("2",), confirm_or_deny=True), Decided(TIME, Found.BREACHED)),
    steps=(
        Ordered("confirm or deny whether the information is held", cite("FOIA s.1(1)(a)")),
        Ordered("disclose it, or issue a refusal notice that complies with section 17 of FOIA", cite("FOIA s.17(1)")),
    ),
    within_days=35,
)
REASON = Typed(
    Stage.FINDING,
    "A yes says little; see {{last day}}.\n\nA no says as little.",
    ("judgement of 23 June 2020",),
    ENGAGED,
    name="what a yes says",
    quoted="It is likely to prejudice.",
    quoted_from="the authority",
    notes=("A source that is public",),
)
PROSE = (
    Typed(Stage.BACKGROUND, "The provider is well known.", ("evidence",)),
    REASON,
    Typed(Stage.SCOPE, "Parts 1 and 3 are left out.", ("the scope agreed",)),
    Typed(Stage.OTHER, "As {{what a yes says}} shows, more care is needed.", ("evidence",)),
)
