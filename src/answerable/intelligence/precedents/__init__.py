"""What was decided before: decisions by the thousand, searched paragraph by paragraph, and the decisions nearest to a case.

decision.py    one decision as facts and paragraphs, with what each cites; told as one line that a process can hand on
stages.py      at which question of a test a paragraph stands, by the phrases that the question is put in
doubting.py    the sentences in which a Tribunal or court disapproves of a decision
place.py       where decisions are kept
corpus.py      the folder in which they are: taken in once each, whatever breaks off, and what could not be read
recorded.py    what people recorded about decisions: that one is doubted, and of which kind an authority is
finding.py     paragraphs by words, provision, outcome, kind of authority, authority, year and stage
nearest.py     decisions like a case, for and against, by what they share with it
beside.py      the paragraphs on one limb and stage, for and against, that stand beside a form
cited.py       who cites whom, and what a table tells of appeals
afterwards.py  what became of a decision: overturned, or doubted

The index is made of the decisions alone and can be made again from them at any time; nothing of a live case goes into it.
"""
