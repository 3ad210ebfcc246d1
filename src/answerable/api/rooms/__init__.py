"""What is on offer, room by room: the register, a case, what is done to one, positions, letters, tasks, documents, post, series, body;
and the Commissioner's office, what is done to a complaint, and the register of decisions.
"""

from answerable.api.rooms import (
    acts,
    announcements,
    body,
    case,
    decisions,
    documents,
    evidence,
    law,
    letters,
    office,
    office_acts,
    positions,
    post,
    register,
    standing,
    tasks,
)

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
    *evidence.OPERATIONS,
    *law.OPERATIONS,
    *office.OPERATIONS,
    *office_acts.OPERATIONS,
    *decisions.OPERATIONS,
)
