"""The authority's casework as a Django app."""

from django.apps import AppConfig


class Authority(AppConfig):
    """Requests, parts, positions, letters."""

    name = "answerable.casework.authority"
    label = "authority"
    default_auto_field = "django.db.models.BigAutoField"
