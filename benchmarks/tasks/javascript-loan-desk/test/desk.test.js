import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { LoanDesk, LoanError } from '../desk.js';

describe('LoanDesk', () => {
  let desk;

  beforeEach(() => {
    desk = new LoanDesk({ days: 10, perReader: 2, fee: 5 });
    for (const book of ['Emma', 'Emma', 'Ulysses', 'Walden']) desk.add(book);
  });

  it('counts the copies it owns', () => {
    assert.equal(desk.add('Emma'), 3);
    assert.equal(desk.add('Dune'), 1);
  });

  it('needs a time and a number of books', () => {
    assert.throws(() => new LoanDesk({ days: 0 }), new LoanError('a desk lends at least one book for a day'));
    assert.throws(() => new LoanDesk({ perReader: 0 }), LoanError);
    const least = new LoanDesk({ days: 1, perReader: 1 });
    least.add('Emma');
    assert.equal(least.borrow('ann', 'Emma', 0), 1);
  });

  it('lends three books for two weeks if nothing else is said', () => {
    const usual = new LoanDesk();
    for (const book of ['Emma', 'Dune', 'Ulysses', 'Walden']) usual.add(book);
    assert.equal(usual.borrow('ann', 'Emma', 1), 15);
    usual.borrow('ann', 'Dune', 1);
    usual.borrow('ann', 'Ulysses', 1);
    assert.throws(() => usual.borrow('ann', 'Walden', 1), LoanError);
    assert.equal(usual.giveBack('ann', 'Emma', 16), 20);
  });

  describe('borrow', () => {
    it('tells the day a book is due', () => assert.equal(desk.borrow('ann', 'Emma', 3), 13));

    it('lends each copy once', () => {
      desk.borrow('ann', 'Ulysses', 0);
      assert.throws(() => desk.borrow('bob', 'Ulysses', 0), LoanError);
      assert.throws(() => desk.borrow('bob', 'Dune', 0), LoanError);
    });

    it('lends a book to a reader once', () => {
      desk.borrow('ann', 'Emma', 0);
      assert.throws(() => desk.borrow('ann', 'Emma', 0), LoanError);
      assert.equal(desk.borrow('bob', 'Emma', 0), 10);
    });

    it('lends no more books than allowed', () => {
      desk.borrow('ann', 'Emma', 0);
      desk.borrow('ann', 'Ulysses', 0);
      assert.throws(() => desk.borrow('ann', 'Walden', 0), LoanError);
    });

    it('lends nothing to who owes', () => {
      desk.borrow('ann', 'Emma', 0);
      desk.giveBack('ann', 'Emma', 11);
      assert.throws(() => desk.borrow('ann', 'Walden', 11), new LoanError('ann owes 5'));
    });

    it('does not mind blanks around a name', () => {
      desk.borrow(' ann ', 'Emma', 0);
      assert.throws(() => desk.borrow('ann', 'Emma', 0), LoanError);
      assert.equal(desk.giveBack('ann ', 'Emma', 5), 0);
    });
  });

  describe('giveBack', () => {
    it('costs nothing on the due day', () => {
      desk.borrow('ann', 'Emma', 0);
      assert.equal(desk.giveBack('ann', 'Emma', 10), 0);
      assert.equal(desk.owed('ann'), 0);
    });

    it('costs a fee for each day', () => {
      desk.borrow('ann', 'Emma', 0);
      assert.equal(desk.giveBack('ann', 'Emma', 13), 15);
      assert.equal(desk.owed('ann'), 15);
    });

    it('puts the copy on the shelf', () => {
      desk.borrow('ann', 'Ulysses', 0);
      desk.giveBack('ann', 'Ulysses', 1);
      assert.equal(desk.borrow('bob', 'Ulysses', 2), 12);
    });

    it('takes one book from one reader', () => {
      desk.borrow('bob', 'Emma', 0);
      desk.borrow('ann', 'Walden', 0);
      desk.borrow('ann', 'Emma', 1);
      assert.equal(desk.giveBack('ann', 'Emma', 12), 5);
      assert.equal(desk.giveBack('bob', 'Emma', 12), 10);
      assert.equal(desk.giveBack('ann', 'Walden', 10), 0);
    });

    it('takes only what was lent', () => assert.throws(() => desk.giveBack('ann', 'Emma', 0), LoanError));
  });

  describe('renew', () => {
    it('counts from the day it is asked', () => {
      desk.borrow('ann', 'Emma', 0);
      assert.equal(desk.renew('ann', 'Emma', 4), 14);
    });

    it('is had twice', () => {
      desk.borrow('ann', 'Emma', 0);
      desk.renew('ann', 'Emma', 1);
      desk.renew('ann', 'Emma', 2);
      assert.throws(() => desk.renew('ann', 'Emma', 3), LoanError);
    });

    it('is not had when late', () => {
      desk.borrow('ann', 'Emma', 0);
      assert.throws(() => desk.renew('ann', 'Emma', 12), LoanError);
    });
  });

  describe('pay', () => {
    beforeEach(() => {
      desk.borrow('ann', 'Emma', 0);
      desk.giveBack('ann', 'Emma', 14);
    });

    it('leaves the rest', () => {
      assert.equal(desk.pay('ann', 15), 5);
      assert.equal(desk.owed('ann'), 5);
    });

    it('takes no more than is owed', () => assert.throws(() => desk.pay('ann', 21), LoanError));

    it('takes no less than nothing', () => assert.throws(() => desk.pay('ann', -1), LoanError));
  });

  describe('overdue', () => {
    it('lists the latest first', () => {
      desk.borrow('ann', 'Walden', 0);
      desk.borrow('bob', 'Emma', 0);
      desk.renew('ann', 'Walden', 2);
      desk.borrow('ann', 'Ulysses', 15);
      assert.deepEqual(desk.overdue(20), [
        { reader: 'bob', book: 'Emma', days: 10 },
        { reader: 'ann', book: 'Walden', days: 8 },
      ]);
    });

    it('is empty when nothing is lent', () => assert.deepEqual(desk.overdue(100), []));
  });
});
