"""What is on offer, room by room: the register, a case, what is done to one, positions, letters, tasks, documents, post, the body."""

from answerable.api.rooms import acts, case, register

OPERATIONS = (*register.OPERATIONS, *case.OPERATIONS, *acts.OPERATIONS)
