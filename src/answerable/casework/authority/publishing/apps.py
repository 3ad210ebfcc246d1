"""What is published, as a Django app."""

from django.apps import AppConfig


class Publishing(AppConfig):
    """The disclosure log and the figures."""

    name = "answerable.casework.authority.publishing"
    label = "publishing"
    default_auto_field = "django.db.models.BigAutoField"
