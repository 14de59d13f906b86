"""`Document`: a text, and what is known of where it comes from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from eventline.exceptions import DocumentError
from eventline.model.evidence import Source

if TYPE_CHECKING:
    import os


@attrs.frozen(kw_only=True)
class Document:
    """A text, and what is known of where it comes from.

    Attributes:
        text: The text; offsets count its code points.
        name: File name or title.
        published: The document time, as an EDTF string or ISO date-time; empty where unknown.
        published_from: What tells the document time, such as ``"given"``; empty where unknown.
        url: Where it can be read, or empty.

    >>> import eventline as ev
    >>> note = ev.Document(text="It reopened on Friday.", name="a note", published="2024-08-23")
    >>> ev.read_article(note)[0].when
    when('2024-08-23')
    """

    text: str = attrs.field(repr=lambda text: repr(text if len(text) <= 40 else text[:37] + "..."))
    name: str = ""
    published: str = ""
    published_from: str = ""
    url: str = ""

    @property
    def source(self) -> Source:
        """What evidence from this document names as its source.

        >>> Document(text="...", name="a note").source
        Source(name='a note', url='', published='')
        """
        return Source(self.name or self.url or "article", self.url, self.published)

    @classmethod
    def from_bytes(cls, data: bytes, *, name: str = "", published: str = "") -> Document:
        """Decode a document: UTF-8, with or without a byte order mark.

        Args:
            data: The bytes.
            name: What errors and evidence call it.
            published: The document time, if it is known.

        Raises:
            DocumentError: If it is not UTF-8 (with the place of the first bad byte), or holds no text.

        >>> Document.from_bytes("Erdoğan left in 2019.".encode()).text
        'Erdoğan left in 2019.'
        """
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            at = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
            raise DocumentError(name, f"byte {at} is not UTF-8: save the file as UTF-8") from error
        if not text.strip():
            raise DocumentError(name, "there is no text in it: give a file with text")
        return cls(text=text, name=name, published=published, published_from="given" if published else "")

    @classmethod
    def from_file(cls, path: str | os.PathLike[str], *, published: str = "") -> Document:
        """Read a document from a file of UTF-8 text.

        Args:
            path: The file.
            published: The document time, if it is known.

        Returns:
            The document. Its name is that of the file without its folder, the same from anywhere.

        Raises:
            DocumentError: If there is no such file, or it cannot be read, is not UTF-8, or holds no text.

        >>> Document.from_file("seeds/ferry.txt").name
        'ferry.txt'
        """
        try:
            data = Path(path).read_bytes()
        except FileNotFoundError as error:
            raise DocumentError(str(path), "there is no such file: check the name") from error
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise DocumentError(str(path), f"it cannot be read: {reason}") from error
        document = cls.from_bytes(data, name=str(path), published=published)
        return attrs.evolve(document, name=Path(path).name)
