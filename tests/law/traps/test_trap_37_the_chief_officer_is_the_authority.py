"""Trap 37: the authority is the Commissioner of Police of the Metropolis, whatever a notice prints."""

from answerable.documents.authority_names import legal_name, same_authority


def test_trap_37_the_seeds_name_is_an_alias() -> None:
    assert legal_name("Commissioner of the Metropolitan Police Service") == "Commissioner of Police of the Metropolis"


def test_trap_37_the_name_printed_over_two_lines_is_the_same() -> None:
    assert same_authority("Commissioner of the Metropolitan Police\n\nService", "the MPS")


def test_trap_37_the_police_commissioner_is_not_the_information_commissioner() -> None:
    assert not same_authority("Information Commissioner", "Commissioner of Police of the Metropolis")
