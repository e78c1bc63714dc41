"""What is broken on purpose while readers read and write: `make drills`."""
