from articles.photos.originals import clean_photo


def validate_photo(file) -> None:
    """For code that saves a photo without the form; a file already in the library is not looked at again."""
    if not file._committed:
        clean_photo(file.file)
