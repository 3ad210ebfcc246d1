"""The app's name for Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """`people`, keyed by 64-bit integers like every app here."""

    name = "answerable.casework.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
