"""What a story was, is and will be: kept versions, changes that readers do not see yet, comparison, restoring.

snapshot   a story as one dictionary, and back
keeping    each save leaves a version
working    the verbs of a story that readers can see: save, publish, schedule, discard its changes; restore
words      two texts compared by words
compare    two versions compared field by field
substance  whether a change is one for readers
published  what readers have really read, for them to compare
merging    two people changed the same version: what each of them changed
unsaved    words that nobody has saved yet
"""
