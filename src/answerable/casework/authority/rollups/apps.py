"""The roll-ups, as a Django app."""

from django.apps import AppConfig


class Rollups(AppConfig):
    """Counts by authority and quarter, kept up."""

    name = "answerable.casework.authority.rollups"
    label = "rollups"
    default_auto_field = "django.db.models.BigAutoField"
