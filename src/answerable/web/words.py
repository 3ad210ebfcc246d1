"""The words of a page in its language: `_` for ours, `said` for what may have no Welsh, and days.

What has no Welsh, as the law's own sentences have none, stands in English and is marked as English.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from answerable.documents.languages.catalogue import NotTranslated, welsh_for
from answerable.documents.languages.language import Language
from answerable.documents.languages.phrase import Phrase, filled, wordless
from answerable.documents.languages.welsh import in_welsh
from answerable.law.finding import say


def words(language: Language) -> Callable[..., Markup]:
    """What gives words of ours in a language, with what stands in them. It raises `NotTranslated` for what has no Welsh."""

    def _(text: str, **fields: object) -> Markup:
        if isinstance(text, Phrase):
            return escape(in_welsh(text) if language is Language.WELSH else str(text))
        template = text if language is Language.ENGLISH or wordless(text) else welsh_for(text)
        return Markup(filled(escape(template), {name: escape(each) for name, each in fields.items()}))  # noqa: S704 - all of it is escaped

    return _


def said(language: Language) -> Callable[[str], Markup]:
    """What gives words that come from elsewhere: in Welsh if they have any, and else marked as English."""
    ours = words(language)

    def _said(text: str) -> Markup:
        try:
            return ours(text) if text else escape(text)
        except NotTranslated:
            return Markup('<span lang="en">{}</span>').format(str(text))

    return _said


def filters(language: Language) -> dict[str, Callable[[Any], str]]:
    """How a page says a value, the day of a week and the short name of a month."""
    if language is Language.ENGLISH:
        return {"say": say, "weekday": lambda day: f"{day:%A}", "month": lambda day: f"{day:%b}"}
    return {"say": in_welsh, "weekday": lambda day: _formatted(day, "EEEE"), "month": lambda day: _formatted(day, "MMM")}


def _formatted(day: date, pattern: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale="cy")
