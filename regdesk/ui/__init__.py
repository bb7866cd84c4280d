"""The window: Qt widgets over the verbs and reads of `work`."""
