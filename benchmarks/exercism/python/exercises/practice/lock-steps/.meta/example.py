class LockError(Exception):
    """Something the lock does not do."""


class Lock:
    def __init__(self):
        self.water = "low"
        self._open = set()
        self._ship = None

    def open(self, gate):
        self._known(gate)
        if self._open - {gate}:
            raise LockError("a gate is open")
        if gate == "lower" and self.water == "high":
            raise LockError("water is high")
        if gate == "upper" and self.water == "low":
            raise LockError("water is low")
        self._open.add(gate)

    def close(self, gate):
        self._known(gate)
        self._open.discard(gate)

    def fill(self):
        self._need_shut()
        self.water = "high"

    def drain(self):
        self._need_shut()
        self.water = "low"

    def enter(self, ship):
        self._need_open()
        if self._ship is not None:
            raise LockError("the lock is taken")
        self._ship = ship

    def leave(self):
        self._need_open()
        if self._ship is None:
            raise LockError("the lock is empty")
        ship, self._ship = self._ship, None
        return ship

    def _known(self, gate):
        if gate not in ("lower", "upper"):
            raise ValueError("no such gate")

    def _need_shut(self):
        if self._open:
            raise LockError("a gate is open")

    def _need_open(self):
        if not self._open:
            raise LockError("no gate is open")
