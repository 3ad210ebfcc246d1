"""How the site is set up. The public pages store nothing and need no database. Secrets come from the environment.

ANSWERABLE_SECRET_KEY signs the form tokens; without it each start makes its own. ANSWERABLE_HOSTS names, with commas, the hosts
that the site answers to beside this machine's own. ANSWERABLE_HTTPS=1 says that a proxy in front speaks HTTPS.
"""

import os

from csp.constants import NONE, SELF

from answerable.casework.database import database

_HTTPS = os.environ.get("ANSWERABLE_HTTPS") == "1"

DEBUG = False
SECRET_KEY = os.environ.get("ANSWERABLE_SECRET_KEY") or os.urandom(32).hex()
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *filter(None, os.environ.get("ANSWERABLE_HOSTS", "").split(","))]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "answerable.casework.people",
    "answerable.casework.ledger",
    "answerable.casework.authority",
    "answerable.casework.authority.holdings",
]
DATABASES = {"default": database(os.environ)}
AUTH_USER_MODEL = "people.Person"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "answerable.web.urls"
WSGI_APPLICATION = "answerable.web.wsgi.application"
APPEND_SLASH = False
USE_I18N = False
USE_TZ = True
TIME_ZONE = "Europe/London"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "answerable.web.uploads.refuse_what_is_too_large",
    "django.middleware.csrf.CsrfViewMiddleware",
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None

CSRF_COOKIE_SECURE = _HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "answerable.web.refusals.not_from_our_form"

# A file is read in memory and forgotten; no handler here writes to disk.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
LARGEST_UPLOAD = 10 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = LARGEST_UPLOAD
DATA_UPLOAD_MAX_MEMORY_SIZE = LARGEST_UPLOAD
DATA_UPLOAD_MAX_NUMBER_FIELDS = 50
DATA_UPLOAD_MAX_NUMBER_FILES = 1

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler"}},
    "loggers": {"django.request": {"handlers": ["terminal"], "level": "ERROR", "propagate": False}},
}
