"""The Welsh of a case: which language its requester is written to in, and that somebody checked the Welsh of a letter."""

from datetime import date

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.actions.letters import OPEN, open_letter
from answerable.casework.authority.drafting.as_kept import language_of
from answerable.casework.authority.models import InformationRequest, Letter
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.unable import NotReady
from answerable.documents.languages.language import Language

LONGEST = 40


def record_language(reference: str, *, language: str, reason: str, by: By, on: date, seen: int | None = None) -> InformationRequest:
    """Records in which language the request came, or which its requester asks for; nothing: English. Raises `NotReady` without a reason."""
    with acting(reference, Do.RECORD_LANGUAGE, by=by, on=on, seen=seen) as work:
        told = language.strip()
        if len(told) > LONGEST:
            raise NotReady(f"The name of a language has {LONGEST} characters at most. Write its name alone.")
        if told == work.request.language:
            raise NotReady("That is the language that is recorded already, so nothing changes.")
        if not reason.strip():
            raise NotReady("Say how you know: the request came in it, or the requester asked for it.")
        work.request.language = told
        work.request.save(update_fields=["language"])
        work.record("language", {"words": [told], "reason": reason.strip()})
    return work.request


def check_translation(reference: str, *, number: int, checked_by: str, by: By, on: date, seen: int | None = None) -> Letter:
    """Records that the Welsh of a letter was checked, and by whom: a post or a translation service. Edited again, it has to be again.

    Raises `NotReady` for a letter that is not in Welsh, or without who checked it.
    """
    with acting(reference, Do.CHECK_TRANSLATION, by=by, on=on, seen=seen) as work:
        letter = open_letter(work, number, *OPEN)
        if language_of(letter) is not Language.WELSH:
            raise NotReady(f"Letter {number} is not in Welsh, so there is no translation to check.")
        if not checked_by.strip():
            raise NotReady("Say who checked the Welsh: the post of a translator, or the translation service.")
        letter.content = {**letter.content, "checked": {"by": checked_by.strip(), "on": on.isoformat()}}
        letter.save()
        work.record("translation checked", {"letter": number, "person": checked_by.strip()})
    return letter
