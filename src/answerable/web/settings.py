"""How the site is set up. The public pages store nothing and need no database. Secrets come from the environment.

ANSWERABLE_SECRET_KEY signs the form tokens; without it each start makes its own. ANSWERABLE_HOSTS names, with commas, the hosts
that the site answers to beside this machine's own. ANSWERABLE_ADDRESS is the site's own address as letters give it, such as
https://foi.example.org; without it no letter gives one. ANSWERABLE_HTTPS=1 says that a proxy in front speaks HTTPS. ANSWERABLE_MFA says
who must have a second step when signing in: `optional` (nobody), `required` (everybody), or roles, with commas. ANSWERABLE_MAIL names the
file that says where mail comes from and how it goes (casework/authority/post/mailboxes.py). ANSWERABLE_PRECEDENTS names the folder
in which decisions of others are kept (intelligence/precedents/place.py). ANSWERABLE_LOG=json makes every line of the log
an object of JSON (web/logs.py). ANSWERABLE_METRICS_TOKEN is what /metrics asks for (web/health.py). ANSWERABLE_TOLD_INSIDE names, with
commas, the hosts on private networks that announcements may go to, and ANSWERABLE_FETCHED_INSIDE those that evidence may be fetched from.
The database is casework/database.py's.
"""

import os

from csp.constants import NONE, SELF

from answerable.casework.authority.post.mailboxes import mailboxes
from answerable.casework.database import database
from answerable.casework.people.idle import IDLE_MINUTES
from answerable.intelligence.precedents.place import precedents_folder
from answerable.web.accounts.openid import openid
from answerable.web.accounts.who_must import who_must
from answerable.web.logs import logging_of

_HTTPS = os.environ.get("ANSWERABLE_HTTPS") == "1"

DEBUG = False
SECRET_KEY = os.environ.get("ANSWERABLE_SECRET_KEY") or os.urandom(32).hex()
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *filter(None, os.environ.get("ANSWERABLE_HOSTS", "").split(","))]

PRECEDENTS = precedents_folder(os.environ)

SITE_ADDRESS = os.environ.get("ANSWERABLE_ADDRESS", "").rstrip("/")

OPENID = openid(os.environ)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "answerable.casework.people",
    "answerable.casework.ledger",
    "answerable.casework.programs",
    "answerable.casework.authority",
    "answerable.casework.authority.holdings",
    "answerable.casework.authority.release",
    "answerable.casework.authority.series",
    "answerable.casework.authority.post",
    "answerable.casework.authority.rollups",
    "answerable.casework.authority.told",
    "answerable.casework.authority.publishing",
    "answerable.casework.commissioner",
    "answerable.casework.commissioner.withheld",
    "answerable.casework.commissioner.published",
    "answerable.casework.courier",
    "answerable.casework.requester",
    "allauth.account",
    "allauth.mfa",
    *(["allauth.socialaccount", "allauth.socialaccount.providers.openid_connect"] if OPENID else []),
]
MAIL = mailboxes(os.environ)
DATABASES = {"default": database(os.environ)}
# Wrong passwords are counted here, by every worker together.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
TEMPLATES = [{"BACKEND": "django.template.backends.jinja2.Jinja2", "OPTIONS": {"environment": "answerable.web.pages.for_django"}}]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "answerable.web.urls"
WSGI_APPLICATION = "answerable.web.wsgi.application"
APPEND_SLASH = False
USE_I18N = False
USE_TZ = True
TIME_ZONE = "Europe/London"

MIDDLEWARE = [
    "answerable.web.logs.line_per_request",
    "django.middleware.security.SecurityMiddleware",
    "answerable.web.policy.one_policy",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "answerable.web.uploads.refuse_what_is_too_large",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "answerable.web.gate.Gate",
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF, *([OPENID.origin()] if OPENID else [])],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None

CSRF_COOKIE_NAME = "__Host-form" if _HTTPS else "form"
CSRF_COOKIE_SECURE = _HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "answerable.web.refusals.not_from_our_form"

SESSION_ENGINE = "answerable.casework.people.sign_ins"
SESSION_COOKIE_NAME = "__Host-session" if _HTTPS else "session"
SESSION_COOKIE_AGE = IDLE_MINUTES * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = _HTTPS
SESSION_COOKIE_HTTPONLY = True
# A provider of accounts sends people back from another site, and their session has to come with them.
SESSION_COOKIE_SAMESITE = "Lax" if OPENID else "Strict"

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["answerable.casework.people.backend.ByAddress"]
PASSWORD_HASHERS = ["answerable.casework.people.passwords.Scrypt"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "answerable.casework.people.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "answerable.casework.people.passwords.NotTooLong"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "title"]},
    },
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "work"
LOGOUT_REDIRECT_URL = "home"

ACCOUNT_ADAPTER = "answerable.web.accounts.adapter.Accounts"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_FORMS = {
    "login": "answerable.web.accounts.forms.SignIn",
    "change_password": "answerable.web.accounts.forms.NewPassword",
    "reauthenticate": "answerable.web.accounts.forms.PasswordAgain",
}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login_failed": "50/10m/ip,5/15m/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _HTTPS else 0

MFA_ADAPTER = "answerable.web.accounts.second_step.SecondStep"
MFA_FORMS = {
    "authenticate": "answerable.web.accounts.forms.Code",
    "reauthenticate": "answerable.web.accounts.forms.CodeAgain",
    "activate_totp": "answerable.web.accounts.forms.FirstCode",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an administrator gives people their addresses
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = True
SECOND_STEP_OF = who_must(os.environ)

SOCIALACCOUNT_ADAPTER = "answerable.web.accounts.by_openid.AccountsByOpenID"
SOCIALACCOUNT_PROVIDERS = OPENID.for_allauth() if OPENID else {}

# Hosts on private networks that announcements may go to all the same, and in the clear.
TOLD_INSIDE = tuple(filter(None, os.environ.get("ANSWERABLE_TOLD_INSIDE", "").lower().split(",")))

# Hosts on private networks that the Commissioner's office may fetch evidence from all the same, and in the clear.
FETCHED_INSIDE = tuple(filter(None, os.environ.get("ANSWERABLE_FETCHED_INSIDE", "").lower().split(",")))

# Where the API finds what reads strangers' files.
READS_APART = "answerable.web.sandbox"

# A file is read in memory and forgotten; no handler here writes to disk.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
LARGEST_UPLOAD = 10 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = LARGEST_UPLOAD
DATA_UPLOAD_MAX_MEMORY_SIZE = LARGEST_UPLOAD
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500  # the parts of the longest request, on one form
DATA_UPLOAD_MAX_NUMBER_FILES = 1

LOGGING = logging_of(os.environ)
