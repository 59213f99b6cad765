"""A bounded cache of rendered pages whose entries expire."""

from collections import OrderedDict
from typing import Callable, NamedTuple

from .statistics import Statistics


class Entry(NamedTuple):
    """A page, and the time from which it is expired."""

    page: str
    expires_at: int


class PageCache:
    """Pages by path; the least recently used one makes room, and none outlives its lifetime."""

    def __init__(self, capacity: int, lifetime: int, clock: Callable[[], int]) -> None:
        if capacity < 1:
            raise ValueError("capacity must be at least 1")
        check_lifetime(lifetime)
        self.statistics = Statistics()
        self._capacity = capacity
        self._lifetime = lifetime
        self._clock = clock
        self._entries: OrderedDict[str, Entry] = OrderedDict()  # least recently used first

    def put(self, path: str, page: str, lifetime: int | None = None) -> None:
        """Store a page and make it the most recently used."""
        if lifetime is None:
            lifetime = self._lifetime
        check_lifetime(lifetime)
        self._drop_expired()
        if path in self._entries:
            self._entries.move_to_end(path)
        elif len(self._entries) == self._capacity:
            self._entries.popitem(last=False)
            self.statistics.evictions += 1
        self._entries[path] = Entry(page, self._clock() + lifetime)

    def get(self, path: str) -> str | None:
        """Return a page and make it the most recently used."""
        self._drop_expired()
        if path not in self._entries:
            self.statistics.misses += 1
            return None
        self.statistics.hits += 1
        self._entries.move_to_end(path)
        return self._entries[path].page

    def remove(self, path: str) -> bool:
        """Remove a page and say whether there was one."""
        self._drop_expired()
        if path not in self._entries:
            return False
        del self._entries[path]
        return True

    def remove_below(self, folder: str) -> int:
        """Remove all pages below a folder and return their number."""
        self._drop_expired()
        below = [path for path in self._entries if path.startswith(folder + "/")]
        for path in below:
            del self._entries[path]
        return len(below)

    def paths(self) -> list[str]:
        """The paths of all pages, the least recently used first."""
        self._drop_expired()
        return list(self._entries)

    def _drop_expired(self) -> None:
        now = self._clock()
        expired = [path for path, entry in self._entries.items() if entry.expires_at <= now]
        for path in expired:
            del self._entries[path]
        self.statistics.expirations += len(expired)


def check_lifetime(lifetime: int) -> None:
    if lifetime < 1:
        raise ValueError("lifetime must be at least 1")
