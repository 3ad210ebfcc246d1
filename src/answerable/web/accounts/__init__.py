"""Signing in, signing out, and a person's own account. django-allauth does the work; the pages are ours."""
