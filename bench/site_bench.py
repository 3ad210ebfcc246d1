"""C3: the site ready to answer, against plain Django with its admin, in turn and from a cold start.

"Ready" is more than `django.setup()`: our WSGI application is imported, with its routes and templates.
    python -m bench.site_bench
"""

import subprocess
import sys

from bench.rounds import medians, report

PLAIN = """
import django
from django.conf import settings
settings.configure(
    SECRET_KEY="x",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib." + each for each in ("admin", "auth", "contenttypes", "sessions", "messages", "staticfiles")],
)
django.setup()
"""
OURS = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "answerable.web.settings"
import django
django.setup()
"""
READY = "import answerable.web.wsgi"


def start(source: str) -> None:
    """One interpreter, from nothing to ready."""
    subprocess.run([sys.executable, "-c", source], stdout=subprocess.DEVNULL, check=True)


def main() -> int:
    """Measures and prints."""
    taken = medians({"plain": lambda: start(PLAIN), "ours": lambda: start(OURS), "ready": lambda: start(READY)}, rounds=15)
    plain = taken["plain"]
    for name, what in (("ours", "C3 django.setup() of ours / plain with admin"), ("ready", "C3 the whole site ready / plain with admin")):
        report(what, taken[name] / plain, goal="<= 1.4", detail=f"{taken[name] * 1000:.0f} ms against {plain * 1000:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
