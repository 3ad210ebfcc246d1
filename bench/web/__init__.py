"""The site under load: data of some size, our pages and those of a plain Django site, and what is measured of both."""
