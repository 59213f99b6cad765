from page_cache import Statistics


def statistics(hits: int, misses: int) -> Statistics:
    result = Statistics()
    result.hits = hits
    result.misses = misses
    return result


def test_all_counts_start_at_zero():
    fresh = Statistics()
    assert (fresh.hits, fresh.misses, fresh.evictions, fresh.expirations) == (0, 0, 0, 0)


def test_hit_rate_is_zero_without_lookups():
    assert Statistics().hit_rate() == 0


def test_hit_rate_is_a_percentage():
    assert statistics(hits=1, misses=0).hit_rate() == 100
    assert statistics(hits=0, misses=1).hit_rate() == 0
    assert statistics(hits=3, misses=1).hit_rate() == 75


def test_hit_rate_is_rounded_down():
    assert statistics(hits=2, misses=1).hit_rate() == 66


def test_text_names_every_count():
    counted = statistics(hits=3, misses=1)
    counted.evictions = 2
    counted.expirations = 5
    assert str(counted) == "3 hits, 1 misses (75 %), 2 evictions, 5 expirations"
