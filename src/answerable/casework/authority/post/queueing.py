"""A letter put in the outbox, in the transaction in which it is sent; and who it could go to."""

import re

from answerable.casework.authority.acting import By
from answerable.casework.authority.drafting.as_kept import as_kept
from answerable.casework.authority.fold import Folded
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.post.keeping import seal_dispatch
from answerable.casework.authority.post.mailboxes import Mailbox
from answerable.casework.authority.post.models import Dispatch
from answerable.casework.authority.post.writing import Enclosed, Written, write
from answerable.casework.authority.release.enclosing import encloses, shown
from answerable.casework.authority.release.keeping import released_of
from answerable.casework.authority.release.states import Standing
from answerable.casework.authority.states import LetterState
from answerable.casework.authority.unable import NotReady
from answerable.documents.letters.in_pdf import pdf_of

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
MOST_ENCLOSED = 18_000_000  # as an e-mail it is a third more
_ENCLOSES = re.compile(r"\benclosed\b|\b(?:h?amg[aá]u|amgaeedig)\b", re.IGNORECASE)


def address_of(request: InformationRequest) -> str:
    """The one e-mail address that a requester gave, or nothing."""
    found = _ADDRESS.findall(request.requester_address)
    return found[0] if len(found) == 1 else ""


def cannot_go(letter: Letter, mailbox: Mailbox | None) -> str:
    """Why a letter cannot go by e-mail from here, or nothing."""
    if mailbox is None or not mailbox.sends:
        return "No way of sending e-mail is set up."
    to = address_of(letter.request).lower()
    if not to:
        return "The requester gave no e-mail address, or more than one."
    if _untagged(to) in mailbox.ours.addresses:
        return "The requester’s address is our own, and would come straight back."
    if encloses(letter.content["given"]):
        return "GOV.UK Notify carries no files, and it encloses some." if mailbox.notify is not None else ""
    if _ENCLOSES.search(letter.text):
        return "It says that something is enclosed, which you have to send with it."
    return ""


def _untagged(address: str) -> str:
    """An address without what stands after a plus sign."""
    local, _, domain = address.partition("@")
    return f"{local.partition('+')[0]}@{domain}"


def enclosed(letter: Letter, case: Folded) -> tuple[Enclosed, ...]:
    """The released files that a letter names, each under the name that it leaves by. Nothing that was not approved is among them."""
    named = {line.strip() for words in letter.content["given"].items() if words[0].endswith("|enclosed") for line in words[1].splitlines()}
    approved = [each for each in shown(letter.request, case) if each.standing == Standing.APPROVED.value]
    return tuple(Enclosed(each.leaves_as, released_of(each)) for each in approved if each.leaves_as in named)


def written(letter: Letter, mailbox: Mailbox | None, case: Folded, by: By) -> Written:
    """The e-mail that a letter goes as, with what it encloses. The row of the case is held. Raises `NotReady`."""
    why_not, files = cannot_go(letter, mailbox), enclosed(letter, case)
    if sum(len(each.content) for each in files) > MOST_ENCLOSED:
        why_not = why_not or f"What it encloses is larger than the {MOST_ENCLOSED // 1_000_000} MB that mail servers take."
    if why_not or mailbox is None:
        raise NotReady(f"The letter cannot go by e-mail from here. {why_not} Send it yourself, and record that it went.")
    return write(letter, pdf_of(as_kept(letter)), mailbox=mailbox.address, to=address_of(letter.request), at=by.at, files=files)


def queue(letter: Letter, mail: Written, *, entry: int, was: LetterState, by: By) -> Dispatch:
    """Puts the e-mail of a letter in the outbox. `entry` is the number of the event that it was sent, `was` how it stood before."""
    return Dispatch.objects.create(
        authority=letter.request.authority,
        letter=letter,
        letter_was=was.value,
        message_id=mail.message_id,
        to=mail.to,
        content=seal_dispatch(mail.content, mail.message_id, letter.request.case),
        entry=entry,
        queued_at=by.at,
        next_try_at=by.at,
    )
