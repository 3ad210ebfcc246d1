"""The tables of the open data."""

from answerable.intelligence.open_data import published
from answerable.intelligence.open_data.shape import Column, Table, Type

_BODY = Column("authority", Type.TEXT, "The short name of the public authority, as in its addresses here.")
_NUMBER = Column("number", Type.NUMBER, "The number of the answer in the authority's disclosure log.")
_NAME = Column("authority_name", Type.TEXT, "The name of the public authority.")
_PERIOD = (
    _BODY,
    Column("number", Type.NUMBER, "The number of the authority's published figures."),
    _NAME,
    Column("since", Type.DAY, "The first day of the period in which the requests were received."),
    Column("until", Type.DAY, "The day after its last."),
)
_NOT_ANSWERED = "none was answered"
_NOT_DUE = "none was due"
_BEYOND = "its days are outside the known calendar"

TABLES = (
    Table(
        "disclosures",
        "one answered request in a disclosure log",
        (
            *(_BODY, _NUMBER, _NAME),
            Column("subject", Type.TEXT, "What it was about."),
            Column("asked", Type.TEXT, "What was asked, without who asked.", "hidden, which the log gives a reason for"),
            Column("received", Type.DAY, "When the request was received."),
            Column("answered", Type.DAY, "When it was answered."),
            Column("published", Type.DAY, "When it came into the log."),
            Column("twentieth_working_day", Type.DAY, "The twentieth working day following receipt, FOIA s.10(1) and (6).", _BEYOND),
            Column("working_days", Type.NUMBER, "The working days to the answer, the day after receipt being day 1.", _BEYOND),
            Column("outcome", Type.TEXT, "What the answer came to.", "there is none in the log"),
            Column("provisions", Type.TEXT, "The provisions relied on, as the log has them.", "there are none"),
            Column("files", Type.NUMBER, "How many files left with it and are not hidden."),
        ),
        ("authority", "number"),
        published.disclosures,
    ),
    Table(
        "messages",
        "one message of a published answer: the request, or a letter; none that is hidden",
        (
            *(_BODY, _NUMBER),
            Column("place", Type.NUMBER, "Which message of it."),
            Column("what", Type.TEXT, "What message it is."),
            Column("on", Type.DAY, "Its day."),
            Column("text", Type.TEXT, "Its words, as published."),
        ),
        ("authority", "number", "place"),
        published.messages,
    ),
    Table(
        "files",
        "one file of a published answer; none that is hidden",
        (
            *(_BODY, _NUMBER),
            Column("place", Type.NUMBER, "Which file of it, after its messages."),
            Column("name", Type.TEXT, "Its name, made of where it stands in the log."),
            Column("bytes", Type.NUMBER, "Its size."),
            Column("sha256", Type.TEXT, "The SHA-256 hash of its bytes."),
        ),
        ("authority", "number", "place"),
        published.files,
    ),
    Table(
        "figures",
        "one figure of one period of one authority, as it was published",
        (
            *_PERIOD,
            Column("what", Type.TEXT, "What was counted. Neither confirmed nor denied is counted as that, and as nothing else."),
            Column("requests", Type.NUMBER, "How many."),
        ),
        ("authority", "number", "what"),
        published.figures,
    ),
    Table(
        "provisions",
        "one provision that was relied on in one period of one authority",
        (
            *_PERIOD,
            Column("provision", Type.TEXT, "The section or regulation, like FOIA s.31."),
            Column("requests", Type.NUMBER, "In how many requests."),
        ),
        ("authority", "number", "provision"),
        published.provisions,
    ),
    Table(
        "timeliness",
        "how far one authority answered in time in one period, from the figures that it published",
        (
            *_PERIOD,
            Column("received", Type.NUMBER, "The requests received."),
            Column("in_time", Type.NUMBER, "Those answered in time, within a lawful extension included."),
            Column("late", Type.NUMBER, "Those answered late."),
            Column("open", Type.NUMBER, "Those not answered when the figures were made, late or not."),
            Column(
                "open_late", Type.NUMBER, "Those not answered when the figures were made, and late already.", "made before it was counted"
            ),
            Column("not_owed", Type.NUMBER, "Those to which no answer was owed."),
            Column("share_in_time", Type.SHARE, "Of the answered, the share in time: nought to one.", _NOT_ANSWERED),
            Column("share_low", Type.SHARE, "The lower end of its exact 95% interval (Clopper and Pearson 1934).", _NOT_ANSWERED),
            Column("share_high", Type.SHARE, "The upper end.", _NOT_ANSWERED),
        ),
        ("authority", "number"),
        published.timeliness,
    ),
    Table(
        "services",
        "how far one service of one authority answered in time in one period; services of fewer than five requests are one row together",
        (
            *_PERIOD,
            Column("service", Type.TEXT, "The service that the request was with, or the first that was asked to search."),
            Column("in_time", Type.NUMBER, "Those answered in time, within a lawful extension included."),
            Column("late", Type.NUMBER, "Those answered late."),
            Column("open_late", Type.NUMBER, "Those not answered when the figures were made, and late already."),
            Column("open", Type.NUMBER, "Those not answered then, and not late."),
            Column("share_late", Type.SHARE, "Of those answered or late already, the share late: nought to one.", _NOT_DUE),
            Column("share_low", Type.SHARE, "The lower end of its exact 95% interval (Clopper and Pearson 1934).", _NOT_DUE),
            Column("share_high", Type.SHARE, "The upper end.", _NOT_DUE),
        ),
        ("authority", "number", "service"),
        published.services,
    ),
    Table(
        "working_days",
        "how many requests of one period of one authority were answered on, or had waited for, one number of working days",
        (
            *_PERIOD,
            Column("days", Type.NUMBER, "Working days, the day after receipt being day 1."),
            Column("answered", Type.NUMBER, "How many were answered on it."),
            Column("waiting", Type.NUMBER, "How many had waited so many when the figures were made, and had no answer."),
        ),
        ("authority", "number", "days"),
        published.working_days,
    ),
    Table(
        "decisions",
        "one decision of the Commissioner on the register; none that was withdrawn",
        (
            Column("reference", Type.TEXT, "The reference of its complaint."),
            Column("dated", Type.DAY, "The day of the notice."),
            Column("published", Type.DAY, "When it came onto the register."),
            Column("authority_name", Type.TEXT, "The public authority, as the register names it."),
            Column("act", Type.TEXT, "Under which law."),
            Column("outcome", Type.TEXT, "Whether the complaint was upheld, partly upheld or not upheld."),
            Column("steps", Type.NUMBER, "How many steps it orders."),
            Column("steps_by", Type.DAY, "The day by which they are to be taken.", "it orders none"),
            Column("summary", Type.TEXT, "What it decides, in short."),
            Column("standing", Type.TEXT, "What became of it on appeal.", "nothing is known to have"),
        ),
        ("reference",),
        published.decisions,
    ),
    Table(
        "decided",
        "one finding of one decision on the register",
        (
            Column("reference", Type.TEXT, "The reference of its complaint."),
            Column("place", Type.NUMBER, "Which of its findings."),
            Column("under", Type.TEXT, "The provision, like FOIA s.31(3)."),
            Column("complaint", Type.TEXT, "Whether the complaint was upheld under it."),
        ),
        ("reference", "place"),
        published.decided,
    ),
)
