"""Holdings as a Django app."""

from django.apps import AppConfig


class Holdings(AppConfig):
    """What the search for information found."""

    name = "answerable.casework.authority.holdings"
    label = "holdings"
    default_auto_field = "django.db.models.BigAutoField"
