'use strict';

const { Editor } = require('../src/editor');

function undone(editor) {
  const texts = [];
  while (editor.undo()) texts.push(editor.text);
  return texts;
}

describe('a new editor', () => {
  test('is empty', () => {
    const editor = new Editor();
    expect(editor.text).toBe('');
    expect(editor.steps).toBe(0);
  });

  test('begins with its text', () => expect(new Editor('one').text).toBe('one'));

  test('has nothing to undo or to redo', () => {
    const editor = new Editor('one');
    expect(editor.undo()).toBe(false);
    expect(editor.redo()).toBe(false);
    expect(editor.text).toBe('one');
  });

  test('remembers at least one step', () => {
    expect(() => new Editor('', 0)).toThrow(new RangeError('limit must be at least 1'));
    const editor = new Editor('', 1);
    editor.insert(0, 'a');
    editor.insert(0, 'b');
    expect(undone(editor)).toEqual(['a']);
  });

  test('remembers a hundred steps', () => {
    const editor = new Editor();
    for (let i = 0; i < 101; i++) editor.insert(0, 'a');
    expect(editor.steps).toBe(100);
    expect(undone(editor).at(-1)).toBe('a');
  });
});

describe('insert and remove', () => {
  test.each([[0, 'xone'], [1, 'oxne'], [3, 'onex']])('inserts at %i', (at, text) => {
    const editor = new Editor('one');
    editor.insert(at, 'x');
    expect(editor.text).toBe(text);
    expect(editor.steps).toBe(1);
  });

  test.each([[0, 1, 'ne'], [1, 3, 'o'], [0, 3, '']])('removes %i to %i', (from, to, text) => {
    const editor = new Editor('one');
    editor.remove(from, to);
    expect(editor.text).toBe(text);
    expect(undone(editor)).toEqual(['one']);
  });

  test.each([[-1, 1], [2, 1], [0, 4], [4, 4]])('knows no place %i..%i', (from, to) => {
    const editor = new Editor('one');
    expect(() => editor.remove(from, to)).toThrow(new RangeError(`no place ${from}..${to} in 3 characters`));
    expect(editor.text).toBe('one');
  });

  test('inserts nowhere else', () => {
    const editor = new Editor('one');
    expect(() => editor.insert(4, 'x')).toThrow(new RangeError('no place 4..4 in 3 characters'));
    expect(() => editor.insert(-1, 'x')).toThrow(RangeError);
    expect(editor.steps).toBe(0);
  });

  test('are no step when nothing changes', () => {
    const editor = new Editor('one');
    editor.insert(1, '');
    editor.remove(2, 2);
    expect(editor.steps).toBe(0);
  });
});

describe('undo and redo', () => {
  test('go back and forth', () => {
    const editor = new Editor('one');
    editor.insert(3, ' two');
    editor.remove(0, 4);
    expect(editor.undo()).toBe(true);
    expect(editor.text).toBe('one two');
    expect(editor.undo()).toBe(true);
    expect(editor.text).toBe('one');
    expect(editor.steps).toBe(0);
    expect(editor.redo()).toBe(true);
    expect(editor.text).toBe('one two');
    expect(editor.redo()).toBe(true);
    expect(editor.text).toBe('two');
    expect(editor.redo()).toBe(false);
    expect(editor.steps).toBe(2);
  });

  test('forget what was undone when something new is done', () => {
    const editor = new Editor('one');
    editor.insert(0, 'x');
    editor.undo();
    editor.insert(3, 'y');
    expect(editor.redo()).toBe(false);
    expect(editor.text).toBe('oney');
  });
});

