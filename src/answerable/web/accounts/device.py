"""What a browser calls itself, in words that its owner knows."""

_BROWSERS = (("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
_SYSTEMS = (
    ("Windows", "Windows"),
    ("Android", "Android"),
    ("iPhone", "an iPhone"),
    ("iPad", "an iPad"),
    ("Mac OS", "a Mac"),
    ("CrOS", "a Chromebook"),
    ("Linux", "Linux"),
)


def device_in_words(name: str) -> str:
    """For example, `Firefox on Windows`; `An unknown browser` for a name that says neither."""
    browser = next((words for mark, words in _BROWSERS if mark in name), "An unknown browser")
    system = next((words for mark, words in _SYSTEMS if mark in name), "")
    return f"{browser} on {system}" if system else browser
