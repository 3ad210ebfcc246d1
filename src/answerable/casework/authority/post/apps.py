"""The post room as a Django app."""

from django.apps import AppConfig


class PostRoom(AppConfig):
    """What came by e-mail, and what goes."""

    name = "answerable.casework.authority.post"
    label = "post"
    default_auto_field = "django.db.models.BigAutoField"
