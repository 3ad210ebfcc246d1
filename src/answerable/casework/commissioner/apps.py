"""The Commissioner's casework as a Django app."""

from django.apps import AppConfig


class Commissioner(AppConfig):
    """Complaints, decision notices, steps, appeals."""

    name = "answerable.casework.commissioner"
    label = "commissioner"
    default_auto_field = "django.db.models.BigAutoField"
