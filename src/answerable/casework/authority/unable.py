"""Why an action could not be done, as casework/unable.py says for both sides."""

from answerable.casework.unable import ChangedMeanwhile, NotPermitted, NotReady, NotThere, UnableTo

__all__ = ["ChangedMeanwhile", "NotPermitted", "NotReady", "NotThere", "UnableTo"]
