"""A plain Django site: models, views, Django's own templates and its usual middleware. The floor that ours is measured against."""
