"""Series of questions as a Django app."""

from django.apps import AppConfig


class Series(AppConfig):
    """Classes of question, standing positions, and what answers give away together."""

    name = "answerable.casework.authority.series"
    label = "series"
    default_auto_field = "django.db.models.BigAutoField"
