"""Pages for requesters and for everybody: one page for each request, what was published, and asking."""
