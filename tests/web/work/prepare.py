"""Makes the database that the environment names: the cast, a case in the middle of its work, one that has just come, and one with letters.

python -m tests.web.work.prepare
"""

import sys
from datetime import date, timedelta

import django

django.setup()

from answerable.casework.authority.actions.deciding import begin, choose, specify  # noqa: E402
from answerable.casework.authority.actions.divide import divide  # noqa: E402 - Django must be set up first
from answerable.casework.authority.actions.handling import link_handling  # noqa: E402
from answerable.casework.authority.actions.letters import Wanted, draft, send  # noqa: E402
from answerable.casework.authority.actions.mosaic import declare  # noqa: E402
from answerable.casework.authority.actions.position import take_position  # noqa: E402
from answerable.casework.authority.actions.receive import receive  # noqa: E402
from answerable.casework.authority.actions.record import assign, note  # noqa: E402
from answerable.casework.authority.actions.search import ask_search, decide_held, report_search  # noqa: E402
from answerable.casework.authority.actions.series import clear_departure, code_question, depart  # noqa: E402
from answerable.casework.authority.deciding.choosing import Step  # noqa: E402
from answerable.casework.authority.fold import PartNow  # noqa: E402
from answerable.casework.authority.models import InformationRequest  # noqa: E402
from answerable.casework.authority.permissions import Role  # noqa: E402
from answerable.casework.authority.post.delivering import Refused, deliver_due  # noqa: E402
from answerable.casework.authority.post.models import Dispatch  # noqa: E402
from answerable.casework.authority.post.taking import take_in  # noqa: E402
from answerable.casework.authority.release.actions import add_document, mark  # noqa: E402
from answerable.casework.authority.series.classes import QuestionClass, Years  # noqa: E402
from answerable.casework.authority.series.told import Proposition  # noqa: E402
from answerable.casework.migrating import bring_up_to_date  # noqa: E402
from answerable.documents.languages.language import Language  # noqa: E402
from answerable.documents.letters import Kind  # noqa: E402
from answerable.law.positions import Held  # noqa: E402
from answerable.law.regime import Regime  # noqa: E402
from answerable.web.clock import today  # noqa: E402
from tests.casework.authority.cast import SEED, arrived, authority, by  # noqa: E402
from tests.casework.authority.post.arriving import came, own_address, taken, waits  # noqa: E402
from tests.casework.authority.post.sending import SENDS, Post, delivery_report  # noqa: E402
from tests.casework.authority.series.registered import registered  # noqa: E402
from tests.documents.mail.made import eml  # noqa: E402
from tests.web.holding.prepare import people  # noqa: E402

RIVER, CYMRU, AWAY, META = "RIVER-1", "CYMRU-1", "AWAY-1", "META-1"
TEXT = "1. How much was spent in 2018?\n\n2. Please list every contract:\na) its value\nb) its end date"


def made(on: date) -> tuple[InformationRequest, InformationRequest]:
    """A case in the middle of its work, and one that has just arrived."""
    police = authority()
    police.settings = {**police.settings, "goes_on": {"working_days": 1, "reason": "So that the day has come."}}
    police.save()
    worked = receive(arrived=arrived(), by=by(Role.OFFICER, on=on), on=on - timedelta(days=10))
    reference, officer = worked.reference, by(Role.OFFICER, on=on)
    divide(reference, parts=SEED, by=officer, on=on)
    assign(reference, to=officer.person, by=officer, on=on)
    for to, parts in (("Contracts", ["1", "2"]), ("Digital policing", ["3"])):
        task = ask_search(reference, to=to, parts=parts, due_on=on + timedelta(days=5), question="Drafts too", by=officer, on=on)
    report_search(task.pk, searched="Two mailboxes", minutes=95, by=officer, on=on)
    decide_held(reference, part="3", answer=Held.YES, reasons="In the register", found="A binder", by=officer, on=on)
    claim = {"part": "4", "provision": "FOIA s.31(3)", "duty": "confirm or deny", "matter": "FOIA s.31(1)(a)"}
    take_position(reference, part="4", tables={"claim": [claim]}, by=officer, on=on)
    add_document(reference, part="3", name="log.txt", content=b"Kept at the depot in March.", by=officer, on=on)
    mark(reference, number=1, redactions=[{"limb": "FOIA s.40(2)", "words": "depot"}], by=officer, on=on)
    waits()
    taken(eml(To=own_address(worked), Message_ID="<2@x>", Subject="About part 2"))
    note(reference, words="The requester rang", by=officer, on=on)
    text = f"{TEXT}\n\nAny agreement with the provider about lending body-worn cameras for training"
    return worked, receive(arrived=arrived(text=text, subject="Collaboration with a provider"), by=officer, on=on)


