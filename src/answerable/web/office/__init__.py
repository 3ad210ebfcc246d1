"""The pages of the Commissioner's office. Whoever has no post there finds nothing here."""
