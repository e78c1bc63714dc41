"""The picture beside a link to a story that has no photo: its headline, set as the newspaper would."""
