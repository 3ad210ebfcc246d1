"""GOV.UK Notify: a letter's words handed over, and what became of them. It carries no file, and its own address for replies."""

from collections.abc import Callable
from email import policy
from email.parser import BytesParser
from typing import Any

from answerable.casework.authority.post.becoming import Became
from answerable.casework.authority.post.delivering import Handed, Refused
from answerable.casework.authority.post.mailboxes import Notify

_PATIENCE_SECONDS = 60
_FOR_GOOD = 500
# Asking again may change something: a key that is wrong, a team that is not live yet, too much at once.
_FOR_NOW = frozenset({401, 403, 408, 429})
_FAILED = {
    "permanent-failure": "There is no such address.",
    "temporary-failure": "The mailbox would not take it: it may be full, or away.",
    "technical-failure": "GOV.UK Notify could not send it.",
}


def by_notify(handed: Handed, notify: Notify) -> str:
    """Hands a letter's words to GOV.UK Notify, unless it was handed over before under this identifier. Raises `Refused`."""
    client = _client(notify)
    message: Any = BytesParser(policy=policy.SMTP).parsebytes(handed.content)
    personal = {
        "subject": str(message["Subject"]),
        "letter": message.get_body(("plain",)).get_content(),
        "reply_to": str(message["Reply-To"]),
    }

    def sent() -> str:
        known = client.get_all_notifications(reference=handed.message_id)["notifications"]
        if known:
            return str(known[0]["id"])
        made = client.send_email_notification(
            email_address=handed.to, template_id=notify.template, personalisation=personal, reference=handed.message_id
        )
        return str(made["id"])

    return _asked(sent)


def became_of(called: str, notify: Notify) -> Became | None:
    """What became of what GOV.UK Notify calls so; nothing while it is on its way. Raises `Refused`."""
    status = _asked(lambda: str(_client(notify).get_notification_by_id(called)["status"]))
    if status == "delivered":
        return Became(True, "")
    return Became(False, f"{status}: {_FAILED[status]}") if status in _FAILED else None


def _client(notify: Notify) -> Any:
    from notifications_python_client.notifications import NotificationsAPIClient

    make: Any = NotificationsAPIClient
    where = {"base_url": notify.address} if notify.address else {}
    return make(notify.key, timeout=_PATIENCE_SECONDS, **where)


def _asked(what: Callable[[], str]) -> str:
    from notifications_python_client.errors import APIError

    try:
        return what()
    except APIError as refused:
        code = refused.status_code
        for_good = 400 <= code < _FOR_GOOD and code not in _FOR_NOW
        raise Refused(f"{code} {_words(refused.message)}", for_good=for_good) from None
    except (LookupError, TypeError):
        raise Refused("GOV.UK Notify answered in a way that cannot be read.", for_good=False) from None


def _words(said: object) -> str:
    """What it says: a sentence, or a table for each thing that is wrong."""
    each = [str(one.get("message", one)) if isinstance(one, dict) else str(one) for one in (said if isinstance(said, list) else [said])]
    return " ".join("; ".join(each).split())
