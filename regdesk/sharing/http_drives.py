"""The drives that speak HTTP: WebDAV and S3.

Their libraries are optional and slow to import, so they are imported by name when needed.
"""

import errno
import importlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import ClassVar
from urllib.parse import quote

from regdesk.sharing.drives import CONNECT_SECONDS, READ_SECONDS, Address
from regdesk.sharing.troubles import (
    Trouble,
    by_words,
    kinds_of,
    refused,
    said_by_server,
    translated,
)


class WebdavDrive:
    """WebDAV by webdav4 (Nextcloud, SharePoint, Apache …)."""

    WHOLE: ClassVar[bool] = False

    def __init__(self, address: Address, secret: str | None) -> None:
        library = importlib.import_module("webdav4.fsspec")
        httpx = importlib.import_module("httpx")
        protocol = "https" if address.scheme == "webdavs" else "http"
        port = f":{address.port}" if address.port else ""
        with self._translated():
            self._client = library.WebdavFileSystem(
                f"{protocol}://{address.host}{port}/{quote(address.path)}",
                auth=(address.user, secret or "") if address.user else None,
                retry=False,
                timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
                headers={"Cache-Control": "no-cache"},
                skip_instance_cache=True,
            ).client

    def names(self, folder: str) -> list[str]:
        with self._translated():
            found = self._client.ls(folder, detail=False, allow_listing_resource=False)
        # Some servers name the folder itself in another spelling, which webdav4 then leaves in.
        paths = [str(path).strip("/") for path in found]
        return [path.rpartition("/")[2] for path in paths if path not in {"", folder}]

    def read(self, name: str, limit: int | None) -> bytes:
        # Straight from the client: the file object of fsspec asks twice for the size first.
        with self._translated():
            url = self._client.join_url(name)
            with self._client.http.stream("GET", url, follow_redirects=True) as response:
                self._check(response.status_code)
                data = bytearray()
                for chunk in response.iter_bytes():
                    data += chunk
                    if limit is not None and len(data) >= limit:
                        break
        return bytes(data[:limit])

    def write(self, name: str, data: bytes) -> None:
        with self._translated():
            url = self._client.join_url(name)
            response = self._client.http.request("PUT", url, content=data)
            if response.status_code == 409:
                raise FileNotFoundError(errno.ENOENT, "no such folder", name)
            self._check(response.status_code)

    def make_folder(self, folder: str) -> None:
        with self._translated():
            url = self._client.join_url(folder, add_trailing_slash=True)
            status = self._client.http.request("MKCOL", url).status_code
            if status == 405:
                raise FileExistsError(errno.EEXIST, "folder exists", folder)
            if status == 409:
                raise FileNotFoundError(errno.ENOENT, "no such folder", folder)
            self._check(status)

    def move(self, name: str, to: str) -> None:
        with self._translated():
            headers = {"Destination": str(self._client.join_url(to)), "Overwrite": "F"}
            url = self._client.join_url(name)
            status = self._client.http.request("MOVE", url, headers=headers).status_code
            if status == 412:
                raise FileExistsError(errno.EEXIST, "file exists", to)
            self._check(status)

    def close(self) -> None:
        with suppress(Exception):
            self._client.http.close()

    @staticmethod
    def _check(status: int) -> None:
        if status in {404, 410}:
            raise FileNotFoundError(errno.ENOENT, "not found")
        if status in {401, 407}:
            raise refused()
        if status in {403, 405}:
            raise PermissionError(errno.EACCES, "forbidden")
        if status == 423:
            raise Trouble("någon annan håller filen.", "somebody else holds the file.", held=True)
        if status in {413, 507}:
            raise OSError(errno.ENOSPC, "no room")
        if status >= 300:
            raise said_by_server(f"HTTP {status}", again=status >= 500)

    @classmethod
    @contextmanager
    def _translated(cls) -> Iterator[None]:
        with translated():
            try:
                yield
            except Exception as error:
                kinds = kinds_of(error)
                if "ResourceNotFound" in kinds:
                    raise FileNotFoundError(errno.ENOENT, "not found") from error
                if "IsAResourceError" in kinds:
                    raise NotADirectoryError(errno.ENOTDIR, "a file") from error
                if "HTTPError" in kinds and hasattr(error, "status_code"):
                    cls._check(error.status_code)
                raise


class S3Drive:
    """S3 and what speaks like it, by obstore; a file is there whole or not at all."""

    WHOLE: ClassVar[bool] = True

    def __init__(self, address: Address, secret: str | None) -> None:
        stores = importlib.import_module("obstore.store")
        self._obstore = importlib.import_module("obstore")
        endpoint = address.options.get("endpoint") or os.environ.get("AWS_ENDPOINT_URL")
        keys = {"access_key_id": address.user, "secret_access_key": secret}
        with self._translated():
            self._store = stores.S3Store(
                address.host,
                prefix=address.path or None,
                client_options={
                    "connect_timeout": timedelta(seconds=CONNECT_SECONDS),
                    "timeout": timedelta(seconds=READ_SECONDS),
                    "allow_http": bool(endpoint and endpoint.startswith("http://")),
                },
                retry_config={"max_retries": 1, "retry_timeout": timedelta(seconds=READ_SECONDS)},
                **({"endpoint": endpoint} if endpoint else {}),
                **({"region": address.options["region"]} if "region" in address.options else {}),
                **(keys if address.user and secret else {}),
            )

    def names(self, folder: str) -> list[str]:
        with self._translated():
            found = self._obstore.list_with_delimiter(self._store, folder or None)
        paths = [*found["common_prefixes"], *(entry["path"] for entry in found["objects"])]
        return [str(path).rstrip("/").rpartition("/")[2] for path in paths]

    def read(self, name: str, limit: int | None) -> bytes:
        with self._translated():
            options = {} if limit is None else {"range": (0, max(limit, 1))}
            return bytes(self._obstore.get(self._store, name, options=options).bytes())[:limit]

    def write(self, name: str, data: bytes) -> None:
        with self._translated():
            try:
                self._obstore.put(self._store, name, data, mode="create")
            except Exception as error:
                # Some servers know no condition; the name was seen to be free just before.
                if "NotImplemented" not in str(error) and "NotSupportedError" not in kinds_of(
                    error
                ):
                    raise
                self._obstore.put(self._store, name, data)

    def make_folder(self, folder: str) -> None:
        """Do nothing: a folder is only a part of the names."""

    def move(self, name: str, to: str) -> None:
        raise NotImplementedError("a file is written under its own name")

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""

    @staticmethod
    @contextmanager
    def _translated() -> Iterator[None]:
        with translated():
            try:
                yield
            except Exception as error:
                kinds = kinds_of(error)
                # "Generic S3 error: … retry_timeout: 30s - what happened", and a page of details.
                said = str(error).partition("\n\nDebug source")[0].rpartition(" - ")[2]
                if "NoSuchBucket" in said:
                    raise Trouble("hinken (bucket) finns inte.", "no such bucket.") from error
                if kinds & {"AlreadyExistsError", "PreconditionError"}:
                    raise FileExistsError(errno.EEXIST, "file exists") from error
                wrong = ("InvalidAccessKeyId", "SignatureDoesNotMatch", "credential")
                if "UnauthenticatedError" in kinds or any(word in said for word in wrong):
                    raise refused() from error
                if "PermissionDeniedError" in kinds:
                    raise PermissionError(errno.EACCES, "access denied") from error
                if "InvalidRange" in said or isinstance(error, FileNotFoundError):
                    raise FileNotFoundError(errno.ENOENT, "not found, or empty") from error
                raise by_words(said) from error
