"""The forms of what did not come with a complaint and is learned later, each with its source."""

from answerable.casework.commissioner.actions import details
from answerable.casework.commissioner.permissions import Do
from answerable.law.finding import say
from answerable.web.office.kinds import About, Fields, Kind, Shown, day_of, today
from answerable.web.work.fields import Words

_NOT_RECORDED = "Not recorded"


def _day_of_request(_: About) -> Fields:
    return {
        "requested_on": day_of("When was the request made?", "The day of the request"),
        "request_received_on": day_of(
            "When did the authority receive it? (optional)",
            "The day on which the authority received it",
            needed=False,
            hint="Leave it out if that was the same day. Its time is counted from this day.",
        ),
        "source": Words("What shows it?", rows=2, needed="Say what shows it", hint="Like: the authority’s letter of 2 March 2020."),
    }


def _days_known(about: About) -> Shown:
    told = about.case.complaint
    days = [("The request was made", told.requested_on), ("The authority received it", told.request_received_on)]
    others = (("The authority answered", told.responded_on), ("The complaint came", told.on))
    return (
        *((words, say(day) if day else _NOT_RECORDED) for words, day in days),
        *((words, say(day)) for words, day in others if day),
    )


def _address(_: About) -> Fields:
    return {
        "postal_address": Words(
            "The authority’s postal address",
            rows=5,
            needed="Enter the address",
            hint="One line each, without the name of the authority.",
            longest=1000,
        ),
        "source": Words(
            "Where did you find it?", rows=2, needed="Say where you found it", hint="Like: the head of its letter of 2 March 2020."
        ),
    }


KINDS = {
    "day-of-request": Kind(
        "Record when the request was made",
        "Record the day",
        Do.RECORD_DETAILS,
        _day_of_request,
        today(details.record_day_of_request),
        "The authority’s time is counted from it, and there is no notice without it. A day that was wrong is put right here too.",
        shown=_days_known,
    ),
    "address-of-authority": Kind(
        "Record the authority’s postal address",
        "Record the address",
        Do.RECORD_DETAILS,
        _address,
        today(details.record_address_of_authority),
        "The notice and the letters to the authority say it.",
        shown=lambda about: (("The address now", "\n".join(about.case.complaint.authority_at) or _NOT_RECORDED),),
    ),
}
