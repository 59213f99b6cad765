"""A ledger that keeps one journal for all accounts and derives everything else from it."""

from __future__ import annotations

from dataclasses import dataclass


class LedgerError(Exception):
    pass


@dataclass(frozen=True)
class Entry:
    day: int
    amount: int
    memo: str
    balance: int


class Ledger:
    def __init__(self) -> None:
        self.overdrafts: dict[str, int] = {}
        self.closed: set[str] = set()
        self.journal: list[tuple[str, Entry]] = []

    def open(self, name: str, overdraft: int = 0) -> None:
        _require(name not in self.overdrafts, f"account {name} exists already")
        _require(overdraft >= 0, "overdraft must not be negative")
        self.overdrafts[name] = overdraft

    def close(self, name: str) -> None:
        _require(self.balance(name) == 0, f"account {name} is not empty")
        self.closed.add(name)

    def deposit(self, name: str, day: int, amount: int, memo: str = "deposit") -> None:
        balance = self.balance(name)
        _require(amount > 0, "amount must be positive")
        self.journal.append((name, Entry(day, amount, memo, balance + amount)))

    def withdraw(self, name: str, day: int, amount: int, memo: str = "withdrawal") -> None:
        balance = self.balance(name)
        _require(amount > 0, "amount must be positive")
        _require(balance - amount >= -self.overdrafts[name], f"insufficient funds in {name}")
        self.journal.append((name, Entry(day, -amount, memo, balance - amount)))

    def transfer(self, source: str, target: str, day: int, amount: int) -> None:
        self.balance(source)
        self.balance(target)
        _require(source != target, "cannot transfer to the same account")
        self.withdraw(source, day, amount, memo="transfer to " + target)
        self.deposit(target, day, amount, memo="transfer from " + source)

    def balance(self, name: str) -> int:
        entries = self._entries(name)
        _require(name not in self.closed, f"account {name} is closed")
        return entries[-1].balance if entries else 0

    def statement(self, name: str, first_day: int, last_day: int) -> list[Entry]:
        return [entry for entry in self._entries(name) if entry.day in range(first_day, last_day + 1)]

    def total(self) -> int:
        return sum(entry.amount for _, entry in self.journal)

    def _entries(self, name: str) -> list[Entry]:
        _require(name in self.overdrafts, f"no account {name}")
        return [entry for owner, entry in self.journal if owner == name]


def _require(condition: bool, message: str) -> None:
    if not condition:
        raise LedgerError(message)
