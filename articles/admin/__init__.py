from articles.admin import front, photo, story, taxonomy

__all__ = ["front", "photo", "story", "taxonomy"]
