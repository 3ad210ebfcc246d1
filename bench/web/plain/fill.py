"""Fills the plain site: so many requests, three messages to each, in the words that ours are in.

python -m bench.web.plain.fill COUNT
"""

import random
import sys
from datetime import UTC, datetime, timedelta

from bench.web.plain.site import Authority, Msg, Req
from bench.web.words import asked

AT_ONCE = 2_000
AUTHORITIES = 300


def fill(count: int) -> None:
    """Makes the tables and fills them."""
    from django.db import connection

    with connection.schema_editor() as editor:
        for each in (Authority, Req, Msg):
            editor.create_model(each)
    chance = random.Random(count)
    authorities = Authority.objects.bulk_create(
        Authority(name=f"A police service {nth}", slug=f"service-{nth}") for nth in range(AUTHORITIES)
    )
    now = datetime.now(UTC)  # noqa: TID251 - data, not law
    for at in range(0, count, AT_ONCE):
        requests, messages = [], []
        for nth in range(at, min(at + AT_ONCE, count)):
            words, came = asked(chance), now - timedelta(days=chance.randint(30, 2500), seconds=nth % 80_000)
            requests.append(
                Req(
                    id=nth + 1,
                    title=words.subject,
                    slug=f"request-{nth}",
                    text=words.text,
                    status="asleep",
                    authority=authorities[nth % AUTHORITIES],
                    user_name=f"Requester {nth % 500}",
                    received=came.date(),
                    due=came.date() + timedelta(days=28),
                    last_message=came + timedelta(days=28),
                )
            )
            for number, later in enumerate((0, 3, 28)):
                text = words.text if number == 0 else asked(chance).text
                more = {"subject": words.subject, "text": text, "attachment": "response.pdf" if number == 2 else ""}
                messages.append(Msg(req_id=nth + 1, at=came + timedelta(days=later), is_response=number > 0, **more))
        Req.objects.bulk_create(requests)
        Msg.objects.bulk_create(messages)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    fill(int(sys.argv[1]))
