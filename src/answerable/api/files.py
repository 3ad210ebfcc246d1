"""A file that is given: to be kept, under a name that says nothing of what is in it."""

from django.http import HttpResponse

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES = {"docx": WORD, "pdf": "application/pdf", "html": "text/html"}
BYTES = "application/octet-stream"


def given(content: bytes, name: str, kind: str = BYTES) -> HttpResponse:
    """The answer that is a file."""
    answer = HttpResponse(content, content_type=kind)
    plain = name.encode("ascii", "replace").decode().replace("?", "_").replace('"', "_")
    answer["Content-Disposition"] = f'attachment; filename="{plain}"'
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
