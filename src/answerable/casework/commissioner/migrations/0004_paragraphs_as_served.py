"""The paragraphs of a notice as it was served, beside its file."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("commissioner", "0003_what_was_served"),
    ]

    operations = [
        migrations.AddField(model_name="served", name="document", field=models.BinaryField(null=True)),
    ]
