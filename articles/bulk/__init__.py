"""One press for many stories, and the way back."""
