"""The forms of a decision: findings, steps, the delay alone, signing, serving."""

from answerable.casework.commissioner.actions import decide
from answerable.casework.commissioner.argued import remarks
from answerable.casework.commissioner.permissions import Do
from answerable.casework.commissioner.shape import Case
from answerable.casework.commissioner.states import State
from answerable.casework.commissioner.stops import stops
from answerable.casework.commissioner.weighing import Weighing
from answerable.law.events import RecordedAs
from answerable.law.finding import say
from answerable.law.foia.s10_time_for_compliance import Chronology, last_day_for_compliance
from answerable.law.public_interest import Balance
from answerable.law.tribunal.r22_notice_of_appeal import last_day_to_appeal
from answerable.web.office.kinds import About, Fields, Filled, Kind, Shown, beginning_with, day_of, plainly, today
from answerable.web.precedents.beside import Nearest, nearest
from answerable.web.work.fields import Choice, Number, OneOf, Provisions, Words

_FOUND = [(each.name, each.value[0].upper() + each.value[1:]) for each in RecordedAs]
_BALANCES = [("", "It is not weighed"), *((each.name, each.value[0].upper() + each.value[1:]) for each in Balance)]
_ABSOLUTE = [("", "The Act settles that by itself"), ("yes", "Yes"), ("no", "No")]
_ABSOLUTE_HINT = "Only of one that is absolute in some cases, FOIA s.2(3): like s.40(2), by the condition that is met."
_ANSWER_IT = "give the complainant a substantive response to the request, as FOIA requires"
_STEP_WORDS = "What each step requires, one on each line: who does what."


def _finding(about: About) -> Fields:
    grounds = [(str(each.number), f"{each.number}: {each.under}, {each.words[:80]}") for each in about.case.to_decide]
    return {
        "ground": Choice("On which ground?", [("", "Choose one"), *grounds], needed="Choose the ground"),
        "under": Provisions("Of which provision?", needed="Enter the provision", hint="Within what was complained of, like FOIA s.31(3)."),
        "finding": OneOf("What is found of it?", _FOUND, needed="Say what is found"),
        "reasons": Words("The reasons", rows=14, needed="Give the reasons", hint="Your own words, as they stand in the notice."),
        "absolute": OneOf("Is the exemption absolute here?", _ABSOLUTE, hint=_ABSOLUTE_HINT),
        "balance": OneOf("Where does the public interest lie?", _BALANCES, hint="Only of an exemption that is engaged and not absolute."),
        "weighed": Words("Why does it lie there?", rows=8, hint="Your own words, under their own heading in the notice."),
    }


def _near(about: About) -> tuple[Nearest, ...]:
    """The nearest on each provision that is complained of or relied on, by the words of the arguments on it."""
    words: dict[str, list[str]] = {}
    for each in about.case.in_scope:
        words.setdefault(each.under, []).append(each.words)
    for position in about.case.positions:
        if position.ground in {each.number for each in about.case.in_scope}:
            words.setdefault(position.under, []).append(position.argument)
    return tuple(nearest(under, words=" ".join(each)) for under, each in words.items())


