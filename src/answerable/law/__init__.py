"""The law as rules: pure, dated, cited. Nothing here reads a file, a clock or a network."""
