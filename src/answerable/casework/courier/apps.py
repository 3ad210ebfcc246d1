"""Messages on their way, as a Django app."""

from django.apps import AppConfig


class Courier(AppConfig):
    """Messages that are no letters."""

    name = "answerable.casework.courier"
    label = "courier"
    default_auto_field = "django.db.models.BigAutoField"
