"""The days on which answers go that neither confirm nor deny, said for each class of question: for requests logged from then on."""

from answerable.casework.authority.acting import By
from answerable.casework.authority.permissions import Do
from answerable.casework.authority.series.classes import QuestionClass
from answerable.casework.authority.series.keeping import keeping, vocabulary_of
from answerable.casework.authority.series.models import ReleaseDay
from answerable.casework.authority.series.release_days import must_be_prompt
from answerable.casework.authority.unable import NotReady


def say_release_day(*, about: QuestionClass, working_days: int, reason: str, by: By) -> ReleaseDay:
    """Says the day of a class, in the place of what was said of it before; of a class without a term, the day of all other questions.

    Raises `NotReady` for a day that is not early, for one without a reason, and for a term that is not in the vocabulary.
    """
    with keeping(Do.SAY_RELEASE_DAY, by=by) as kept:
        vocabulary_of(kept.authority).must_know(about)
        must_be_prompt(about, working_days, reason)
        every = ReleaseDay.objects.filter(authority=kept.authority).order_by("number")
        of = next((each for each in every if each.about == about), None)
        if of is None:
            last = every.values_list("number", flat=True).last()
            of = ReleaseDay(authority=kept.authority, number=(last or 0) + 1)
            of.about = about
        of.working_days, of.reason, of.set_by, of.set_on = working_days, reason.strip(), by.person, by.today
        of.save()
        kept.record("release day said", {"number": of.number, "working_days": working_days, "reason": of.reason, **about.table()})
    return of


def take_release_day_out(number: int, *, reason: str, by: By) -> None:
    """Takes the day of a class out, for a reason. What is fixed with a request stays. Raises `NotReady`."""
    with keeping(Do.SAY_RELEASE_DAY, by=by) as kept:
        if not reason.strip():
            raise NotReady("Say why the class needs no day of its own any more.")
        found, _ = ReleaseDay.objects.filter(authority=kept.authority, number=number).delete()
        if not found:
            raise NotReady("There is no such day. Look at those that are listed.")
        kept.record("release day taken out", {"number": number, "reason": reason})
