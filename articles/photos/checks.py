def validate_photo(file) -> None:
    """Replaced below."""
