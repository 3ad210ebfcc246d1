"""The table of counts, filled with the requests that are there already."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def fill(_apps: Any, _editor: Any) -> None:
    from answerable.casework.authority.rollups.keeping import make_again

    make_again()


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("authority", "0017_the_day_of_release"),
    ]

    operations = [
        migrations.CreateModel(
            name="Counted",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("quarter", models.PositiveIntegerField()),
                ("kind", models.CharField(max_length=20)),
                ("last_day", models.DateField(null=True)),
                ("more", models.IntegerField()),
                (
                    "authority",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="authority.publicauthority"),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["authority", "quarter", "kind", "last_day", "more"], name="rollups_by_quarter")],
            },
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
