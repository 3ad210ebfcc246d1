"""The authority's casework as pages: one module a screen. Nothing here decides: it reads a form, calls an action, and shows the outcome."""
