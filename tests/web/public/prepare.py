"""Makes the database that the environment names: requests in the states in which their pages differ. Prints the secrets of their pages.

python -m tests.web.public.prepare
"""

import sys
from datetime import date, datetime, timedelta
from uuid import uuid4

import django

django.setup()

from answerable.casework.authority.actions.divide import divide  # noqa: E402 - Django must be set up first
from answerable.casework.authority.actions.letters import Wanted, draft, send  # noqa: E402
from answerable.casework.authority.actions.position import take_position  # noqa: E402
from answerable.casework.authority.actions.receive import receive  # noqa: E402
from answerable.casework.authority.actions.record import receive_review_request, record_letter  # noqa: E402
from answerable.casework.authority.actions.search import decide_held  # noqa: E402
from answerable.casework.authority.models import InformationRequest, PublicAuthority  # noqa: E402
from answerable.casework.authority.permissions import Role  # noqa: E402
from answerable.casework.authority.publishing.actions import asked_about, publish  # noqa: E402
from answerable.casework.authority.publishing.figures import publish_figures  # noqa: E402
from answerable.casework.authority.told.models import RequesterPage  # noqa: E402
from answerable.casework.authority.told.page import give, page_of  # noqa: E402
from answerable.casework.commissioner.actions.after import receive_appeal  # noqa: E402
from answerable.casework.commissioner.actions.publish import take_out  # noqa: E402
from answerable.casework.requester.links import open_desk  # noqa: E402
from answerable.casework.requester.models import Asked, Requester  # noqa: E402
from answerable.casework.requester.names import load  # noqa: E402
from answerable.casework.requester.replies import address_of, confirm_answer  # noqa: E402
from answerable.documents.letters import Kind  # noqa: E402
from answerable.documents.seems import Seems  # noqa: E402
from answerable.law.foia.s57_appeal_against_notices import Appellant  # noqa: E402
from answerable.law.positions import Held  # noqa: E402
from answerable.web import replying  # noqa: E402
from answerable.web.clock import today  # noqa: E402
from tests.casework.authority.cast import SEED, arrived, authority, by  # noqa: E402
from tests.casework.authority.positions import judged, names_withheld, ncnd  # noqa: E402
from tests.casework.commissioner.test_decided import at as of_the_office  # noqa: E402
from tests.casework.commissioner.test_published import KEPT, THIRD, publisher, put, served_with  # noqa: E402
from tests.documents.mail.made import eml  # noqa: E402
from tests.web.holding.prepare import people  # noqa: E402

ALL = ("1", "2", "3", "4")


def came(on: date, days_ago: int, subject: str = "Collaboration with a social media provider") -> InformationRequest:
    """The seed's request, as it came so many days ago, in its four parts."""
    came_on = on - timedelta(days=days_ago)
    request = receive(arrived=arrived(subject=subject), by=by(Role.OFFICER, on=on), on=came_on)
    divide(request.reference, parts=SEED, by=by(Role.OFFICER, on=on), on=came_on)
    return request


def answered(on: date, days_ago: int) -> InformationRequest:
    """The same, answered five days ago."""
    request, officer, sent = came(on, days_ago), by(Role.OFFICER, on=on), on - timedelta(days=5)
    for part in "123":
        decide_held(request.reference, part=part, answer=Held.YES, reasons="The contracts team was asked.", by=officer, on=sent)
    take_position(request.reference, part="1", tables=names_withheld(), by=officer, on=sent)
    take_position(request.reference, part="4", tables=ncnd(), by=officer, on=sent)
    letter = draft(request.reference, wanted=Wanted(Kind.ANSWER, ALL), by=officer, on=sent)
    send(request.reference, number=letter.number, because="Looked at elsewhere.", by=officer, on=sent)
    return request


def desk(at: datetime, pages: list[RequesterPage]) -> str:
    """The secret of a session at the desk of a requester who asked all of these, and one body elsewhere."""
    load(["name,email", "Leeds City Council,foi@leeds.example", "Leeds Teaching Hospitals,"])
    requester = Requester.objects.create(email="requester@example.org", name="A journalist", made_at=at)
    about = {"requester": requester, "name": "A journalist", "subject": "Cameras for training", "text": "Every contract", "made_at": at}
    batch = uuid4()
    for nth, page in enumerate(pages):
        to = {"batch": batch, "body": f"police-{nth}", "body_name": "A police service"}
        Asked.objects.create(**about, **to, page=page, sent_on=page.request.received_on)
    to = {"batch": batch, "body": "leeds-city-council", "body_name": "Leeds City Council", "email": "foi@leeds.example"}
    leeds = Asked.objects.create(**about, **to, sent_on=at.date() - timedelta(days=60), number=uuid4())
    answers(leeds, at)
    return open_desk(requester, at=at)


def answers(asked: Asked, at: datetime) -> None:
    """What came from a body elsewhere: one message that was confirmed, and a refusal that waits."""
    to = {"From": "FOI team <foi@leeds.example>", "To": address_of(asked, "r@site.example"), "Subject": "Your request"}
    refusal = (
        "Thank you for your request for information under the Freedom of Information Act 2000.\n\nThe information is exempt under section "
        "43(2) of the Act, because it would be likely to prejudice commercial interests. We will not disclose it.\n"
    )
    for nth in range(2):
        files = (("letter.txt", refusal.encode()),) if nth else ()
        message = eml(refusal, received=(), files=files, **to, Message_ID=f"<{nth}@leeds.example>")
        taken = replying.take(message, "pipe", at=at - timedelta(days=2))
        replying.read_what_waits(at=at)
        if not nth:
            confirm_answer(taken.reply, Seems.ACKNOWLEDGEMENT)


def main() -> str:
    """The secrets of the pages of requests: being worked, late, waiting, answered, and under review; and that of a session at a desk.

    Then the reference of a decision that was published and redacted.
    """
    on = today()
    people()
    authority(complaints_procedure="Write to the head of information rights within 40 working days.")
    PublicAuthority.objects.filter(complaints_procedure="").update(complaints_procedure="Write to the head of information rights.")
    officer = by(Role.OFFICER, on=on)
    worked, late, asked, done, review = came(on, 5), came(on, 60), came(on, 6), answered(on, 20), answered(on, 50)
    law = {"kind": "clarification asked", "on": on, "reasonably_required": judged(on=on)}
    record_letter(asked.reference, law=[law], reason="Sent by post", by=officer, on=on)
    receive_review_request(review.reference, parts=["4"], by=officer, on=on)
    remove = {each.words: True for each in asked_about(done)}
    publish(done.reference, from_on=on, subject="Cameras for training", remove=remove, because="All are published.", by=officer, on=on)
    publish_figures(since=on - timedelta(days=90), until=on - timedelta(days=1), by=by(Role.HEAD, on=on))
    secrets = [give(each, on=on) for each in (worked, late, asked, done, review)]
    return " ".join((*secrets, desk(officer.at, [page_of(each) for each in secrets]), decided()))


def decided() -> str:
    """A decision that was published, out of which something was taken since, and which was appealed."""
    complaint = served_with(KEPT)
    put(complaint, keep=KEPT)
    take_out(complaint.reference, words=[THIRD], because="A third party asked for it.", **of_the_office(publisher))
    on = date(2020, 7, 20)
    receive_appeal(complaint.reference, by_whom=Appellant.AUTHORITY, theirs="EA/2020/1", affects=[], **of_the_office(on=on))
    return complaint.reference


if __name__ == "__main__":
    sys.stdout.write(main())
