"""The language of a public page. Its address says it, and nothing else: below /cy/ it is Welsh. No cookie, and nothing is remembered."""

from django.http import HttpRequest

from answerable.documents.languages.language import Language
from answerable.web.address import address

BELOW = "/cy"
# The pages that are in both languages, by the name of their address. In Welsh it has `-cy` behind it.
IN_BOTH = ("home", "find-a-last-day", "last-day")


def language_of(request: HttpRequest) -> Language:
    """The language that a page is asked for in."""
    return Language.WELSH if request.path.startswith(f"{BELOW}/") else Language.ENGLISH


def address_in_welsh(name: str, *parts: object) -> str:
    """The address of a page in Welsh or, where it is in English alone, that one. Raises `NoReverseMatch`."""
    return f"{BELOW}{address(name, *parts)}" if name in IN_BOTH else address(name, *parts)


def address_in(language: Language, name: str, *parts: object) -> str:
    """The address of a page in a language. Raises as `address_in_welsh`."""
    return address_in_welsh(name, *parts) if language is Language.WELSH else address(name, *parts)


def in_the_other(request: HttpRequest) -> str:
    """The address of the same page in the other language."""
    here = request.get_full_path()
    return here.removeprefix(BELOW) if language_of(request) is Language.WELSH else f"{BELOW}{here}"
