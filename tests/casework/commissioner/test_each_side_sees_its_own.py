"""In a deployment that hosts an authority and the Commissioner, neither reaches what is the other's."""

import ast
from pathlib import Path

import pytest
from django.db.models import ForeignKey

import answerable.casework.commissioner as room
from answerable.casework.authority.acting import By as InAuthority
from answerable.casework.authority.actions.record import receive_fee
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.permissions import Role as AtAuthority
from answerable.casework.authority.unable import NotPermitted, NotThere
from answerable.casework.commissioner.acting import By
from answerable.casework.commissioner.actions.allocate import note
from answerable.casework.commissioner.finding import complaint_for, office_of
from answerable.casework.commissioner.permissions import Role
from answerable.casework.ledger.export import exported
from answerable.casework.people.models import Person, Post
from tests.casework.authority import cast as authority_cast
from tests.casework.commissioner.cast import NOW, OFFICE, officer, received

ROOM = Path(room.__file__).parent


@pytest.mark.django_db
def test_neither_role_reaches_the_other_s_records() -> None:
    request, complaint = authority_cast.received(), received()
    at_the_office, at_the_authority = officer().person, authority_cast.officer().person
    as_officer_of_foi, as_case_officer = InAuthority(at_the_office, officer().at), By(at_the_authority, officer().at)
    assert as_officer_of_foi.roles == frozenset()
    assert as_case_officer.roles == frozenset()
    with pytest.raises(NotThere):
        request_for(as_officer_of_foi, request.reference)
    with pytest.raises((NotThere, NotPermitted)):
        receive_fee(request.reference, by=as_officer_of_foi, on=NOW)
    with pytest.raises(NotThere):
        complaint_for(as_case_officer, complaint.reference)
    with pytest.raises(NotThere):
        office_of(as_case_officer)
    with pytest.raises(NotThere):
        note(complaint.reference, text="Seen.", by=as_case_officer, on=NOW)


@pytest.mark.django_db
def test_a_post_of_the_other_side_s_name_opens_nothing_here() -> None:
    """The Commissioner's office is a public authority too: its own FOI officer has no business with complaints, nor the other way round."""
    request, complaint = authority_cast.received(), received()
    theirs = Person.objects.create(email="foi@commissioner.example", body=OFFICE, title="FOI officer")
    Post.objects.create(person=theirs, role=AtAuthority.OFFICER.value)
    ours = Person.objects.create(email="case@police.example", body="police", title="Case officer")
    Post.objects.create(person=ours, role=Role.CASE_OFFICER.value)
    with pytest.raises(NotThere):
        complaint_for(By(theirs, officer().at), complaint.reference)
    with pytest.raises(NotThere):
        request_for(InAuthority(ours, officer().at), request.reference)
    with pytest.raises(NotThere):
        complaint_for(By(ours, officer().at), complaint.reference)


@pytest.mark.django_db
def test_an_export_of_one_side_has_no_event_of_the_other() -> None:
    request, complaint = authority_cast.received(), received()
    ours, theirs = "".join(map(str, exported(OFFICE))), "".join(map(str, exported("police")))
    assert str(complaint.case) in ours
    assert str(request.case) not in ours
    assert str(request.case) in theirs
    assert str(complaint.case) not in theirs


def test_no_table_of_one_side_leads_into_one_of_the_other() -> None:
    from django.apps import apps

    def side(label: str) -> str:
        module = apps.get_app_config(label).name
        return next((each for each in ("commissioner", "authority") if f".casework.{each}" in module), "")

    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, ForeignKey) and side(model._meta.app_label):
                other = side(field.related_model._meta.app_label)
                assert other in ("", side(model._meta.app_label)), f"{model.__name__}.{field.name} leads to the other side"


def test_no_module_here_names_the_other_room() -> None:
    for file in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            named = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            named += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any("casework.authority" in each or "casework.requester" in each for each in named), file
