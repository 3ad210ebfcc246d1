"""The administrator's pages: the authority, how it arranges its work, and its people. Nothing of any case is on them."""
