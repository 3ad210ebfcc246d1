"""What sending takes: a mailbox of the site's own, an address to lead back to, and a measure, which taking away has too."""

from allauth.core.internal import ratelimit
from django.conf import settings
from django.http import HttpRequest

_LIMITS = {"ask": "20/h/ip", "sign-in": "10/h/ip", "follow": "10/h/ip", "complain": "10/h/ip", "whole": "20/h/ip"}
MAILBOX = "requesters"


def can_send() -> bool:
    """Whether this site can send its own messages, without which nobody can show that an address is theirs."""
    mailbox = settings.MAIL.get(MAILBOX)
    return mailbox is not None and mailbox.sends


def reading_mailbox() -> str:
    """The address of this site's own mailbox, where what comes to it is taken in here; else nothing.

    GOV.UK Notify sends from an address of its own: nothing that goes by it has one of ours.
    """
    mailbox = settings.MAIL.get(MAILBOX)
    return mailbox.address if mailbox is not None and mailbox.is_read and mailbox.smtp is not None else ""


def too_often(request: HttpRequest, action: str) -> bool:
    """Whether more is sent from one machine, or taken away by it, than anybody needs."""
    return not ratelimit.consume(request, app="answerable", action=action, config=_LIMITS, limit_get=True)


def site_of(request: HttpRequest) -> str:
    """The site's own address: as it is set up, or as it was asked for, which is one of the hosts that it answers to."""
    return settings.SITE_ADDRESS or request.build_absolute_uri("/").rstrip("/")
