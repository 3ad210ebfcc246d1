"""The pages of the closed bundle, behind the wall."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("commissioner", "0005_open_bundle"),
        ("withheld", "0002_annex"),
    ]

    operations = [
        migrations.CreateModel(
            name="ClosedPages",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("item", models.PositiveIntegerField(null=True)),
                ("content", models.BinaryField()),
                (
                    "complaint",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="commissioner.complaint"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("complaint", "number"), name="withheld_closed_pages_once")],
            },
        ),
    ]
