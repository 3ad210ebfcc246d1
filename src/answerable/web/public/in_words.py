"""What a requester is told, in plain words."""

from answerable.casework.authority.told.standing import AsTold, Happening, May, Option
from answerable.law.events import Kind

HAPPENED = {
    Kind.REQUEST: "Your request arrived",
    Kind.ACKNOWLEDGEMENT: "You were told that it had arrived",
    Kind.TRANSFER: "It was sent on to another authority",
    Kind.HANDED_OVER: "It was handed over to the office that answers requests for a person’s own data",
    Kind.CLARIFICATION_ASKED: "You were asked for more details",
    Kind.CLARIFIED: "Your details arrived",
    Kind.FEES_NOTICE: "You were asked for a fee",
    Kind.FEE_PAID: "Your fee arrived",
    Kind.EXTENSION: "You were told that the public interest needs more time",
    Kind.TIME_EXTENDED: "You were told that 40 working days are needed",
    Kind.RESPONSE: "You were answered",
    Kind.REVIEW_REQUESTED: "You asked for a review",
    Kind.REVIEW_OUTCOME: "You were told what the review came to",
    Kind.COMPLAINT: "You complained to the Commissioner",
    Kind.COMPLAINT_CLOSED: "The Commissioner closed your complaint",
    Kind.NOTICE: "The Commissioner or the Tribunal decided",
}

MAY = {
    May.CLARIFY: "Give the details that you were asked for",
    May.PAY: "Pay the fee that you were asked for",
    May.ASK_FOR_REVIEW: "Ask the authority for an internal review",
    May.MAKE_REPRESENTATIONS: "Tell the authority in writing that it did not comply",
    May.WAIT_FOR_REVIEW: "Wait for the review",
    May.COMPLAIN: "Complain to the Information Commissioner",
    May.COMPLAIN_OF_DELAY: "Complain to the Information Commissioner that there is no answer",
}


def happened(each: Happening, of: AsTold) -> str:
    """One thing that happened, and about which parts where it was not about all."""
    return HAPPENED[each.kind] + about(each.parts, of)


def may(each: Option, of: AsTold) -> str:
    """One thing that may be done, and about which parts where it is not about all."""
    return MAY[each.may] + about(each.parts, of)


def about(parts: tuple[str, ...], of: AsTold) -> str:
    """The parts, where they are not all that there are."""
    if not parts or len(parts) == len(of.parts):
        return ""
    return f" (part{'' if len(parts) == 1 else 's'} {', '.join(parts)})"
