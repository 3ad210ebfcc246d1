"""Which documents an answer may enclose, and what stands in the way of one that it names."""

from collections.abc import Iterator, Mapping

from answerable.casework.authority.acting import By
from answerable.casework.authority.finding import request_for
from answerable.casework.authority.fold import Folded, fold
from answerable.casework.authority.models import InformationRequest
from answerable.casework.authority.release.closed import secret
from answerable.casework.authority.release.models import ReleasedFile
from answerable.casework.authority.release.states import Standing
from answerable.casework.authority.unable import NotThere


def documents_for(by: By, reference: str) -> tuple[InformationRequest, Folded, tuple[ReleasedFile, ...]]:
    """The documents of a case that this person may read; none on a slice that neither confirms nor denies. Raises `NotThere`."""
    request = request_for(by, reference)
    case = fold(request.authority, request.case)
    return request, case, shown(request, case)


def document_for(by: By, reference: str, number: int) -> ReleasedFile:
    """One document of a case. Raises `NotThere`, alike for one that is not there and one on a slice that is closed."""
    document = next((each for each in documents_for(by, reference)[2] if each.number == number), None)
    if document is None:
        raise NotThere
    return document


def shown(request: InformationRequest, case: Folded) -> tuple[ReleasedFile, ...]:
    """The documents of a case but those on a slice that neither confirms nor denies."""
    heavy = ("source", "released", "withheld", "tables", "proving__told")
    kept = request.released_files.select_related("request", "proving").defer(*heavy)
    return tuple(each for each in kept if not secret(case, each.part, each.extent))


def to_enclose(documents: tuple[ReleasedFile, ...], part: str, extent: str | None) -> tuple[str, ...]:
    """The names of the files that an answer to one slice may enclose: approved, each by the name that it leaves under."""
    return tuple(
        each.leaves_as
        for each in documents
        if each.standing == Standing.APPROVED.value and each.part == part and each.extent == (extent or "")
    )


def named_in(given: Mapping[str, str]) -> frozenset[str]:
    """The names of what a letter says that it encloses."""
    enclosed = (words.splitlines() for name, words in given.items() if name.endswith("|enclosed"))
    return frozenset(line.strip() for lines in enclosed for line in lines if line.strip())


def encloses(given: Mapping[str, str]) -> bool:
    """Whether a letter names anything that it encloses. `given` are its words, by part, slice and what they say."""
    return any(name.endswith("|enclosed") and words.strip() for name, words in given.items())


def not_released(given: Mapping[str, str], documents: tuple[ReleasedFile, ...]) -> Iterator[str]:
    """What a letter says that it encloses and no approved document of that slice is. `given` are the words of the letter."""
    for name, words in given.items():
        part, extent, what = name.split("|", 2)
        if what == "enclosed":
            known = to_enclose(documents, part, extent)
            yield from (line.strip() for line in words.splitlines() if line.strip() and line.strip() not in known)
