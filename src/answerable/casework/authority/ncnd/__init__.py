"""What may be done where the answer neither confirms nor denies, or may come to: nothing that tells an onlooker what is held.

secret.py    the parts and slices that it is about, from positions and from what a person said is being considered
acts.py      every act, whether an onlooker sees it, and what it needs there: one list, with the reason why each act tells
grounds.py   what an act rests on, as a person stated it and a clearer agreed: never on what is held

Nothing here asks what is held.
"""
