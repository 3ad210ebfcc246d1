"""Tables over more cases than a ledger is asked for: the same figures from Parquet, by any engine that reads SQL.

law_days.py   the law's calendar as a table: each day of receipt, the last day for it, and its quarter
quarters.py   authority by quarter, the last day worked out inside the query
engine.py     duckdb, with a bound on its memory
"""
