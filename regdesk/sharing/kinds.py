"""Words of the room: kinds of trouble with files, and the reasons told (Swedish, English)."""

FICTIONAL = "fictional"
"""The fact that tells that a desk holds the demo year."""
NOT_HERE, CUT, DAMAGED, NEWER, FOREIGN, LOCKED = (
    *("nothere", "cut", "damaged"),
    *("newer", "foreign", "locked"),
)
"""Kinds of trouble with a file."""
OTHER_FOLDER = "filen hör till en annan delad mapp", "the file belongs to another shared folder"
NOT_OURS = "filen är inte regdesks", "the file is not regdesk's"
NO_KEY = "nyckeln har inte kommit än", "the key has not come yet"
NOT_FETCHED = "inte hämtad hit än", "not here yet"
UNFORESEEN = "programmet klarar inte filen", "the program cannot cope with the file"
UNKNOWN_SENDER = "okänd avsändare", "unknown sender"
