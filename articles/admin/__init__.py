from articles.admin import authority, front, legacy, photo, story, taxonomy

__all__ = ["authority", "front", "legacy", "photo", "story", "taxonomy"]
