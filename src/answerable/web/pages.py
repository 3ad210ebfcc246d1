"""Pages: one Jinja2 environment for all, its templates compiled once and kept, and one way to answer with a page."""

from datetime import date, datetime
from functools import cache, lru_cache, partial
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from jinja2 import Environment, PackageLoader, select_autoescape
from jinja2.loaders import ChoiceLoader
from markupsafe import Markup

from answerable.documents.languages.language import Language
from answerable.law.finding import say
from answerable.web.assets import stylesheet
from answerable.web.components import components, kept_component, kept_pieces
from answerable.web.derivation import lines, tree
from answerable.web.language import IN_BOTH, address_in, in_the_other, language_of
from answerable.web.navigation import PUBLIC, links
from answerable.web.words import filters, said, words


def environment(language: Language = Language.ENGLISH) -> Environment:
    """The templates of the site and the macros of GOV.UK Frontend, escaped by default, with the words of a language."""
    return _environment(language)


@cache
def _environment(language: Language) -> Environment:
    made = Environment(
        loader=ChoiceLoader([PackageLoader("answerable.web"), components()]),
        autoescape=select_autoescape(default=True),
        auto_reload=False,
        cache_size=-1,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["kept_component"] = kept_component(made)
    made.globals["drawn_once"] = kept_pieces()
    made.globals.update(stylesheet=stylesheet, navigation=PUBLIC, links=links, openid=lambda: settings.OPENID)
    made.globals.update(
        url=partial(address_in, language), _=words(language), said=said(language), language=language.value.partition("-")[0]
    )
    made.globals["in_both"] = lambda name: language is Language.ENGLISH or name in IN_BOTH
    made.filters.update(filters(language))
    made.filters.update(lines=lines, tree=tree, day=_day, moment=_moment, unbroken=_unbroken)
    return made


def for_django(**_: Any) -> Environment:
    """The same templates, for views that are not ours."""
    return environment()


def page(request: HttpRequest, template: str, *, status: int = 200, **shown: Any) -> HttpResponse:
    """A page made of a template and what it shows. A form that posts gets its token from `token()`."""
    return HttpResponse(draw(template, token=lambda: get_token(request), **shown), status=status)


def page_in_both(request: HttpRequest, template: str, *, status: int = 200, **shown: Any) -> HttpResponse:
    """A page that is in both languages, in the one that its address says, with the way to the other."""
    return HttpResponse(draw(template, language_of(request), other=in_the_other(request), **shown), status=status)


def draw(template: str, language: Language = Language.ENGLISH, /, **shown: Any) -> str:
    """The text of a page."""
    return environment(language).get_template(template).render(**shown)


@lru_cache(4096)
def _unbroken(day: date | None) -> Markup:
    """A day that stands on one line, or nothing."""
    return Markup('<span class="app-nowrap">{}</span>').format(say(day)) if day else Markup("")


def _moment(value: datetime) -> str:
    """An instant, as people here write it: 6 December 2019 at 16:05."""
    local = value.astimezone(ZoneInfo("Europe/London"))
    return f"{say(local.date())} at {local:%H:%M}"


def _day(value: object) -> str:
    """What the contract prints as 2019-12-06, as people write it; anything else in its own words."""
    try:
        return say(date.fromisoformat(str(value))) if value else ""
    except ValueError:
        return str(value)