def written_to(on: date) -> InformationRequest:
    """A case with letters that went by e-mail: one came back, one could not be sent, and one is about to go."""
    officer = by(Role.OFFICER, on=on)
    request = receive(arrived=arrived(subject="Overtime", text="How much overtime was paid?"), by=officer, on=on - timedelta(days=3))
    divide(request.reference, parts=[PartNow("1", "How much overtime was paid?")], by=officer, on=on)
    refused = Refused("550 5.1.1 Nobody is here under that address", for_good=True)
    for number, post in enumerate((Post(), Post(refused), None), start=1):
        draft(request.reference, wanted=Wanted(Kind.ACKNOWLEDGEMENT, ()), by=officer, on=on)
        if post is not None:
            send(request.reference, number=number, because="It is short.", by=officer, on=on, mailbox=SENDS)
            deliver_due("police", post, now=lambda: officer.at)
        if number == 1:
            take_in("police", came(delivery_report(Dispatch.objects.get().message_id)), at=officer.at)
    return request


def under_each_law(on: date) -> None:
    """A case of which one part goes under each law, with a position under the Regulations on its way."""
    officer = by(Role.OFFICER, on=on)
    receive(arrived=arrived(subject="The weir", text="The survey, the posts, and my own file"), by=officer, on=on, reference=RIVER)
    laws = (Regime.EIR, Regime.FOIA, Regime.SUBJECT_ACCESS)
    parts = [PartNow(str(nth), each.value, each) for nth, each in enumerate(laws, 1)]
    divide(RIVER, parts=parts, by=officer, on=on)
    work = specify(choose(begin(officer, RIVER, "1", on=on), "communicate"), Step.EXTENT, "")
    choose(specify(work, Step.PROVISION, "EIR reg 12(5)(e)"), "communicate")


def in_welsh(on: date) -> None:
    """A case whose requester wrote in Welsh, with a letter in Welsh that a translator has still to check."""
    officer = by(Role.OFFICER, on=on)
    words = "Faint a wariwyd ar y maes parcio?"
    receive(arrived=arrived(subject="Maes parcio", text=words, language="Cymraeg"), by=officer, on=on, reference=CYMRU)
    divide(CYMRU, parts=[PartNow("1", words)], by=officer, on=on)
    wanted = Wanted(Kind.ACKNOWLEDGEMENT, ("1",), about={"signatory": "Swyddog Rhyddid Gwybodaeth"}, language=Language.WELSH)
    draft(CYMRU, wanted=wanted, by=officer, on=on)


def in_a_series(worked: InformationRequest, on: date) -> None:
    """The register, and a part of which two positions are about more and about less."""
    registered()
    about = QuestionClass(counterparty="Facebook", unit="CTIRU", activity="Partnership")
    code_question(worked.reference, part="4", about=about, by=by(Role.OFFICER, on=on), on=on)


def on_handling(worked: InformationRequest, on: date) -> None:
    """A request for how the first case was handled, which nobody has said how to answer."""
    officer, words = by(Role.OFFICER, on=on), f"All e-mails about {worked.reference}"
    receive(arrived=arrived(subject="Handling", text=words), by=officer, on=on, reference=META)
    divide(META, parts=[PartNow("1", words)], by=officer, on=on)
    link_handling(META, parent=worked.reference, reason="It names it.", by=officer, on=on)


def gives_away(on: date) -> None:
    """A letter that decides what is protected, and nobody has decided yet whether it goes. Its requester is told that nothing is held."""
    officer, words = by(Role.OFFICER, on=on), "Did the CTIRU partner with Facebook in 2019?"
    receive(arrived=arrived(subject="A unit", text=words), by=officer, on=on, reference=AWAY)
    divide(AWAY, parts=[PartNow("1", words)], by=officer, on=on)
    about = QuestionClass(counterparty="Facebook", unit="CTIRU", activity="Partnership", years=Years(2019, 2019))
    declare(Proposition(0, "A police service", about, "That the CTIRU worked with Facebook in 2019"), by=officer)
    code_question(AWAY, part="1", about=about, by=officer, on=on)
    decide_held(AWAY, part="1", answer=Held.NO, reasons="The register was read.", by=officer, on=on)
    depart(AWAY, part="1", standing=1, reason="The unit has said so in public.", by=officer, on=on)
    clear_departure(AWAY, part="1", standing=1, reason="Agreed.", by=by(Role.HEAD, on=on), on=on)
    draft(AWAY, wanted=Wanted(Kind.ANSWER, ("1",)), by=officer, on=on)


if __name__ == "__main__":
    bring_up_to_date()
    people()
    in_welsh(today())
    under_each_law(today())
    cases = (*made(today()), written_to(today()))
    in_a_series(cases[0], today())
    gives_away(today())
    on_handling(cases[0], today())
    sys.stdout.write(" ".join(each.reference for each in cases))
