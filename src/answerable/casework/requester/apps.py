"""The requester's room as a Django app."""

from django.apps import AppConfig


class Requesters(AppConfig):
    """Requesters and what they asked."""

    name = "answerable.casework.requester"
    label = "requester"
    default_auto_field = "django.db.models.BigAutoField"
