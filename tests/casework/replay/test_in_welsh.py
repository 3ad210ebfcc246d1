"""Every letter that has Welsh, drafted in Welsh of every case: where it can be drafted in English it can be in Welsh, in every form."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from answerable.casework.authority.actions.search import held_of
from answerable.casework.authority.drafting.composing import Composing
from answerable.casework.authority.drafting.each_kind import compose
from answerable.casework.authority.drafting.kinds_now import IN_WELSH_TOO
from answerable.casework.authority.drafting.spoken import Heard
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.ledger.models import Entry
from answerable.documents.languages.language import Language
from answerable.documents.languages.recognising import english_in, is_welsh
from answerable.documents.letters import Kind, Letter, UnableToDraft
from answerable.documents.letters.in_pdf import pdf_of
from answerable.documents.letters.in_word import docx_of
from answerable.documents.opening import text_of
from answerable.law.not_law import NotLaw
from tests.casework.replay.test_play import CASES, FOLDER, SEED, of

pytestmark = pytest.mark.django_db
REASONS = "Rhesymau a roddwyd yn Gymraeg gan y swyddog."


def composing(request: InformationRequest, case: Folded, kind: Kind, parts: tuple[str, ...], on: date) -> Composing:
    about = {"signatory": "Swyddog", "estimate_on": date(on.year + 1, on.month, 1)}
    return Composing(request, case, kind, parts, lambda part: held_of(request, case, part), on, "FOI officer", {}, about)


def in_english(request: InformationRequest) -> Iterator[Composing]:
    """Each letter that can be drafted in English of a case, on the day that it was received or on its last day."""
    case, last = fold(request.authority, request.case), Entry.objects.filter(case=request.case).latest("number").on
    for kind in IN_WELSH_TOO:
        for part in case.ours:
            for on in dict.fromkeys((case.received_on, last)):
                made = composing(request, case, kind, (part.number,), on)
                with suppress(UnableToDraft, NotLaw):
                    heard = made._replace(given=Gives())
                    compose(heard)
                    yield heard


class Gives(Heard):
    """Gives words for whatever is asked for and has none."""

    def get(self, name: str, default: object = None, /) -> str:
        return super().get(name, default) or ("contract.pdf" if name.endswith("|enclosed") else REASONS)


def in_welsh(english: Composing) -> Letter:
    """The same letter in Welsh, every reason given in Welsh."""
    wanted = english._replace(language=Language.WELSH, given=Heard(Language.WELSH))
    with suppress(UnableToDraft):
        compose(wanted)
    slots: Mapping[str, object] = wanted.given.slots  # type: ignore[attr-defined]
    given = {name: "contract.pdf" if name.endswith("|enclosed") else REASONS for name in slots}
    return compose(wanted._replace(given=given))


@pytest.mark.parametrize("file", [each for each in CASES if each.parent == FOLDER], ids=lambda file: file.stem)
def test_every_letter_of_every_case_goes_through_in_welsh(file: Path) -> None:
    request = of(file)
    request.authority.settings = {"welsh": {"complaints_procedure": "Ysgrifennwch atom o fewn 40 diwrnod gwaith."}}
    kinds = set()
    for english in in_english(request):
        drafted = in_welsh(english)
        kinds.add(drafted.kind)
        ours = drafted.text.replace(request.authority.name, "").replace(request.authority.address, "")
        assert is_welsh(ours)
        assert english_in(ours) == ()
        assert "Eich cais am wybodaeth" in text_of(docx_of(drafted), name="letter.docx")
        assert "Eich cais am wybodaeth" in text_of(pdf_of(drafted), name="letter.pdf")
    assert kinds >= {Kind.ACKNOWLEDGEMENT, *((Kind.ANSWER,) if file != SEED else ())}  # whose letters were all sent elsewhere
