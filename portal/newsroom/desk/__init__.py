"""The first page of the admin: what waits for whom, what goes out today, how the last weeks went."""
