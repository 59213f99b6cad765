'use strict';

function replaced(text, at, before, after) {
  return text.slice(0, at) + after + text.slice(at + before.length);
}

class Editor {
  #text;
  #limit;
  #done = [];
  #undone = [];
  // Changes of the group that is open, if one is.
  #open = null;
  // Where the latest insertion ended, if nothing was done since.
  #typed = null;

  constructor(text = '', limit = 100) {
    if (limit < 1) throw new RangeError('limit must be at least 1');
    this.#text = text;
    this.#limit = limit;
  }

  get text() {
    return this.#text;
  }

  get steps() {
    return this.#done.length;
  }

  insert(at, text) {
    this.#check(at, at);
    this.#change({ at, before: '', after: text });
  }

  remove(from, to) {
    this.#check(from, to);
    this.#change({ at: from, before: this.#text.slice(from, to), after: '' });
  }

  undo() {
    return this.#move(this.#done, this.#undone, step => this.#takeBack(step));
  }

  redo() {
    return this.#move(this.#undone, this.#done, step => {
      for (const change of step) this.#text = replaced(this.#text, change.at, change.before, change.after);
    });
  }

  group(work) {
    const outer = this.#open;
    this.#open = [];
    try {
      const result = work();
      const changes = this.#open;
      this.#open = outer;
      if (outer !== null) outer.push(...changes);
      else if (changes.length > 0) this.#remember(changes);
      return result;
    } catch (error) {
      this.#takeBack(this.#open);
      this.#open = outer;
      throw error;
    }
  }

  #check(from, to) {
    if (from < 0 || to < from || to > this.#text.length) {
      throw new RangeError(`no place ${from}..${to} in ${this.#text.length} characters`);
    }
  }

  #change(change) {
    if (change.before === change.after) return;
    this.#text = replaced(this.#text, change.at, change.before, change.after);
    if (this.#open !== null) {
      this.#open.push(change);
    } else if (change.before === '' && this.#typed === change.at) {
      this.#done.at(-1).push(change);
      this.#typed += change.after.length;
    } else {
      this.#remember([change]);
      if (change.before === '') this.#typed = change.at + change.after.length;
    }
  }

  #remember(step) {
    this.#undone = [];
    this.#typed = null;
    this.#done.push(step);
    if (this.#done.length > this.#limit) this.#done.shift();
  }

  #move(from, to, act) {
    if (this.#open !== null) throw new Error('not within a group');
    this.#typed = null;
    const step = from.pop();
    if (step === undefined) return false;
    act(step);
    to.push(step);
    return true;
  }

  #takeBack(changes) {
    for (const change of changes.toReversed()) this.#text = replaced(this.#text, change.at, change.after, change.before);
  }
}

module.exports = { Editor };
