"""More time to weigh the public interest, as a letter of its own: the notice under s.17(1) and (2), part by part."""

from collections.abc import Sequence

from answerable.documents.languages.phrase import Phrase, sentences
from answerable.documents.letters.blocks import Paragraph
from answerable.documents.letters.complaining import Complaining, how_to_complain
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, write
from answerable.documents.letters.parts import PartAnswer, say_parts
from answerable.documents.letters.putting_off import PutOff, PutOffConfirming
from answerable.documents.letters.unable import UnableToDraft
from answerable.law.finding import say

_MORE_TIME = Phrase("We need more time to decide where the public interest lies. This letter says why, and when we expect to decide.")


def extension(about: Correspondence, parts: Sequence[PartAnswer], complaining: Complaining) -> Letter:
    """The letter that says which qualified exemptions are engaged, that the balance is undecided, and when it will be decided.

    Raises `UnableToDraft` where something else is answered in it, or the decision is expected no later than the letter.
    """
    for part in parts:
        for each in part.slices:
            if not isinstance(each.answer, PutOff | PutOffConfirming):
                raise UnableToDraft(f"Part {part.number} is answered, so more time is not what it needs. Write an answer that says both.")
            if each.answer.estimate_on <= about.dated:
                raise UnableToDraft(
                    f"The decision is expected on {say(each.answer.estimate_on)}, which is not after this letter, of {say(about.dated)}. "
                    "Give a later day, or the decision."
                )
    received = Phrase("Thank you for your request for information, which we received on {day}.", day=about.received_on)
    opening = Paragraph(sentences(received, _MORE_TIME))
    body = (opening, *say_parts(parts, about.received_on), *how_to_complain(complaining, about.dated, about.regime))
    return write(Kind.EXTENSION, about, body)
