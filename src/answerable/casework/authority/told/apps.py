"""What requesters are told, as a Django app."""

from django.apps import AppConfig


class Told(AppConfig):
    """The pages of requesters."""

    name = "answerable.casework.authority.told"
    label = "told"
    default_auto_field = "django.db.models.BigAutoField"
