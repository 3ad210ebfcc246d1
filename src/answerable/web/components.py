"""GOV.UK components that are the same on page after page, drawn once for each way in which they are asked for.

A component is a macro that depends on nothing but its parameters. Only those that carry no words of a case are kept, and a box only
while it is empty.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import BaseLoader, DictLoader, Environment, PackageLoader, PrefixLoader
from jinja2.loaders import ChoiceLoader

KEPT = {
    "back-link": "govukBackLink",
    "breadcrumbs": "govukBreadcrumbs",
    "button": "govukButton",
    "date-input": "govukDateInput",
    "generic-header": "govukGenericHeader",
    "input": "govukInput",
    "phase-banner": "govukPhaseBanner",
    "select": "govukSelect",
    "service-navigation": "govukServiceNavigation",
    "skip-link": "govukSkipLink",
    "tag": "govukTag",
}
MOST_KEPT = 1024
MOST_PIECES = 128
_LIBRARY, _DRAWN = "govuk_frontend_jinja", "drawn"


def components() -> BaseLoader:
    """The macros of GOV.UK Frontend under their own names, with those of KEPT in their kept form."""
    instead = {
        f"{_LIBRARY}/components/{folder}/macro.html": f"{{% set {macro} = kept_component('{folder}', '{macro}') %}}"
        for folder, macro in KEPT.items()
    }
    library = PackageLoader(_LIBRARY)
    return ChoiceLoader([DictLoader(instead), PrefixLoader({_LIBRARY: library, _DRAWN: library})])


def kept_component(environment: Environment) -> Callable[[str, str], Callable[[Any], str]]:
    """What makes the kept form of a macro, for the globals of an environment."""

    def made(folder: str, macro: str) -> Callable[[Any], str]:
        draw: Callable[[Any], str] = getattr(environment.get_template(f"{_DRAWN}/components/{folder}/macro.html").module, macro)
        kept: dict[Any, str] = {}

        def drawn(params: Any) -> str:
            if params.get("value"):
                return draw(params)
            key = _frozen(params)
            found = kept.get(key)
            if found is None:
                if len(kept) >= MOST_KEPT:
                    kept.clear()
                found = kept[key] = draw(params)
            return found

        return drawn

    return made


def kept_pieces() -> Callable[..., str]:
    """What draws a macro of ours once for the same values, for the globals of an environment.

    The macro depends on nothing but its values, which can be hashed, and in which there is no word of a case and no mark-up.
    """
    return lru_cache(MOST_PIECES, typed=True)(lambda macro, *values: macro(*values))


def _frozen(value: Any) -> Any:
    """A value as a key. Marked-up text is not the plain text of the same letters, so its kind is part of it."""
    if isinstance(value, dict):
        return tuple((name, _frozen(each)) for name, each in value.items())
    if isinstance(value, list | tuple):
        return tuple(map(_frozen, value))
    return type(value), value
