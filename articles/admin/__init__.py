from articles.admin import authority, front, photo, story, taxonomy

__all__ = ["authority", "front", "photo", "story", "taxonomy"]
