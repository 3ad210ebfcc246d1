"""A position on its way: what a person has put down of it so far, and what is still to ask. Nothing here decides, or asks what is held.

grounds.py   the grounds that are put down, each as the case-file tables that it will be
choosing.py  what can be put forward on each duty, and what else the Act needs to know of a claim
asking.py    the questions of each ground, which are answered, and which comes next
doubting.py  what a careful reader would ask about an answer that neither confirms nor denies
entering.py  an answer as it is entered, refused where the Act refuses it
"""
