"""Ids: UUIDv7 for what is made once, UUIDv5 for what two desks may make alike."""

import os
import re
import time
from uuid import UUID, uuid5

_NAMESPACE = UUID("6d0f5c1e-6f0a-5d2b-9a51-0f2b6c1d7e21")

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def new_id() -> UUID:
    """Return a fresh UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    tail = int.from_bytes(os.urandom(10), "big")
    value = (milliseconds & 0xFFFF_FFFF_FFFF) << 80
    value |= 0x7 << 76 | (tail >> 62 & 0xFFF) << 64 | 0b10 << 62 | tail & 0x3FFF_FFFF_FFFF_FFFF
    return UUID(int=value)


def is_id(text: str) -> bool:
    """Tell whether `text` is an id as records have them: 36 signs, in lower case."""
    return _ID.fullmatch(text) is not None


def derived_id(record_type: str, *keys: object) -> UUID:
    """Return the id of the record of a type with these natural keys; equal on every desk."""
    return uuid5(_NAMESPACE, "\x1f".join([record_type, *map(str, keys)]))
