"""The site's own settings, but every page that is read writes the session again: so a disk that is full is met on the first."""

from answerable.casework.people import idle
from answerable.web.settings import *  # noqa: F403

idle.FRESH_SECONDS = 0
