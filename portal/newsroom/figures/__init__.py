"""The newsroom in numbers: what was counted, how it is drawn, and where each number leads."""
