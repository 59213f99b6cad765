import pytest

from lock_steps import Lock, LockError


@pytest.fixture
def lock():
    return Lock()


def refused(message, action, *arguments):
    with pytest.raises(LockError) as raised:
        action(*arguments)
    assert str(raised.value) == message


def test_starts_low(lock):
    assert lock.water == "low"


def test_a_ship_goes_up(lock):
    lock.open("lower")
    lock.enter("Elida")
    lock.close("lower")
    lock.fill()
    lock.open("upper")
    assert lock.leave() == "Elida"


def test_a_ship_goes_down(lock):
    lock.fill()
    lock.open("upper")
    lock.enter("Elida")
    lock.close("upper")
    lock.drain()
    assert lock.water == "low"
    lock.open("lower")
    assert lock.leave() == "Elida"


@pytest.mark.parametrize("gate, fill, message", [("upper", False, "water is low"), ("lower", True, "water is high")])
def test_a_gate_needs_its_water(lock, gate, fill, message):
    if fill:
        lock.fill()
    refused(message, lock.open, gate)


def test_the_other_gate_must_be_shut(lock):
    lock.open("lower")
    refused("a gate is open", lock.open, "upper")


def test_opening_an_open_gate_does_nothing(lock):
    lock.open("lower")
    lock.open("lower")
    lock.close("lower")
    refused("no gate is open", lock.enter, "Elida")


@pytest.mark.parametrize("action", ["fill", "drain"])
def test_water_needs_shut_gates(lock, action):
    lock.open("lower")
    refused("a gate is open", getattr(lock, action))


def test_filling_twice_does_nothing(lock):
    lock.fill()
    lock.fill()
    assert lock.water == "high"


def test_room_for_one(lock):
    lock.open("lower")
    lock.enter("Elida")
    refused("the lock is taken", lock.enter, "Alca")
    assert lock.leave() == "Elida"


def test_nobody_leaves_an_empty_lock(lock):
    lock.open("lower")
    refused("the lock is empty", lock.leave)


def test_nobody_leaves_a_shut_lock(lock):
    refused("no gate is open", lock.leave)


@pytest.mark.parametrize("action", ["open", "close"])
def test_no_such_gate(lock, action):
    with pytest.raises(ValueError):
        getattr(lock, action)("left")
