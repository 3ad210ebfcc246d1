"""How a letter is handed over: to a mail server, or to GOV.UK Notify; and how it is asked what became of it."""

import smtplib
import ssl
from contextlib import closing, suppress
from email import policy
from email.parser import BytesParser

from answerable.casework.authority.post.becoming import Ask
from answerable.casework.authority.post.delivering import Handed, HandOver, Refused
from answerable.casework.authority.post.fetching import is_this_machine
from answerable.casework.authority.post.mailboxes import Mailbox, Server
from answerable.casework.authority.post.notify import became_of, by_notify

_PATIENCE_SECONDS = 60
_FOR_GOOD = 500
_REPORT = "NOTIFY=SUCCESS,FAILURE,DELAY"


def through(mailbox: Mailbox) -> HandOver | None:
    """How letters go from a mailbox, or None where no way is set up."""
    smtp, notify = mailbox.smtp, mailbox.notify
    if smtp is not None:
        return lambda handed: by_smtp(handed, smtp)
    if notify is not None:
        return lambda handed: by_notify(handed, notify)
    return None


def asking(mailbox: Mailbox) -> Ask | None:
    """How it is asked what became of letters, or None where whoever took them reports by a message."""
    notify = mailbox.notify
    return (lambda called: became_of(called, notify)) if notify is not None else None


def by_smtp(handed: Handed, server: Server) -> str:
    """Hands a letter to a mail server, encrypted unless the server is on this machine. Raises `Refused`."""
    context = ssl.create_default_context()
    message = BytesParser(policy=policy.SMTP).parsebytes(handed.content, headersonly=True)
    # What does not arrive comes back to the case's own address.
    back = str(message["Sender"] or message["Reply-To"])
    try:
        with closing(_reached(server, context)) as line:
            if server.scheme == "smtp" and not is_this_machine(server.host):
                line.starttls(context=context)
            if server.user:
                line.login(server.user, server.password)
            line.ehlo_or_helo_if_needed()
            asked = [_REPORT] if line.has_extn("dsn") else []
            line.sendmail(back, [handed.to], handed.content, rcpt_options=asked)
            # It went, whatever is answered to our leaving.
            with suppress(OSError, smtplib.SMTPException):
                line.quit()
    except smtplib.SMTPRecipientsRefused as refused:
        code, said = next(iter(refused.recipients.values()))
        raise Refused(_words(code, said), for_good=code >= _FOR_GOOD) from None
    except (smtplib.SMTPConnectError, smtplib.SMTPHeloError, smtplib.SMTPAuthenticationError, smtplib.SMTPSenderRefused) as refused:
        # The letter is well; who we are to the server is not. It waits for whoever runs the site.
        raise Refused(_words(refused.smtp_code, refused.smtp_error), for_good=False) from None
    except smtplib.SMTPResponseException as refused:
        raise Refused(_words(refused.smtp_code, refused.smtp_error), for_good=refused.smtp_code >= _FOR_GOOD) from None
    except (OSError, smtplib.SMTPException) as failed:
        raise Refused(str(failed) or type(failed).__name__, for_good=False) from None
    return server.host


def _reached(server: Server, context: ssl.SSLContext) -> smtplib.SMTP:
    if server.scheme == "smtps":
        return smtplib.SMTP_SSL(server.host, server.port, timeout=_PATIENCE_SECONDS, context=context)
    return smtplib.SMTP(server.host, server.port, timeout=_PATIENCE_SECONDS)


def _words(code: int, said: bytes | str) -> str:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return f"{code} {' '.join(words.split())}"
