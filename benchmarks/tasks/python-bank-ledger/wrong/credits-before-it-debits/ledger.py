"""The accounts of a small bank. Amounts are whole cents, days are whole numbers."""

from typing import NamedTuple


class LedgerError(Exception):
    """The ledger refuses what was asked, and has changed nothing."""


class Entry(NamedTuple):
    """One line of a statement."""

    day: int
    amount: int
    memo: str
    balance: int


class Account:
    """A balance and how it came about."""

    def __init__(self, overdraft: int) -> None:
        self.overdraft = overdraft
        self.balance = 0
        self.entries: list[Entry] = []
        self.closed = False

    def post(self, day: int, amount: int, memo: str) -> None:
        self.balance += amount
        self.entries.append(Entry(day, amount, memo, self.balance))


class Ledger:
    """Accounts by name."""

    def __init__(self) -> None:
        self._accounts: dict[str, Account] = {}

    def open(self, name: str, overdraft: int = 0) -> None:
        """Open an account that may be overdrawn by so much."""
        if name in self._accounts:
            raise LedgerError(f"account {name} exists already")
        if overdraft < 0:
            raise LedgerError("overdraft must not be negative")
        self._accounts[name] = Account(overdraft)

    def close(self, name: str) -> None:
        """Close an account, which must be empty."""
        account = self._open_account(name)
        if account.balance != 0:
            raise LedgerError(f"account {name} is not empty")
        account.closed = True

    def deposit(self, name: str, day: int, amount: int, memo: str = "deposit") -> None:
        """Add an amount to an account."""
        account = self._open_account(name)
        check_amount(amount)
        account.post(day, amount, memo)

    def withdraw(self, name: str, day: int, amount: int, memo: str = "withdrawal") -> None:
        """Take an amount from an account, as far as its overdraft allows."""
        account = self._open_account(name)
        check_amount(amount)
        if account.balance + account.overdraft < amount:
            raise LedgerError(f"insufficient funds in {name}")
        account.post(day, -amount, memo)

    def transfer(self, source: str, target: str, day: int, amount: int) -> None:
        """Move an amount from one account to another: both or neither are changed."""
        if source == target:
            raise LedgerError("cannot transfer to the same account")
        self._open_account(target)
        self.deposit(target, day, amount, f"transfer from {source}")
        self.withdraw(source, day, amount, f"transfer to {target}")

    def balance(self, name: str) -> int:
        """The balance of an open account."""
        return self._open_account(name).balance

    def statement(self, name: str, first_day: int, last_day: int) -> list[Entry]:
        """The entries of an account, open or closed, between two days, both included."""
        return [
            entry
            for entry in self._account(name).entries
            if first_day <= entry.day and entry.day <= last_day
        ]

    def total(self) -> int:
        """The sum of all balances."""
        return sum(account.balance for account in self._accounts.values())

    def _account(self, name: str) -> Account:
        if name not in self._accounts:
            raise LedgerError(f"no account {name}")
        return self._accounts[name]

    def _open_account(self, name: str) -> Account:
        account = self._account(name)
        if account.closed:
            raise LedgerError(f"account {name} is closed")
        return account


def check_amount(amount: int) -> None:
    if amount < 1:
        raise LedgerError("amount must be positive")
