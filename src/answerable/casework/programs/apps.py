"""The app's name for Django."""

from django.apps import AppConfig


class ProgramsConfig(AppConfig):
    """`programs`, keyed by 64-bit integers like every app here."""

    name = "answerable.casework.programs"
    label = "programs"
    default_auto_field = "django.db.models.BigAutoField"
