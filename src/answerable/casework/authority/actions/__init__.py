"""The actions: one function, one transaction, one event each. `by` says who and at which instant, `on` the day it happened."""
