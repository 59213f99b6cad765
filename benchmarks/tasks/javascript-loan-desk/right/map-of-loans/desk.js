export class LoanError extends Error {}

function refuse(when, message) {
  if (when) throw new LoanError(message);
}

/** Loans by reader, then by book. */
export class LoanDesk {
  constructor(terms) {
    this.terms = { days: 14, perReader: 3, fee: 20, ...terms };
    refuse(Math.min(this.terms.days, this.terms.perReader) < 1, 'a desk lends at least one book for a day');
    this.owned = {};
    this.lent = {};
    this.readers = {};
  }

  add(book) {
    this.owned[book] = (this.owned[book] ?? 0) + 1;
    return this.owned[book];
  }

  borrow(reader, book, day) {
    const { name, loans, owes } = this.#reader(reader);
    refuse((this.owned[book] ?? 0) <= (this.lent[book] ?? 0), `no copy of ${book} is on the shelf`);
    refuse(loans.has(book), `${name} holds ${book} already`);
    refuse(loans.size === this.terms.perReader, `${name} holds ${loans.size} books`);
    refuse(owes !== 0, `${name} owes ${owes}`);
    this.lent[book] = (this.lent[book] ?? 0) + 1;
    loans.set(book, { due: day + this.terms.days, renewed: 0 });
    return day + this.terms.days;
  }

  giveBack(reader, book, day) {
    const entry = this.#reader(reader);
    const { due } = this.#loan(entry, book);
    entry.loans.delete(book);
    this.lent[book] -= 1;
    const fee = day <= due ? 0 : (day - due) * this.terms.fee;
    entry.owes += fee;
    return fee;
  }

  renew(reader, book, day) {
    const loan = this.#loan(this.#reader(reader), book);
    refuse(loan.due < day, `${book} is late`);
    refuse(loan.renewed === 2, `${book} was renewed 2 times`);
    Object.assign(loan, { due: day + this.terms.days, renewed: loan.renewed + 1 });
    return loan.due;
  }

  pay(reader, cents) {
    const entry = this.#reader(reader);
    refuse(!(cents >= 1 && cents <= entry.owes), `${entry.name} owes ${entry.owes}, not ${cents}`);
    entry.owes -= cents;
    return entry.owes;
  }

  owed(reader) {
    return this.#reader(reader).owes;
  }

  overdue(day) {
    const late = [];
    for (const reader of Object.keys(this.readers).sort()) {
      for (const [book, { due }] of this.readers[reader].loans) {
        if (day > due) late.push({ reader, book, days: day - due });
      }
    }
    return late.sort((one, other) => other.days - one.days);
  }

  #reader(reader) {
    const name = reader.trim();
    this.readers[name] ??= { name, loans: new Map(), owes: 0 };
    return this.readers[name];
  }

  #loan({ name, loans }, book) {
    refuse(!loans.has(book), `${name} does not hold ${book}`);
    return loans.get(book);
  }
}
