"""Kinds of trouble with the folder's files, and the reasons that are told (Swedish, English)."""

NOT_HERE, CUT, DAMAGED, NEWER, FOREIGN, LOCKED = (
    *("nothere", "cut", "damaged"),
    *("newer", "foreign", "locked"),
)
"""Kinds of trouble with a file."""
OTHER_FOLDER = "filen hör till en annan delad mapp", "the file belongs to another shared folder"
NOT_OURS = "filen är inte regdesks", "the file is not regdesk's"
NO_KEY = "nyckeln har inte kommit än", "the key has not come yet"
NOT_FETCHED = "inte hämtad hit än", "not here yet"
UNKNOWN_SENDER = "okänd avsändare", "unknown sender"