def _record_finding(about: About, filled: Filled, seen: int) -> object:
    told = {"ground": int(filled["ground"]), "under": filled["under"][0], "finding": RecordedAs[filled["finding"]]}
    balance, absolute = filled["balance"], filled["absolute"]
    weighing = Weighing(Balance[balance] if balance else None, filled["weighed"], absolute == "yes" if absolute else None)
    given = {**told, "reasons": filled["reasons"], "weighing": weighing}
    return decide.record_finding(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _standing(about: About) -> Fields:
    offers = [(f"{each.ground} {each.under}", f"Ground {each.ground}, {each.under}: {each.finding.value}") for each in about.case.found]
    return {
        "finding": Choice("Which finding?", [("", "Choose one"), *offers], needed="Choose the finding"),
        "reason": Words(
            "Why is it taken back?", rows=3, needed="Say why it is taken back", hint="It stands in the history, not in the notice."
        ),
    }


def _take_back(about: About, filled: Filled, seen: int) -> object:
    ground, _, under = filled["finding"].partition(" ")
    told = {"ground": int(ground), "under": under, "reason": filled["reason"]}
    return decide.take_back_finding(about.complaint.reference, **told, by=about.by, on=about.by.today, seen=seen)


def _steps(_: About) -> Fields:
    return {
        "steps": Words("The steps", rows=5, hint=f"{_STEP_WORDS} Leave it empty where none is left to take."),
        "within": Number("Within how many days of the date of the notice?", hint="Leave it empty where there are none.", most=1000),
        "reason": Words(
            "Why are none left to take?", rows=3, hint="Only where there are none. Your own words, as they stand in the notice."
        ),
    }


def _remedy(about: About) -> Fields:
    against = [each for each in about.case.found_in_scope if each.for_the_complainant]
    offers = [(f"{each.ground} {each.under}", f"Ground {each.ground}, {each.under}: {each.finding.value}") for each in against]
    return {
        "finding": Choice("What was put right?", [("", "Choose one"), *offers], needed="Choose what was put right"),
        "evidence": Words(
            "What was done, and what shows it?", rows=4, needed="Say what was done", hint="Your own words, as they stand in the notice."
        ),
        "on": day_of("On which day was it put right?", "The day on which it was put right"),
    }


def _record_remedy(about: About, filled: Filled, seen: int) -> object:
    ground, _, under = filled["finding"].partition(" ")
    told = {"ground": int(ground), "under": under, "evidence": filled["evidence"], "on": filled["on"]}
    return decide.record_remedy(about.complaint.reference, **told, by=about.by, seen=seen)


def _found_against(case: Case) -> bool:
    return any(each.for_the_complainant for each in case.found_in_scope)


def _set_steps(about: About, filled: Filled, seen: int) -> object:
    given = {"steps": filled["steps"].splitlines(), "within": filled["within"] or 0, "reason": filled["reason"]}
    return decide.set_steps(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _shortest_period(about: About) -> int:
    return (last_day_to_appeal(about.by.today).value - about.by.today).days


def _shortest(about: About) -> Shown:
    appeal_by, days = last_day_to_appeal(about.by.today).value, _shortest_period(about)
    return (("The shortest lawful period", f"{days} days, for a notice dated and sent today: to {say(appeal_by)} (FOIA s.50(6))"),)


def _delay(about: About) -> Fields:
    return {
        "steps": beginning_with(_ANSWER_IT, Words("The steps", rows=2, needed="Enter the steps", hint=_STEP_WORDS)),
        "within": beginning_with(
            _shortest_period(about),
            Number(
                "Within how many days of the date of the notice?",
                needed="Enter the number of days",
                hint="The shortest lawful period stands there. Change it if more is right.",
                most=1000,
            ),
        ),
        "reasons": Words("Anything to add to what the days come to (optional)", rows=3),
    }


def _decide_delay(about: About, filled: Filled, seen: int) -> object:
    given = {**filled, "steps": filled["steps"].splitlines()}
    return decide.decide_the_delay(about.complaint.reference, **given, by=about.by, on=about.by.today, seen=seen)


def _delay_shown(about: About) -> Shown:
    told = about.case.complaint
    if told.requested_on is None or told.counted_from is None:
        return ()
    last_day = last_day_for_compliance(Chronology(told.counted_from)).value
    received = (("The authority received it", say(told.counted_from)),) if told.counted_from != told.requested_on else ()
    return (
        ("The request was made", say(told.requested_on)),
        *received,
        ("The last day to answer it", f"{say(last_day)} (FOIA s.10(1))"),
        *_shortest(about),
    )


def stops_shown(about: About) -> Shown:
    """What stops the notice today, each with its provision, and what is lacking of its arguments besides."""
    day = about.by.today
    found = stops(about.complaint.office, about.case, sent_on=day, dated=day)
    return tuple((f"Stops it{f' ({each.under})' if each.under else ''}", each.why) for each in found) + tuple(
        ("Look at", each.why) for each in remarks(about.case) if not each.stops
    )


def _day_has_passed(case: Case) -> bool:
    return case.asked_to_answer is not None and case.state is State.ASKED


def _signed(case: Case) -> bool:
    return case.signed_on is not None


KINDS = {
    "delay": Kind(
        "Decide on the delay alone",
        "Draft the notice, and send it to be signed",
        Do.DECIDE_THE_DELAY,
        _delay,
        _decide_delay,
        "That section 10(1) was breached follows from the days. The notice is ready to be signed as you do this.",
        _day_has_passed,
        _delay_shown,
    ),
    "finding": Kind(
        "Record what is found of a ground",
        "Record it",
        Do.DECIDE,
        _finding,
        _record_finding,
        sense=lambda case: bool(case.to_decide),
        near=_near,
    ),
    "finding-back": Kind(
        "Take a finding back",
        "Take it back",
        Do.DECIDE,
        _standing,
        _take_back,
        "Its ground then needs another finding, or is not decided. If nothing else goes against the authority, the steps go as well. "
        "To change a finding of the same provision, record it again instead: the later one takes its place.",
        lambda case: bool(case.found),
    ),
    "steps": Kind("Set the steps", "Set the steps", Do.DECIDE, _steps, _set_steps, sense=lambda case: bool(case.found), shown=_shortest),
    "put-right": Kind(
        "Record that what was found was put right",
        "Record it",
        Do.DECIDE,
        _remedy,
        _record_remedy,
        "Before the notice is served. The notice then says that no step is needed for it, and why.",
        _found_against,
    ),
    "to-sign": Kind(
        "Send the notice to be signed", "Send it", Do.SEND_TO_SIGN, lambda _: {}, today(decide.send_to_sign), shown=stops_shown
    ),
    "sign": Kind(
        "Sign the notice",
        "Sign it",
        Do.SIGN,
        lambda _: {},
        today(decide.sign),
        "Read it first. Whoever drafted it does not sign it.",
        lambda case: not _signed(case),
        stops_shown,
    ),
    "return": Kind(
        "Return the draft",
        "Return it",
        Do.SIGN,
        lambda _: {"reason": Words("What is to be changed?", rows=4, needed="Say what is to be changed")},
        today(decide.return_draft),
    ),
    "serve": Kind(
        "Serve the notice",
        "Record that it was served",
        Do.SERVE,
        lambda about: {
            "dated": beginning_with(about.by.today, day_of("Which day is printed on it?", "The day printed on it")),
            "on": beginning_with(about.by.today, day_of("On which day was it sent to both sides?", "The day on which it was sent")),
        },
        plainly(decide.serve),
        "The time to appeal counts from the day on which it was sent, that for the steps from the printed day. After this nothing changes.",
        _signed,
    ),
    "correction": Kind(
        "Record a correction of the notice",
        "Record it",
        Do.AFTER_NOTICE,
        lambda _: {"note": Words("What was wrong, and what should it say?", rows=3, needed="Say what was wrong")},
        today(decide.correct),
        "The notice stays as it was served. The correction stands beside it.",
    ),
}
