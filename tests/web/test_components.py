"""A component that is kept is drawn as it would be without: the same parameters give the same marks, others give others."""

from itertools import count

import pytest
from django.urls import NoReverseMatch, reverse
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from answerable.web.address import address
from answerable.web.components import KEPT, MOST_KEPT, MOST_PIECES, kept_component, kept_pieces
from answerable.web.pages import environment


@pytest.mark.parametrize(
    ("folder", "params"),
    [
        ("button", {"text": "Save"}),
        ("button", {"text": "Save", "href": "/queue", "classes": "govuk-button--secondary"}),
        ("back-link", {"href": "/queue", "text": "Back"}),
        ("date-input", {"id": "on", "namePrefix": "on", "items": [{"name": "day", "value": "7"}]}),
        ("date-input", {"id": "on", "namePrefix": "on", "items": [{"name": "day", "value": "8"}]}),
        ("service-navigation", {"navigation": [{"href": "/", "text": "Home", "active": True}]}),
        ("service-navigation", {"navigation": [{"href": "/", "text": "Home", "active": False}]}),
    ],
    ids=str,
)
def test_it_is_drawn_as_it_would_be_without(folder: str, params: dict[str, object]) -> None:
    made = environment()
    kept = getattr(made.get_template(f"govuk_frontend_jinja/components/{folder}/macro.html").module, KEPT[folder])
    without = getattr(made.get_template(f"drawn/components/{folder}/macro.html").module, KEPT[folder])
    assert kept(params) == without(params)
    assert kept(params) == without(params)
    assert isinstance(kept(params), Markup)


def test_marks_and_the_same_letters_as_text_are_told_apart() -> None:
    button = getattr(environment().get_template("govuk_frontend_jinja/components/button/macro.html").module, KEPT["button"])
    assert "<b>" in button({"html": Markup("<b>Save</b>")})
    assert "<b>" not in button({"text": "<b>Save</b>"})
    assert "<b>" in button({"html": Markup("<b>Save</b>")})


def test_what_somebody_typed_is_not_kept() -> None:
    macro = "{% macro one(params) %}{{ count() }}{% endmacro %}"
    made, drawn = Environment(loader=DictLoader({"drawn/components/input/macro.html": macro}), autoescape=True), count(1)
    made.globals["count"] = lambda: next(drawn)
    one = kept_component(made)("input", "one")
    assert [one({"id": "name", "value": value}) for value in ("", "", "typed", "typed", "")] == ["1", "1", "2", "3", "1"]


def test_it_keeps_only_so_many() -> None:
    macro = "{% macro one(params) %}{{ count() }}{% endmacro %}"
    made, drawn = Environment(loader=DictLoader({"drawn/components/button/macro.html": macro}), autoescape=True), count(1)
    made.globals["count"] = lambda: next(drawn)
    one = kept_component(made)("button", "one")
    for number in range(MOST_KEPT):
        assert one({"text": str(number)}) == str(number + 1)
    assert one({"text": "0"}) == "1"
    assert one({"text": "one more"}) == str(MOST_KEPT + 1)
    assert one({"text": "0"}) == str(MOST_KEPT + 2)


def test_a_piece_is_drawn_once_for_the_same_values_and_again_for_others() -> None:
    drawn: list[tuple[object, ...]] = []
    kept = kept_pieces()

    def piece(*values: object) -> str:
        drawn.append(values)
        return str(values)

    for values in (("a", True), ("a", True), ("a", 1), (Markup("a"), True)):
        assert kept(piece, *values) == str(values)
    assert len(drawn) == 3
    for number in range(MOST_PIECES):
        kept(piece, number)
    kept(piece, "a", True)
    assert drawn[-1] == ("a", True)


@pytest.mark.parametrize("parts", [("FOI-2019-00001", "1(a)"), ("Ä1", "?"), ("a b", "{}"), ("..", "'")])
def test_an_address_is_what_django_makes_of_it(parts: tuple[str, str]) -> None:
    assert address("position", *parts) == reverse("position", args=parts)


def test_an_address_is_said_as_it_is_whatever_kind_its_parts_are_of() -> None:
    assert address("task-do", 7, "chase") == reverse("task-do", args=[7, "chase"])
    assert address("letter-file", "R-1", 2, "docx") == reverse("letter-file", args=["R-1", 2, "docx"])
    assert address("queue") == reverse("queue")
    with pytest.raises(NoReverseMatch):
        address("nowhere")
