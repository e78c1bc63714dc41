"""What is measured rather than tested: `python -m tests.measures` lists it."""
