"""What goes out today and this week."""
