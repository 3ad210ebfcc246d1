"""The same actions and the same readers as the pages, for programs: JSON over HTTP, described by its own OpenAPI 3.1.

A program shows a token, and acts for the person whose token it is, in the scopes of the token and no further than the person's posts go.
Nothing here decides anything. It is loaded when a program first asks, so that who only serves pages does not pay for it.
"""
