"""A review is given to somebody who did not decide."""

from datetime import date

from answerable.casework.authority.acting import By, acting
from answerable.casework.authority.actions.record import review_of
from answerable.casework.authority.fold import fold
from answerable.casework.authority.models import InternalReview
from answerable.casework.authority.permissions import Do, Role
from answerable.casework.authority.states import Stage
from answerable.casework.authority.unable import NotReady
from answerable.casework.people.models import Person


def assign_review(reference: str, *, number: int, to: Person, by: By, on: date, seen: int | None = None) -> InternalReview:
    """Gives a review to a reviewer of the same body who took no first position on its parts. Raises `NotReady`, `NotPermitted`."""
    with acting(reference, Do.ASSIGN_REVIEW, by=by, on=on, seen=seen) as work:
        review = review_of(work, number)
        if to.body != by.person.body or not to.is_active or not any(each.name == Role.REVIEWER.value for each in to.roles()):
            raise NotReady("That person is no reviewer of this authority. Choose one who is.")
        signature = By(to, by.at).signature
        decided = fold(work.request.authority, work.request.case).positions
        if any(each.by == signature and each.part in review.parts and each.stage is Stage.FIRST for each in decided):
            raise NotReady(
                "That person took the position that is to be reviewed. Choose somebody who did not decide.", under="s.45 Code (2018)"
            )
        review.reviewer = to
        review.save()
        work.record("review assigned", {"review": number, "reviewer": to.pk, "post": to.title})
    return review
