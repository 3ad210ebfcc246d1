"""Worlds that are alike but for what is held, and whatever can be seen of them: NCND gives nothing away.

"The decision to use a NCND response will not be affected by whether a public authority does or does not in fact hold the requested
information." (Decision notice, Metropolitan Police Service, 23 June 2020, paragraph 18)

scenes.py    cases with parts answered openly and parts, or slices of parts, neither confirmed nor denied; made by a seed
series.py    a register of standing positions, and the secret parts coded as of its classes
making.py    a scene played in the casework up to its letter, with what is held as one world has it
plays.py     everything that can be done to a case, tried on what is secret
seen.py      what can be seen of a world: letters, lists, exports, logs, the moment of sending
pages.py     what can be seen of it on every page of the casework, by people in each post and by strangers
planted.py   leaks put there on purpose, which must be found
watch.py     the search: every door on every world, and the worlds of a scene that a door tells apart
"""
