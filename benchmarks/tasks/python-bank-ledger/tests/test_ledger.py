import unittest

from ledger import Entry, Ledger, LedgerError


class LedgerTest(unittest.TestCase):
    def setUp(self):
        self.ledger = Ledger()
        self.ledger.open("anna")
        self.ledger.open("bert", overdraft=500)

    def assert_refused(self, message, action, *arguments):
        with self.assertRaises(LedgerError) as refusal:
            action(*arguments)
        self.assertEqual(str(refusal.exception), message)


class OpeningAndClosing(LedgerTest):
    def test_new_account_is_empty(self):
        self.assertEqual(self.ledger.balance("anna"), 0)
        self.assertEqual(self.ledger.statement("anna", 1, 99), [])

    def test_name_cannot_be_opened_twice(self):
        self.ledger.deposit("anna", 1, 100)
        self.assert_refused("account anna exists already", self.ledger.open, "anna")
        self.assertEqual(self.ledger.balance("anna"), 100)

    def test_negative_overdraft_is_refused(self):
        self.assert_refused("overdraft must not be negative", self.ledger.open, "cleo", -1)
        self.assert_refused("no account cleo", self.ledger.balance, "cleo")

    def test_closed_account_is_closed_for_everything(self):
        self.ledger.close("anna")
        self.assert_refused("account anna is closed", self.ledger.balance, "anna")
        self.assert_refused("account anna is closed", self.ledger.close, "anna")
        self.assert_refused("account anna is closed", self.ledger.deposit, "anna", 1, 100)
        self.assert_refused("account anna is closed", self.ledger.withdraw, "anna", 1, 100)

    def test_closed_account_keeps_its_name_and_statement(self):
        self.ledger.close("anna")
        self.assert_refused("account anna exists already", self.ledger.open, "anna")
        self.assertEqual(self.ledger.statement("anna", 1, 99), [])

    def test_account_with_money_cannot_be_closed(self):
        self.ledger.deposit("anna", 1, 1)
        self.assert_refused("account anna is not empty", self.ledger.close, "anna")
        self.assertEqual(self.ledger.balance("anna"), 1)

    def test_overdrawn_account_cannot_be_closed(self):
        self.ledger.withdraw("bert", 1, 1)
        self.assert_refused("account bert is not empty", self.ledger.close, "bert")

    def test_unknown_account_is_refused(self):
        self.assert_refused("no account cleo", self.ledger.balance, "cleo")
        self.assert_refused("no account cleo", self.ledger.statement, "cleo", 1, 99)


class DepositsAndWithdrawals(LedgerTest):
    def test_deposits_add_up(self):
        self.ledger.deposit("anna", 1, 100)
        self.ledger.deposit("anna", 2, 50)
        self.assertEqual(self.ledger.balance("anna"), 150)

    def test_withdrawals_are_taken_away(self):
        self.ledger.deposit("anna", 1, 100)
        self.ledger.withdraw("anna", 2, 30)
        self.assertEqual(self.ledger.balance("anna"), 70)

    def test_smallest_amount_is_one_cent(self):
        self.ledger.deposit("anna", 1, 1)
        self.assertEqual(self.ledger.balance("anna"), 1)
        self.assert_refused("amount must be positive", self.ledger.deposit, "anna", 1, 0)
        self.assert_refused("amount must be positive", self.ledger.withdraw, "anna", 1, 0)
        self.assertEqual(self.ledger.balance("anna"), 1)

    def test_account_without_overdraft_cannot_be_overdrawn(self):
        self.ledger.deposit("anna", 1, 100)
        self.assert_refused("insufficient funds in anna", self.ledger.withdraw, "anna", 1, 150)
        self.assertEqual(self.ledger.balance("anna"), 100)

    def test_overdraft_extends_the_funds(self):
        self.ledger.deposit("bert", 1, 100)
        self.ledger.withdraw("bert", 1, 550)
        self.assertEqual(self.ledger.balance("bert"), -450)
        self.assert_refused("insufficient funds in bert", self.ledger.withdraw, "bert", 1, 100)


class Transfers(LedgerTest):
    def test_money_moves_from_source_to_target(self):
        self.ledger.deposit("anna", 1, 100)
        self.ledger.transfer("anna", "bert", 2, 30)
        self.assertEqual(self.ledger.balance("anna"), 70)
        self.assertEqual(self.ledger.balance("bert"), 30)

    def test_both_statements_name_the_other_side(self):
        self.ledger.deposit("anna", 1, 100)
        self.ledger.transfer("anna", "bert", 2, 30)
        self.assertEqual(self.ledger.statement("anna", 1, 2)[1:], [Entry(2, -30, "transfer to bert", 70)])
        self.assertEqual(self.ledger.statement("bert", 2, 2), [Entry(2, 30, "transfer from anna", 30)])

    def test_transfer_needs_funds(self):
        self.ledger.deposit("anna", 1, 100)
        self.assert_refused("insufficient funds in anna", self.ledger.transfer, "anna", "bert", 1, 150)
        self.assertEqual(self.ledger.balance("anna"), 100)
        self.assertEqual(self.ledger.balance("bert"), 0)

    def test_transfer_needs_two_accounts(self):
        self.ledger.deposit("anna", 1, 100)
        self.assert_refused("no account cleo", self.ledger.transfer, "anna", "cleo", 1, 30)
        self.assert_refused("no account cleo", self.ledger.transfer, "cleo", "anna", 1, 30)

    def test_transfer_keeps_the_total(self):
        self.ledger.deposit("anna", 1, 100)
        self.ledger.deposit("bert", 1, 40)
        self.ledger.transfer("anna", "bert", 2, 30)
        self.assertEqual(self.ledger.total(), 140)


class Statements(LedgerTest):
    def test_statement_shows_memo_and_running_balance(self):
        self.ledger.deposit("anna", 1, 100, "wages")
        self.ledger.withdraw("anna", 1, 30, "rent")
        self.ledger.withdraw("anna", 2, 20)
        self.assertEqual(
            self.ledger.statement("anna", 1, 2),
            [Entry(1, 100, "wages", 100), Entry(1, -30, "rent", 70), Entry(2, -20, "withdrawal", 50)],
        )

    def test_statement_ends_with_its_last_day(self):
        self.ledger.deposit("anna", 1, 100, "wages")
        self.ledger.deposit("anna", 2, 100, "wages")
        self.ledger.deposit("anna", 3, 100, "wages")
        statement = self.ledger.statement("anna", 1, 2)
        self.assertEqual([entry.day for entry in statement], [1, 2])

    def test_entries_can_be_read_by_name(self):
        self.ledger.deposit("anna", 3, 100, "wages")
        [entry] = self.ledger.statement("anna", 3, 3)
        self.assertEqual(entry.day, 3)
        self.assertEqual(entry.amount, 100)
        self.assertEqual(entry.memo, "wages")
        self.assertEqual(entry.balance, 100)


if __name__ == "__main__":
    unittest.main()
