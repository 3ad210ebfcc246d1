"""The pages of the open bundle."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("commissioner", "0004_paragraphs_as_served"),
    ]

    operations = [
        migrations.CreateModel(
            name="BundledPages",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("content", models.BinaryField()),
                (
                    "complaint",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="commissioner.complaint"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("complaint", "number"), name="commissioner_bundled_pages_once")],
            },
        ),
    ]
