"""Who an authority is on its letters, in each language. In Welsh it is kept in its `settings`:

"welsh": {"name": "Cyngor y Sir", "address": "Neuadd y Sir", "complaints_procedure": "Ysgrifennwch atom…"}
"""

from typing import NamedTuple

from answerable.casework.authority.models import PublicAuthority

WELSH = "welsh"


class Outside(NamedTuple):
    """Who an authority is on its letters in a language: name, address, and how to complain to it. Empty where nobody gave it."""

    name: str = ""
    address: str = ""
    complaints_procedure: str = ""


def outside_in_welsh(authority: PublicAuthority) -> Outside:
    """Who the authority is on its letters in Welsh, as far as it was given."""
    return Outside(**{name: str(each) for name, each in authority.settings.get(WELSH, {}).items() if name in Outside._fields})
