"""Ratios against peers and floors, each measured in one run."""
