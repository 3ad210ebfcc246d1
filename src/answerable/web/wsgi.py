"""What a WSGI server runs: the built assets from memory, everything else from Django."""

import os
from wsgiref.headers import Headers

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver
from whitenoise import WhiteNoise

from answerable.web.assets import FOLDER


def _as_every_answer(headers: Headers, _path: str, _url: str) -> None:
    headers["X-Content-Type-Options"] = "nosniff"
    if settings.SECURE_HSTS_SECONDS:
        headers["Strict-Transport-Security"] = f"max-age={settings.SECURE_HSTS_SECONDS}"


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.web.settings")
application = WhiteNoise(
    get_wsgi_application(),
    root=FOLDER,
    prefix="assets/",
    max_age=3600,
    allow_all_origins=False,
    add_headers_function=_as_every_answer,
    immutable_file_test=r"\.[0-9a-f]{12}\.css$",
)

# Warm before the first request, so that a fault in any page stops the start and not a reader.
get_resolver().url_patterns  # noqa: B018 - reading it loads every view
