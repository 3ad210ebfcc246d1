"""A token is found again by its own key and number alone."""

from uuid import uuid4

import pytest

from answerable.casework.incoming.address import is_token, token_for, tokens_in, with_token

KEY = b"k" * 32


def test_it_is_found_again_whatever_the_case_of_its_letters() -> None:
    number = uuid4()
    address = with_token("foi@site.example", token_for("a", number, key=KEY))
    (found,) = tokens_in([address.upper(), "foi@site.example", "foi+x@site.example"], "a")
    assert found.first <= number <= found.last
    assert is_token(found, number, key=KEY)
    assert not is_token(found, uuid4(), key=KEY)
    assert not is_token(found, number, key=b"other" * 6)


@pytest.mark.parametrize("letters", ["r", "rb", ""])
def test_it_is_for_one_thing(letters: str) -> None:
    assert not list(tokens_in([with_token("foi@site.example", token_for("a", uuid4(), key=KEY))], letters))
