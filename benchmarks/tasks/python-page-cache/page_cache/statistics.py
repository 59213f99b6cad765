"""What happened to the pages of a cache."""


class Statistics:
    """Counts of lookups and of pages that left the cache unasked."""

    def __init__(self) -> None:
        self.hits = 0
        self.misses = 0
        self.evictions = 0
        self.expirations = 0

    def hit_rate(self) -> int:
        """Hits as a percentage of all lookups, rounded down."""
        lookups = self.hits + self.misses
        if lookups == 0:
            return 0
        return 100 * self.hits // lookups

    def __str__(self) -> str:
        return (
            f"{self.hits} hits, {self.misses} misses ({self.hit_rate()} %), "
            f"{self.evictions} evictions, {self.expirations} expirations"
        )
