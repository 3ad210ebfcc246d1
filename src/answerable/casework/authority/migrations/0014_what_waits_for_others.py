"""Whether it is the move of somebody outside the body's own team, and indexes in the order in which the queue shows what is not pressing."""

from typing import Any

from django.db import migrations, models
from django.db.models import Q

_OURS = ("", "FOI officer", "head of service", "the reviewer")


def tell(apps: Any, schema: Any) -> None:
    """Says it of every request that there is."""
    of = apps.get_model("authority", "InformationRequest").objects.using(schema.connection.alias)
    of.exclude(whose_move__in=_OURS).update(waits_for_others=True)


class Migration(migrations.Migration):
    """A column, and two indexes."""

    dependencies = (("authority", "0013_what_the_commissioner_orders"),)

    operations = (
        migrations.AddField("informationrequest", "waits_for_others", models.BooleanField(default=False)),
        migrations.RunPython(tell, migrations.RunPython.noop),
        migrations.AddIndex(
            "informationrequest",
            models.Index(
                fields=("authority", "waits_for_others", "last_day", "id"), name="authority_request_later", condition=~Q(whose_move="")
            ),
        ),
        migrations.AddIndex(
            "informationrequest",
            models.Index(
                fields=("authority", "waits_for_others", "officer", "last_day", "id"),
                name="authority_request_later_of",
                condition=~Q(whose_move=""),
            ),
        ),
    )
