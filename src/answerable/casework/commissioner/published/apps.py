"""The register of decisions as a Django app."""

from django.apps import AppConfig


class Published(AppConfig):
    """Decisions as they are published."""

    name = "answerable.casework.commissioner.published"
    label = "decisions"
    default_auto_field = "django.db.models.BigAutoField"
