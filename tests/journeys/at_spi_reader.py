"""Tells, over AT-SPI, what a screen reader would be told; run by Debian's own Python, which has gi.

For each line on stdin, one line of JSON: every node that shows, depth first.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

MOST_CHILDREN = 400
STATES = {
    "focused": Atspi.StateType.FOCUSED,
    "selected": Atspi.StateType.SELECTED,
    "checked": Atspi.StateType.CHECKED,
    "enabled": Atspi.StateType.ENABLED,
    "active": Atspi.StateType.ACTIVE,
    "editable": Atspi.StateType.EDITABLE,
}


def described(node, depth):
    """Return one node as a document."""
    states = node.get_state_set()
    found = {
        "depth": depth,
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "states": [name for name, state in STATES.items() if states.contains(state)],
    }
    text = node.get_text_iface()
    if text is not None:
        found["text"] = Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))
        if Atspi.Text.get_n_selections(node):
            chosen = Atspi.Text.get_selection(node, 0)
            found["chosen"] = found["text"][chosen.start_offset : chosen.end_offset]
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            found["label"] = relation.get_target(0).get_name() or ""
    value = node.get_value_iface()
    if value is not None:
        found["value"] = Atspi.Value.get_current_value(node)
    place = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
    if place is not None:
        found["place"] = [place.x, place.y, place.width, place.height]
    return found


def walk(node, depth, found):
    """Collect a node and what is in it, as far as it shows."""
    try:
        node.clear_cache()
        states = node.get_state_set()
        top = depth < 2
        if not top and not states.contains(Atspi.StateType.SHOWING):
            return
        found.append(described(node, depth))
        for at in range(min(node.get_child_count(), MOST_CHILDREN)):
            child = node.get_child_at_index(at)
            if child is not None:
                walk(child, depth + 1, found)
    except GLib.Error:
        return  # it went away while it was read; the next reading tells


def main():
    Atspi.init()
    for _line in sys.stdin:
        found = []
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(at)
            if application is not None:
                walk(application, 0, found)
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
