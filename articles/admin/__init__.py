from articles.admin import photo, story, taxonomy

__all__ = ["photo", "story", "taxonomy"]
