"""Authorities under more names than one."""

import pytest

from answerable.documents.authority_names import AUTHORITIES, legal_name, same_authority


@pytest.mark.parametrize(
    "name",
    [
        "Commissioner of Police of the Metropolis",
        "The Commissioner of Police of the Metropolis",
        "Commissioner of the Metropolitan Police\nService",
        "metropolitan police  service",
        "the MPS",
    ],
)
def test_the_name_in_law(name: str) -> None:
    assert legal_name(name) == "Commissioner of Police of the Metropolis"


def test_a_name_that_is_not_in_the_table_comes_back_tidied() -> None:
    assert legal_name(" The Cabinet\nOffice ") == "The Cabinet Office"


def test_same_authority() -> None:
    assert same_authority("Metropolitan Police Service", "Commissioner of the Metropolitan Police Service")
    assert same_authority("The Cabinet Office", "Cabinet Office")
    assert not same_authority("City of London Police", "Metropolitan Police Service")


def test_no_alias_names_two_authorities() -> None:
    aliases = [alias for each in AUTHORITIES for alias in (each.legal_name, *each.aliases)]
    assert len(aliases) == len(set(map(str.casefold, aliases)))
