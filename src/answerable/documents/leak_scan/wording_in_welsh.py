"""Words that tell, in a letter in Welsh: of looking, of having, of how many. Each in the forms that mutation gives it."""

import re

_THING = r"(?:g?wybodaeth|[cg]h?ofnod\w*|dd?ogfen\w*|dd?ata|dd?eunydd|e-?b[yo]st\w*|ffeil\w*|[gn]h?ohebiaeth)"
LOOKING = re.compile(
    r"\b(?:chwili(?:wyd|odd|om|ais|o|ad\w*)|(?:dod|dd?aeth\w*)\s+o\s+hyd|[cg]afwyd\s+hyd|[cg]anfu\w*|edrych\w*\s+(?:drwy|trwy|am))\b",
    re.IGNORECASE,
)
HAVING = re.compile(
    rf"\b(?:mae|roedd|oes|oedd)\s+gennym\s+(?:\w+\s+){{0,2}}{_THING}\b|\b{_THING}\s+(?:ar\s+gael|yn\s+bodoli)\b"
    r"|\bein\s+cofnodion\s+yn\s+(?:dangos|cynnwys)\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d[\d,]*|un|dau|dwy|tri|tair|pedwar|pedair|pum|chwe|saith|wyth|naw|deg|ugain|sawl|nifer\s+o)"
COUNT = re.compile(
    rf"\b{_NUMBER}\s+(?:o\s+)?(?:dd?ogfen\w*|[cg]h?ofnod\w*|e-?b[yo]st\w*|neges\w*|ffeil\w*|[td]h?udalen\w*|adroddiad\w*|eitem\w*)\b",
    re.IGNORECASE,
)
