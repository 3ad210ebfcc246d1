"""A stranger's file, given to be kept and never to be shown by the browser, whatever it is."""

from django.http import HttpResponse

from answerable.documents.mail.files import tamed

_BYTES = "application/octet-stream"


def file_given(name: str, content: bytes) -> HttpResponse:
    """The bytes of a file under a harmless name."""
    answer = HttpResponse(content, content_type=_BYTES)
    plain = tamed(name).encode("ascii", "replace").decode().replace("?", "_")
    answer.headers["Content-Disposition"] = f'attachment; filename="{plain}"'
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
