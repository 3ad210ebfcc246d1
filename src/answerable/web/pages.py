"""Pages: one Jinja2 environment for all, its templates compiled once and kept, and one way to answer with a page."""

from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from jinja2 import Environment, PackageLoader, select_autoescape
from jinja2.loaders import ChoiceLoader
from markupsafe import Markup

from answerable.law.finding import say
from answerable.web.address import address
from answerable.web.assets import stylesheet
from answerable.web.components import components, kept_component, kept_pieces
from answerable.web.derivation import lines, tree
from answerable.web.navigation import PUBLIC, links


@cache
def environment() -> Environment:
    """The templates of the site and the macros of GOV.UK Frontend, escaped by default."""
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
    made.globals.update(url=address, stylesheet=stylesheet, navigation=PUBLIC, links=links, openid=lambda: settings.OPENID)
    made.filters.update(say=say, lines=lines, tree=tree, day=_day, moment=_moment, unbroken=_unbroken)
    return made


def for_django(**_: Any) -> Environment:
    """The same templates, for views that are not ours."""
    return environment()


def page(request: HttpRequest, template: str, *, status: int = 200, **shown: Any) -> HttpResponse:
    """A page made of a template and what it shows. A form that posts gets its token from `token()`."""
    return HttpResponse(draw(template, token=lambda: get_token(request), **shown), status=status)


def draw(template: str, **shown: Any) -> str:
    """The text of a page."""
    return environment().get_template(template).render(**shown)


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
