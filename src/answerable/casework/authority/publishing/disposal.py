"""What becomes of the copy in the disclosure log when its case is disposed of: a person says, and why.

The log is no part of the case. It is what the authority makes available under its publication scheme, FOIA s.19, and it holds nothing of
who asked. So the schedule that the case goes by does not decide on it, and neither does the engine.
"""

from datetime import date
from typing import Any, NamedTuple

from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.publishing.actions import down
from answerable.casework.authority.publishing.models import DisclosedMessage, Disclosure
from answerable.casework.authority.unable import NotReady


class InTheLog(NamedTuple):
    """Whether what was published stays in the log when its case goes, and why. Where it does not, everybody reads why."""

    stays: bool
    because: str


def is_in_the_log(request: InformationRequest) -> bool:
    """Whether a case has a copy in the log that stands there, or is to from its day on."""
    return Disclosure.objects.filter(request=request, taken_down_on__isnull=True).exists()


def said_of_the_log(request: InformationRequest, log: InTheLog | None) -> dict[str, Any]:
    """What the ledger keeps of that choice; nothing for a case that is not published. Raises `NotReady` where nobody has made it."""
    if not is_in_the_log(request):
        return {}
    if log is None or not log.because.strip():
        raise NotReady(f"{request.reference} is in the disclosure log. Say whether it stays there or is taken down, and why.")
    return {"log": "stays" if log.stays else "taken down", "reason": log.because.strip()}


def forget_published(request: InformationRequest, log: InTheLog | None, on: date) -> None:
    """Destroys what nobody could read any more: messages that were hidden, and all of what was taken down, or is now."""
    made = Disclosure.objects.filter(request=request).first()
    if made is None:
        return
    if made.taken_down_on is None and log is not None and not log.stays:
        down(made, log.because, on)
    DisclosedMessage.objects.filter(disclosure=made).exclude(hidden_because="").update(text="")
    if made.taken_down_on is not None:
        made.messages.all().delete()
        made.subject = made.asked = ""
        made.save(update_fields=["subject", "asked"])