describe('typing', () => {
  test('is one step', () => {
    const editor = new Editor('.');
    editor.insert(0, 'on');
    editor.insert(2, 'e');
    editor.insert(3, '!');
    expect(editor.steps).toBe(1);
    editor.undo();
    expect(editor.text).toBe('.');
    editor.redo();
    expect(editor.text).toBe('one!.');
  });

  test('elsewhere is another step', () => {
    const editor = new Editor();
    editor.insert(0, 'one');
    editor.insert(1, 'x');
    editor.insert(2, 'y');
    expect(undone(editor)).toEqual(['one', '']);
  });

  test('after something else is another step', () => {
    const editor = new Editor();
    editor.insert(0, 'one');
    editor.remove(0, 0);
    editor.insert(3, 's');
    editor.remove(3, 4);
    editor.insert(3, 'x');
    expect(undone(editor)).toEqual(['one', 'ones', '']);
  });

  test('is a step, and what is removed behind it another', () => {
    const editor = new Editor('e');
    editor.insert(0, 'on');
    editor.remove(2, 3);
    expect(undone(editor)).toEqual(['one', 'e']);
  });

  test('after an undo or a redo is another step', () => {
    const editor = new Editor();
    editor.insert(0, 'a');
    editor.insert(0, 'b');
    editor.undo();
    editor.insert(1, 'c');
    expect(undone(editor)).toEqual(['a', '']);
    editor.redo();
    editor.insert(1, 'd');
    expect(undone(editor)).toEqual(['a', '']);
    expect(editor.undo()).toBe(false);
  });

  test('after a vain undo or redo is another step', () => {
    const editor = new Editor();
    editor.insert(0, 'a');
    editor.redo();
    editor.insert(1, 'b');
    expect(undone(editor)).toEqual(['a', '']);
  });
});

describe('group', () => {
  test('is one step, and gives what its work gives', () => {
    const editor = new Editor('one');
    const result = editor.group(() => {
      editor.insert(0, 'x');
      editor.remove(1, 2);
      editor.insert(3, 'y');
      return 7;
    });
    expect(result).toBe(7);
    expect(editor.text).toBe('xney');
    expect(editor.steps).toBe(1);
    editor.undo();
    expect(editor.text).toBe('one');
    editor.redo();
    expect(editor.text).toBe('xney');
  });

  test('is no step when nothing is changed', () => {
    const editor = new Editor('one');
    editor.insert(3, 's');
    editor.undo();
    editor.group(() => {});
    expect(editor.steps).toBe(0);
    expect(editor.redo()).toBe(true);
  });

  test('forgets what was undone, and the oldest step', () => {
    const editor = new Editor('', 1);
    editor.insert(0, 'a');
    editor.undo();
    editor.group(() => editor.insert(0, 'b'));
    expect(editor.redo()).toBe(false);
    editor.group(() => editor.insert(0, 'c'));
    expect(undone(editor)).toEqual(['b']);
  });

  test('stands apart from typing', () => {
    const editor = new Editor();
    editor.insert(0, 'a');
    editor.group(() => editor.insert(1, 'b'));
    editor.insert(2, 'c');
    expect(undone(editor)).toEqual(['ab', 'a', '']);
    editor.insert(0, 'a');
    editor.group(() => editor.insert(0, 'b'));
    editor.insert(1, 'c');
    expect(undone(editor)).toEqual(['ba', 'a', '']);
  });

  test('is taken back when it throws', () => {
    const editor = new Editor('one');
    expect(() => editor.group(() => {
      editor.insert(0, 'x');
      editor.remove(1, 3);
      throw new Error('enough');
    })).toThrow('enough');
    expect(editor.text).toBe('one');
    expect(editor.steps).toBe(0);
    editor.insert(0, 'y');
    expect(undone(editor)).toEqual(['one']);
  });

  test('holds groups, each of which can be taken back', () => {
    const editor = new Editor();
    editor.group(() => {
      editor.insert(0, 'a');
      editor.group(() => editor.insert(1, 'b'));
      expect(() => editor.group(() => {
        editor.insert(2, 'c');
        throw new Error('enough');
      })).toThrow('enough');
      editor.insert(2, 'd');
    });
    expect(editor.text).toBe('abd');
    expect(undone(editor)).toEqual(['']);
  });

  test.each(['undo', 'redo'])('does not allow %s', name => {
    const editor = new Editor();
    editor.insert(0, 'a');
    expect(() => editor.group(() => editor[name]())).toThrow(new Error('not within a group'));
    expect(editor.text).toBe('a');
  });
});
