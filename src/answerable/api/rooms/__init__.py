"""What is on offer, room by room: the register, a case, what is done to one, positions, letters, tasks, documents, post, series, body."""

from answerable.api.rooms import acts, announcements, body, case, documents, law, letters, positions, post, register, standing, tasks

OPERATIONS = (
    *register.OPERATIONS,
    *case.OPERATIONS,
    *acts.OPERATIONS,
    *positions.OPERATIONS,
    *letters.OPERATIONS,
    *tasks.OPERATIONS,
    *documents.OPERATIONS,
    *post.OPERATIONS,
    *standing.OPERATIONS,
    *body.OPERATIONS,
    *announcements.OPERATIONS,
    *law.OPERATIONS,
)
