"""Its own Django app, so that no other table stands beside it."""

from django.apps import AppConfig


class Withheld(AppConfig):
    """Withheld information, and who may open it."""

    name = "answerable.casework.commissioner.withheld"
    label = "withheld"
    default_auto_field = "django.db.models.BigAutoField"
