export class LoanError extends Error {}

const RENEWALS = 2;

export class LoanDesk {
  #days;
  #perReader;
  #fee;
  #copies = new Map();
  #loans = [];
  #debts = new Map();

  constructor({ days = 14, perReader = 3, fee = 20 } = {}) {
    if (days < 1 || perReader < 1) throw new LoanError('a desk lends at least one book for a day');
    this.#days = days;
    this.#perReader = perReader;
    this.#fee = fee;
  }

  add(book) {
    const copies = (this.#copies.get(book) ?? 0) + 1;
    this.#copies.set(book, copies);
    return copies;
  }

  borrow(reader, book, day) {
    const name = reader.trim();
    const held = this.#loans.filter(loan => loan.reader === name);
    if (this.#onShelf(book) === 0) throw new LoanError(`no copy of ${book} is on the shelf`);
    if (held.some(loan => loan.book === book)) throw new LoanError(`${name} holds ${book} already`);
    if (held.length >= this.#perReader) throw new LoanError(`${name} holds ${held.length} books`);
    if (this.owed(name) > 0) throw new LoanError(`${name} owes ${this.owed(name)}`);
    const due = day + this.#days;
    this.#loans.push({ reader: name, book, due, renewals: 0 });
    return due;
  }

  giveBack(reader, book, day) {
    const loan = this.#loan(reader, book);
    this.#loans = this.#loans.filter(other => other !== loan);
    const fee = Math.max(day - loan.due, 0) * this.#fee;
    this.#debts.set(loan.reader, this.owed(loan.reader) + fee);
    return fee;
  }

  renew(reader, book, day) {
    const loan = this.#loan(reader, book);
    if (day > loan.due) throw new LoanError(`${book} is late`);
    if (loan.renewals >= RENEWALS) throw new LoanError(`${book} was renewed ${RENEWALS} times`);
    loan.renewals += 1;
    loan.due = day + this.#days;
    return loan.due;
  }

  pay(reader, cents) {
    const name = reader.trim();
    const owed = this.owed(name);
    if (cents < 1 || cents > owed) throw new LoanError(`${name} owes ${owed}, not ${cents}`);
    this.#debts.set(name, owed - cents);
    return owed - cents;
  }

  owed(reader) {
    return this.#debts.get(reader.trim()) ?? 0;
  }

  overdue(day) {
    return this.#loans
      .filter(loan => loan.due < day)
      .map(loan => ({ reader: loan.reader, book: loan.book, days: day - loan.due }))
      .sort((one, other) => other.days - one.days || one.reader.localeCompare(other.reader));
  }

  #onShelf(book) {
    const lent = this.#loans.filter(loan => loan.book === book).length;
    return (this.#copies.get(book) ?? 0) - lent;
  }

  #loan(reader, book) {
    const name = reader.trim();
    const loan = this.#loans.find(other => other.reader === name && other.book === book);
    if (loan === undefined) throw new LoanError(`${name} does not hold ${book}`);
    return loan;
  }
}
