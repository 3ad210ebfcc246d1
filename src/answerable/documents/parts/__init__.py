"""A request's parts, proposed from its form: numbers, letters, bullets, or sentences. A person confirms them."""

from answerable.documents.parts.proposal import Part, Proposal, Span
from answerable.documents.parts.proposing import propose

__all__ = ["Part", "Proposal", "Span", "propose"]
