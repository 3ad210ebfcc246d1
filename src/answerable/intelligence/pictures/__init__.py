"""Pictures of figures, drawn where the figures are: each with a table of what it shows and a sentence that says it.

    picture.py      a picture, its table and its sentence
    drawing.py      how all of them look: colours that everybody tells apart, and lines that differ without colour
    lateness.py     what share was late, quarter by quarter, with exact intervals and what would be by the body's own past
    evidence.py     how much speaks for a change, quarter by quarter
    standing.py     a funnel of bodies by how many requests they had
    waiting.py      how many still wait after how many working days
    services.py     what share was late, service by service, with exact intervals

A percentage never stands alone: it has its interval and its numbers beside it.
"""
