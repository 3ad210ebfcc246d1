"""An answer to a request: disclosure, refusal, neither confirm nor deny, or all of them at once, one part at a time."""

from collections.abc import Sequence

from answerable.documents.languages.phrase import Phrase
from answerable.documents.letters.blocks import Paragraph
from answerable.documents.letters.complaining import Complaining, how_to_complain
from answerable.documents.letters.kind import Kind
from answerable.documents.letters.letter import Correspondence, Letter, thanks, the_rest, write
from answerable.documents.letters.parts import PartAnswer, refuses, say_parts
from answerable.law.regime import Regime

_A_NOTICE = {
    Regime.FOIA: Phrase("This letter is also our refusal notice under section 17 of the Act, as to what it refuses."),
    Regime.EIR: Phrase("This letter is also our refusal under regulation 14 of the Regulations, as to what it refuses."),
}


def answer(about: Correspondence, parts: Sequence[PartAnswer], complaining: Complaining, *, elsewhere: Sequence[str] = ()) -> Letter:
    """The answer to a request, drafted from the position on each slice of each part. `elsewhere` says where its other parts are answered.

    Raises `UnableToDraft`, naming the first thing that the letter must say and does not have.
    """
    notice = (Paragraph(_A_NOTICE[about.regime]),) if refuses(parts) else ()
    answered = (thanks(about), *notice, *say_parts(parts, about.received_on), *the_rest(elsewhere))
    body = (*answered, *how_to_complain(complaining, about.dated, about.regime))
    return write(Kind.ANSWER, about, body)
