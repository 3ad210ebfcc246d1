"""The release register as a Django app."""

from django.apps import AppConfig


class Release(AppConfig):
    """What leaves with an answer."""

    name = "answerable.casework.authority.release"
    label = "release"
    default_auto_field = "django.db.models.BigAutoField"
