"""Keys of writers and folders: signing, sealing, wrapping. All of it is `cryptography`'s.

Ed25519 signs, ChaCha20-Poly1305 seals, X25519 with HKDF-SHA256 wraps a key for a member, Argon2id
(RFC 9106) stretches the joining code.
"""

import base64
import os
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from regdesk import errors
from regdesk.sharing.names import hash_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

KEY_SIZE = 32
NONCE_SIZE = 12
SIGNATURE_SIZE = 64
GROUPS, GROUP = 8, 4
_SECRET = 150
"""Bits of a code; the other ten check the typing."""
PASSES, LANES, MEMORY = 3, 1, 64 * 1024
"""RFC 9106's second recommendation but for the lanes; memory in KiB."""


class SealBroken(Exception):
    """What was opened isn't what was sealed, or not with this key."""


@dataclass(frozen=True)
class WriterKey:
    """The two private keys of a writer: one signs, the other opens what is wrapped for it."""

    key: bytes
    box: bytes

    @classmethod
    def new(cls) -> "WriterKey":
        """Return fresh keys."""
        return cls(os.urandom(KEY_SIZE), os.urandom(KEY_SIZE))

    @cached_property
    def id(self) -> str:
        """The writer's id: the hash of the public key."""
        return hash_of(self.public)

    @cached_property
    def public(self) -> bytes:
        """The public key that verifies."""
        return self._signing.public_key().public_bytes_raw()

    @cached_property
    def public_box(self) -> bytes:
        """The public key that others wrap with."""
        return self._opening.public_key().public_bytes_raw()

    @cached_property
    def _signing(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.key)

    @cached_property
    def _opening(self) -> "X25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        return X25519PrivateKey.from_private_bytes(self.box)

    def sign(self, data: bytes) -> bytes:
        """Return the signature of `data`."""
        return self._signing.sign(data)

    def unwrap(self, wrapped: bytes, context: bytes) -> bytes:
        """Return what was wrapped for this writer. Raises SealBroken."""
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

        sender, sealed = wrapped[:KEY_SIZE], wrapped[KEY_SIZE:]
        try:
            shared = self._opening.exchange(X25519PublicKey.from_public_bytes(sender))
        except ValueError as error:
            raise SealBroken from error
        return unseal(_derived(shared, sender + self.public_box + context), sealed, context)


def verify(public: bytes, signature: bytes, data: bytes) -> bool:
    """Tell whether the holder of the key signed `data`."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def seal(key: bytes, data: bytes, about: bytes) -> bytes:
    """Return `data` sealed under `key` and bound to `about`; the random nonce stands first."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    nonce = os.urandom(NONCE_SIZE)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, data, about)


def unseal(key: bytes, sealed: bytes, about: bytes) -> bytes:
    """Return what was sealed. Raises SealBroken."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    try:
        return ChaCha20Poly1305(key).decrypt(sealed[:NONCE_SIZE], sealed[NONCE_SIZE:], about)
    except (InvalidTag, ValueError) as error:
        raise SealBroken from error


def is_box(public_box: bytes) -> bool:
    """Tell whether something can be wrapped with it: some points of the curve are refused."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    try:
        _anybody().exchange(X25519PublicKey.from_public_bytes(public_box))
    except ValueError:
        return False
    return True


@cache
def _anybody() -> "X25519PrivateKey":
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.generate()


def wrap_for(public_box: bytes, data: bytes, context: bytes) -> bytes:
    """Return `data` wrapped so that the holder of the box alone opens it."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    once = X25519PrivateKey.generate()
    sender = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public_box))
    return sender + seal(_derived(shared, sender + public_box + context), data, context)


def wrap_by_code(code: str, data: bytes, context: bytes) -> bytes:
    """Return `data` wrapped so that whoever has the code opens it; the salt stands first."""
    salt = os.urandom(16)
    return salt + seal(_stretched(code, salt), data, context)


def unwrap_by_code(code: str, wrapped: bytes, context: bytes) -> bytes:
    """Return what the code opens. Raises SealBroken."""
    return unseal(_stretched(code, wrapped[:16]), wrapped[16:], context)


def new_code() -> str:
    """Return a fresh joining code: eight groups of four."""
    secret = int.from_bytes(os.urandom(32), "big") >> (256 - _SECRET)
    signs = _base32(secret, 30)
    return grouped(signs + _check(signs))


def grouped(signs: str) -> str:
    """Return the code as people write it, ABCD-EFGH and so on."""
    upper = signs.upper()
    return "-".join(upper[at : at + GROUP] for at in range(0, len(upper), GROUP))


def read_code(typed: str) -> str:
    """Return the code that was typed, with blanks, hyphens and case as they come.

    Raises MistypedCode naming what is wrong with it.
    """
    signs = "".join(typed.split()).replace("-", "").replace("–", "").lower()
    strange = next((sign for sign in signs if sign not in _ALPHABET), None)
    if strange is not None:
        group = signs.index(strange) // GROUP + 1
        sv, en = f"tecknet ”{strange}” i grupp {group}", f"the sign “{strange}” in group {group}"
    elif len(signs) != GROUPS * GROUP:
        group = _odd_group(typed)
        where_sv = f" i grupp {group}" if group else ""
        where_en = f" in group {group}" if group else ""
        sv = f"antalet tecken{where_sv}, {len(signs)} av 32"
        en = f"the number of signs{where_en}, {len(signs)} of 32"
    elif _check(signs[:30]) != signs[30:]:
        sv, en = "varje tecken; något är fel avskrivet", "each sign; something was copied wrongly"
    else:
        return grouped(signs)
    raise errors.MistypedCode(typed=f"”{typed.strip()}”", place_sv=sv, place_en=en)


def _odd_group(typed: str) -> int:
    """Return the number of the one group that isn't of four signs, 0 where that can't be told."""
    groups = typed.replace("–", "-").replace("-", " ").split()
    odd = [at for at, group in enumerate(groups, 1) if len(group) != GROUP]
    return odd[0] if len(groups) == GROUPS and len(odd) == 1 else 0


_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567"


def _base32(number: int, signs: int) -> str:
    return "".join(_ALPHABET[number >> 5 * at & 31] for at in reversed(range(signs)))


def _check(signs: str) -> str:
    return hash_of(signs.encode())[:2]


def _stretched(code: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    plain = code.replace("-", "").lower().encode()
    stretching = Argon2id(
        salt=salt, length=KEY_SIZE, iterations=PASSES, lanes=LANES, memory_cost=MEMORY
    )
    return stretching.derive(plain)


def _derived(shared: bytes, about: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_SIZE, salt=None, info=b"regdesk wrap" + about).derive(shared)


def text_of(data: bytes) -> str:
    """Return bytes as headers hold them."""
    return base64.b64encode(data).decode()


def bytes_of(text: str) -> bytes:
    """Return the bytes that a header holds. Raises ValueError."""
    return base64.b64decode(text, validate=True)
