"""What bench.scale_bench runs, each engine in a process of its own, so that its memory is its own."""
