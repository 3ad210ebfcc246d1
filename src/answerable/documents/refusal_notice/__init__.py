"""A refusal notice that somebody drafted, read and held against s.17."""

from answerable.documents.refusal_notice.is_a_reply import NotAReply
from answerable.documents.refusal_notice.lint import Lint, lint
from answerable.documents.refusal_notice.reading import Unstated
from answerable.documents.refusal_notice.requirement import Requirement

__all__ = ["Lint", "NotAReply", "Requirement", "Unstated", "lint"]
