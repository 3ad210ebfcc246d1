"""The site: pages drawn on the server, with nothing stored and no script. A door onto law and documents, and no law of its own."""
