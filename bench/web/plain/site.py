"""A list, a detail and a greeting, on data of the same shape as ours: as plain as Django is written. PLAIN_DATABASE names its file.

WSGI: `bench.web.plain.site:application`.
"""

import os
from pathlib import Path
from typing import ClassVar

from django.conf import settings

_HERE = Path(__file__).parent

settings.configure(
    DEBUG=False,
    SECRET_KEY="x" * 50,
    ALLOWED_HOSTS=["127.0.0.1", "localhost"],
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    INSTALLED_APPS=[f"django.contrib.{each}" for each in ("contenttypes", "auth", "sessions", "messages")],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": os.environ["PLAIN_DATABASE"],
            "CONN_MAX_AGE": None,
            "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL; PRAGMA mmap_size=268435456; PRAGMA cache_size=-65536"},
        }
    },
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [_HERE / "templates"],
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
)

import django  # noqa: E402 - settings come first

django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.http import HttpRequest, HttpResponse, JsonResponse  # noqa: E402
from django.shortcuts import get_object_or_404, render  # noqa: E402
from django.urls import path  # noqa: E402

STATUSES = ("awaiting", "resolved", "refused", "partial", "asleep")


class Authority(models.Model):
    """Who was asked."""

    objects: ClassVar[models.Manager["Authority"]]
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=220)

    class Meta:
        app_label = "plain"

    def __str__(self) -> str:
        return self.name


class Req(models.Model):
    """A request."""

    objects: ClassVar[models.Manager["Req"]]
    title = models.CharField(max_length=200)
    slug = models.SlugField(max_length=220, unique=True)
    text = models.TextField()
    authority = models.ForeignKey(Authority, on_delete=models.CASCADE)
    status = models.CharField(max_length=30)
    user_name = models.CharField(max_length=80)
    received = models.DateField()
    due = models.DateField()
    last_message = models.DateTimeField(db_index=True)
    public = models.BooleanField(default=True)

    class Meta:
        app_label = "plain"

    def __str__(self) -> str:
        return self.title


class Msg(models.Model):
    """A message about a request."""

    objects: ClassVar[models.Manager["Msg"]]
    req = models.ForeignKey(Req, on_delete=models.CASCADE, related_name="msgs")
    at = models.DateTimeField()
    is_response = models.BooleanField()
    subject = models.CharField(max_length=220)
    text = models.TextField()
    attachment = models.CharField(max_length=80, blank=True)

    class Meta:
        app_label = "plain"

    def __str__(self) -> str:
        return self.subject


def hello(_: HttpRequest) -> HttpResponse:
    """As little as Django can answer."""
    return HttpResponse(b"hello, world")


def every(request: HttpRequest) -> HttpResponse:
    """25 requests, the latest first."""
    rows = list(Req.objects.filter(public=True).select_related("authority").defer("text").order_by("-last_message")[:25])
    return render(request, "list.html", {"rows": rows, "count": 10_000, "pages": range(1, 11), "statuses": STATUSES})


def every_as_json(_: HttpRequest) -> JsonResponse:
    """50 requests, the latest first."""
    rows = Req.objects.filter(public=True).select_related("authority").defer("text").order_by("-last_message")[:50]
    told = [
        {
            "id": each.pk,
            "title": each.title,
            "authority": {"name": each.authority.name, "slug": each.authority.slug},
            "status": each.status,
            "received": each.received,
            "due": each.due,
            "last_message": each.last_message,
        }
        for each in rows
    ]
    return JsonResponse({"objects": told})


def one(request: HttpRequest, slug: str) -> HttpResponse:
    """A request, its messages, and five others."""
    found = get_object_or_404(Req.objects.select_related("authority"), slug=slug)
    similar = Req.objects.filter(authority=found.authority).only("title", "slug").order_by("-last_message")[:5]
    return render(request, "detail.html", {"q": found, "msgs": list(Msg.objects.filter(req=found).order_by("at")), "similar": similar})


urlpatterns = [path("hello", hello), path("requests/", every), path("api/requests", every_as_json), path("request/<slug:slug>/", one)]
application = get_wsgi_application()
