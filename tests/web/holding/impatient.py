"""The site's settings, but that nobody waits long for another writer: a test has no time for that."""

from answerable.web.settings import *  # noqa: F403 - settings are taken whole
from answerable.web.settings import DATABASES

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"]["timeout"] = 0.5
