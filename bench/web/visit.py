"""An officer's visit to the register of a size: a session, the pages, and what each costs one at a time. Prints JSON.

    python -m bench.web.visit COUNT

The register is made if it is not there. Queries are counted beyond those that find the session and the person.
"""

import json
import random
import sys
import time
from statistics import median
from typing import Any

from bench.web.records import WHO, is_kept, make, use
from bench.web.words import rare_words

CASES, AGAIN, SEARCHES, TIMES = 6_000, 40, 40, 15  # so many cases that none is kept when it is opened again, and so few that all are
PROGRAMS = 40
_SESSION_AND_PERSON = 2


def addresses() -> dict[str, list[str]]:
    """The addresses of each page, as an officer would open them."""
    from answerable.casework.authority.models import InformationRequest

    chance = random.Random(1)
    there = InformationRequest.objects.count()
    pks = chance.sample(range(1, there + 1), min(CASES, there))
    cases = list(InformationRequest.objects.filter(pk__in=pks).values_list("reference", flat=True))
    chance.shuffle(cases)
    return {
        "list": ["/requests"],
        "filtered list": ["/requests?state=answered&provision=31"],
        "search": [f"/requests?words={words.replace(' ', '+')}" for words in rare_words(chance, SEARCHES)],
        "case": [f"/requests/{reference}" for reference in cases],
        "case again": [f"/requests/{reference}" for reference in cases[:AGAIN]],
        "queue": ["/queue"],
    }


def session() -> str:
    """The cookie of somebody who has just signed in."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from answerable.casework.people.models import Person
    from answerable.casework.people.sign_ins import SessionStore, begin

    person, kept = Person.objects.get(email=WHO), SessionStore()
    kept[SESSION_KEY], kept[HASH_SESSION_KEY] = str(person.pk), person.get_session_auth_hash()
    kept[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    begin(kept, device="bench", address="127.0.0.1", at=int(time.time()))
    kept.create()
    return f"{settings.SESSION_COOKIE_NAME}={kept.session_key}"


def tokens() -> list[str]:
    """Tokens of programs that act for the same person: more than one, as each may ask only so often."""
    from datetime import UTC, datetime, timedelta

    from answerable.casework.authority.actions.let_programs_in import scope
    from answerable.casework.authority.permissions import Do
    from answerable.casework.people.models import Person
    from answerable.casework.programs.tokens import new_token

    person, at = Person.objects.get(email=WHO), datetime.now(tz=UTC)  # noqa: TID251 - a token ends on a day of the real clock
    ends, scopes = at.date() + timedelta(days=1), {scope(Do.SEE_REGISTER)}
    return [new_token(person, name=f"Bench {nth}", scopes=scopes, expires_on=ends, at=at)[1] for nth in range(PROGRAMS)]


def cost(cookie: str, each: list[str]) -> dict[str, Any]:
    """What a page costs: its queries and bytes at most, and its time in this process."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    name, _, key = cookie.partition("=")
    browser = Client(SERVER_NAME="localhost")
    browser.cookies[name] = key
    if browser.get(each[0]).status_code != 200:
        return {}
    queries, size, took = [], [], []
    for nth in range(TIMES):
        with CaptureQueriesContext(connection) as asked:
            answer = browser.get(each[nth % len(each)])
        queries.append(len(asked) - _SESSION_AND_PERSON)
        size.append(len(answer.content))
        start = time.perf_counter()
        browser.get(each[nth % len(each)])
        took.append(1000 * (time.perf_counter() - start))
    return {"sql": max(queries), "bytes": round(median(size)), "ms": median(took), "addresses": each}


def main(count: int) -> None:
    """Prints the cookie, and what each page costs, of those that there are."""
    use(count)
    if not is_kept(count):
        make(count)
    cookie = session()
    print(
        json.dumps(
            {
                "cookie": cookie,
                "tokens": tokens(),
                "pages": {name: found for name, each in addresses().items() if (found := cost(cookie, each))},
            }
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
