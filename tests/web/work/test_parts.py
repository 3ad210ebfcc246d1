"""The parts of a request: proposed in place, rearranged by buttons, confirmed by a person."""

from datetime import date

import pytest

from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.permissions import Role
from answerable.documents.parts import propose
from answerable.web.work.dividing import pieces
from tests.casework.authority.cast import SEED, divided, received
from tests.web.work.conftest import Desk, SignIn, words_of

pytestmark = pytest.mark.django_db
TEXT = "Dear authority,\n\n1. How much was spent in 2018?\n\n2. Please list every contract:\na) its value\nb) its end date\n\nThank you"


def rows(*asked: tuple[str, str], **more: str) -> dict[str, str]:
    """The form with these rows."""
    sent = {"rows": str(len(asked))}
    for nth, (number, words) in enumerate(asked, start=1):
        sent |= {f"number-{nth}": number, f"asked-{nth}": words, f"regime-{nth}": "FOIA"}
    return {**sent, **more}


def parts_of(request: InformationRequest) -> list[tuple[str, str, str]]:
    return [(each.number, each.asked, each.regime) for each in InformationRequest.objects.get(pk=request.pk).parts.all()]


def test_parts_are_proposed_beside_the_words_as_they_came(officer_s_desk: Desk) -> None:
    request = received(text=TEXT)
    page = officer_s_desk.get(f"/requests/{request.reference}/parts")
    assert [each.words for each in pieces(propose(TEXT)) if each.number] == [
        "How much was spent in 2018?",
        "Please list every contract:\na) its value\nb) its end date",
    ]
    assert "".join(each.words for each in pieces(propose(TEXT))) == TEXT
    assert "Confirm the parts of the request" in words_of(page)


def test_a_person_confirms_them_and_goes_back_to_the_case(officer_s_desk: Desk) -> None:
    request = received(text=TEXT)
    answer = officer_s_desk.send(
        f"/requests/{request.reference}/parts", **rows(("1", "How much?"), ("2", "Which contracts?"), confirm="yes")
    )
    assert (answer.status_code, answer["Location"]) == (303, f"/requests/{request.reference}")
    assert parts_of(request) == [("1", "How much?", "FOIA"), ("2", "Which contracts?", "FOIA")]
    assert InformationRequest.objects.get(pk=request.pk).text == TEXT


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"split": "2"}, ["2(a)", "2(b)"]),
        ({"merge": "2"}, ['rows" value="1"']),
        ({"drop": "1"}, ['rows" value="1"']),
        ({"add": "yes"}, ['rows" value="3"', 'name="number-3" value="3"']),
        ({"keep": "yes"}, ['rows" value="2"']),
    ],
)
def test_a_button_rearranges_the_rows_and_keeps_nothing(officer_s_desk: Desk, button: dict[str, str], words: list[str]) -> None:
    request = received(text=TEXT)
    sent = rows(("1", "How much?"), ("2", "Which contracts?\n\nWhich tenders?"), **button)
    page = officer_s_desk.send(f"/requests/{request.reference}/parts", **sent).content.decode()
    assert all(each in page for each in words)
    assert InformationRequest.objects.get(pk=request.pk).version == 1


def test_a_part_without_a_place_to_split_says_how(officer_s_desk: Desk) -> None:
    request = received(text=TEXT)
    page = officer_s_desk.send(f"/requests/{request.reference}/parts", **rows(("1", "How much?"), split="1"))
    assert page.status_code == 422
    assert "Put an empty line into part 1 where it is to be split" in words_of(page)


def test_a_slice_goes_under_the_regulations_and_is_answered_in_a_letter_of_its_own(officer_s_desk: Desk) -> None:
    request = received(text=TEXT)
    sent = rows(("1", "How much?"), ("2", "Emissions of the depot"), confirm="yes") | {"regime-2": "EIR"}
    assert officer_s_desk.send(f"/requests/{request.reference}/parts", **sent).status_code == 303
    assert parts_of(request)[1] == ("2", "Emissions of the depot", "EIR")
    page = words_of(officer_s_desk.get(f"/requests/{request.reference}/parts"))
    assert "answered under the Regulations, in a letter of its own (FOIA s.39)" in page
    assert "Ask a service to search: parts 1 and 2" in words_of(officer_s_desk.get(f"/requests/{request.reference}"))


def test_two_parts_merged_are_both_remembered(officer_s_desk: Desk) -> None:
    request = divided()
    address = f"/requests/{request.reference}/parts"
    asked = [(each.number, each.asked) for each in SEED]
    was = {f"was-{nth}": each.number for nth, each in enumerate(SEED, start=1)}
    merged = officer_s_desk.send(address, **rows(*asked, merge="2"), **was).content.decode()
    assert merged.count('name="was-1"') == 2
    sent = rows(("1", "both"), *asked[2:], confirm="yes") | {"was-2": "3", "was-3": "4"}
    answer = officer_s_desk.send(address, **sent, **{"was-1": ["1", "2"]})
    assert answer.status_code == 303
    assert [each.number for each in fold(request.authority, request.case).parts] == ["1", "3", "4"]


def test_a_part_cannot_be_lost(officer_s_desk: Desk) -> None:
    request = divided()
    page = officer_s_desk.send(f"/requests/{request.reference}/parts", **rows(("1", "only this"), confirm="yes"))
    assert page.status_code == 422
    assert "Part 2 would be lost" in words_of(page)


def test_a_case_that_changed_meanwhile_is_not_divided(officer_s_desk: Desk) -> None:
    request = received(text=TEXT)
    page = officer_s_desk.send(f"/requests/{request.reference}/parts", **rows(("1", "How much?"), confirm="yes", seen="0"))
    assert page.status_code == 409
    assert "The case changed after you opened this page" in words_of(page)


@pytest.mark.parametrize("count", ["", "x", "-1", "9999", "²"])
def test_a_form_that_says_nonsense_of_its_rows_has_none(officer_s_desk: Desk, count: str) -> None:
    request = received(text=TEXT)
    page = officer_s_desk.send(f"/requests/{request.reference}/parts", rows=count, confirm="yes")
    assert page.status_code == 422


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.REVIEWER, Role.SERVICE])
def test_who_may_never_divide_finds_no_page(sign_in: SignIn, role: Role) -> None:
    request = received(on=date(2019, 11, 7))
    assert sign_in(role).get(f"/requests/{request.reference}/parts").status_code == 404
