import pytest

from page_cache import PageCache


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = 1000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cache(clock: Clock) -> PageCache:
    return PageCache(capacity=3, lifetime=60, clock=clock)


def fill(cache: PageCache, *paths: str) -> None:
    for path in paths:
        cache.put(path, "page " + path)


def message_of(error) -> str:
    return str(error.value)


# Construction


@pytest.mark.parametrize("capacity", [0, -1])
def test_capacity_below_one_is_refused(clock, capacity):
    with pytest.raises(ValueError) as error:
        PageCache(capacity, 60, clock)
    assert message_of(error) == "capacity must be at least 1"


@pytest.mark.parametrize("lifetime", [0, -1])
def test_lifetime_below_one_is_refused(clock, lifetime):
    with pytest.raises(ValueError) as error:
        PageCache(3, lifetime, clock)
    assert message_of(error) == "lifetime must be at least 1"


def test_capacity_and_lifetime_of_one_are_enough(clock):
    cache = PageCache(1, 1, clock)
    fill(cache, "/a")
    assert cache.get("/a") == "page /a"


def test_new_cache_is_empty(cache):
    assert cache.paths() == []


# Looking up


def test_get_returns_the_page_of_its_path(cache):
    fill(cache, "/a", "/b")
    assert cache.get("/a") == "page /a"
    assert cache.get("/b") == "page /b"
    assert cache.statistics.hits == 2
    assert cache.statistics.misses == 0


def test_unknown_path_is_a_miss(cache):
    fill(cache, "/a")
    assert cache.get("/b") is None
    assert cache.get("/c") is None
    assert cache.statistics.hits == 0
    assert cache.statistics.misses == 2


# Making room


def test_full_cache_evicts_the_page_put_first(cache):
    fill(cache, "/a", "/b", "/c")
    assert cache.paths() == ["/a", "/b", "/c"]
    assert cache.statistics.evictions == 0

    fill(cache, "/d", "/e")
    assert cache.paths() == ["/c", "/d", "/e"]
    assert cache.statistics.evictions == 2


def test_get_saves_a_page_from_eviction(cache):
    fill(cache, "/a", "/b", "/c")
    cache.get("/a")
    fill(cache, "/d")
    assert cache.paths() == ["/c", "/a", "/d"]


def test_put_replaces_a_page_without_eviction(cache):
    fill(cache, "/a", "/b", "/c")
    cache.put("/a", "newer")
    assert cache.paths() == ["/b", "/c", "/a"]
    assert cache.get("/a") == "newer"
    assert cache.statistics.evictions == 0
    assert cache.statistics.hits == 1


# Expiry


def test_page_expires_when_its_lifetime_is_over(cache, clock):
    fill(cache, "/a", "/b")
    clock.now += 59
    assert cache.get("/a") == "page /a"
    clock.now += 1
    assert cache.get("/a") is None
    assert cache.get("/b") is None
    assert cache.statistics.hits == 1
    assert cache.statistics.misses == 2
    assert cache.statistics.expirations == 2


def test_own_lifetime_of_a_page_comes_first(cache, clock):
    cache.put("/short", "page", lifetime=1)
    cache.put("/long", "page", lifetime=100)
    fill(cache, "/usual")
    clock.now += 1
    assert cache.paths() == ["/long", "/usual"]
    clock.now += 59
    assert cache.paths() == ["/long"]
    clock.now += 40
    assert cache.paths() == []
    assert cache.statistics.expirations == 3


def test_replacing_a_page_begins_a_new_lifetime(cache, clock):
    fill(cache, "/a")
    clock.now += 59
    fill(cache, "/a")
    clock.now += 59
    assert cache.paths() == ["/a"]


@pytest.mark.parametrize("lifetime", [0, -1])
def test_refused_put_changes_nothing(cache, clock, lifetime):
    fill(cache, "/a", "/b", "/c")
    clock.now += 60
    with pytest.raises(ValueError) as error:
        cache.put("/d", "page", lifetime)
    assert message_of(error) == "lifetime must be at least 1"
    assert cache.statistics.expirations == 0
    assert cache.statistics.evictions == 0
    assert cache.paths() == []
    assert cache.statistics.expirations == 3


def test_expired_page_makes_room_before_a_living_one(cache, clock):
    fill(cache, "/a", "/b")
    cache.put("/short", "page", lifetime=5)
    clock.now += 5
    fill(cache, "/c")
    assert cache.paths() == ["/a", "/b", "/c"]
    assert cache.statistics.evictions == 0
    assert cache.statistics.expirations == 1


# Removal


def test_remove_says_whether_there_was_a_page(cache):
    fill(cache, "/a", "/b")
    assert cache.remove("/a") is True
    assert cache.remove("/a") is False
    assert cache.paths() == ["/b"]


def test_remove_finds_no_expired_page(cache, clock):
    fill(cache, "/a")
    clock.now += 60
    assert cache.remove("/a") is False
    assert cache.statistics.expirations == 1


def test_remove_below_takes_whole_folders_only(clock):
    cache = PageCache(capacity=9, lifetime=60, clock=clock)
    fill(cache, "/docs", "/docs/a", "/docs-old/a", "/docs/a/b", "/blog/docs/a")
    assert cache.remove_below("/docs") == 2
    assert cache.paths() == ["/docs", "/docs-old/a", "/blog/docs/a"]
    assert cache.remove_below("/docs") == 0


def test_remove_below_counts_no_expired_page(cache, clock):
    cache.put("/docs/a", "page", lifetime=5)
    fill(cache, "/docs/b")
    clock.now += 5
    assert cache.remove_below("/docs") == 1
    assert cache.statistics.expirations == 1


def test_removed_pages_count_nowhere(cache):
    fill(cache, "/a", "/docs/a")
    cache.remove("/a")
    cache.remove_below("/docs")
    assert str(cache.statistics) == "0 hits, 0 misses (0 %), 0 evictions, 0 expirations"


def test_every_cache_has_its_own_statistics(cache, clock):
    other = PageCache(capacity=3, lifetime=60, clock=clock)
    other.get("/a")
    assert cache.statistics.misses == 0
    assert other.statistics.misses == 1
