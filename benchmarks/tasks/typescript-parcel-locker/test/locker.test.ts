import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Box, type Parcel, type Size } from '../src/box.js';
import { Locker, LockerError } from '../src/locker.js';

const parcel = (id: string, size: Size = 'small', to = 'anna'): Parcel => ({ id, to, size });

describe('Locker', () => {
  let locker: Locker;

  beforeEach(() => {
    locker = new Locker([new Box(3, 'large'), new Box(2, 'small'), new Box(4, 'medium'), new Box(1, 'small')], 48);
  });

  describe('deliver', () => {
    it('takes the lowest number of boxes that are as good', () => {
      assert.equal(locker.deliver(parcel('a'), 0).number, 1);
      assert.equal(locker.deliver(parcel('b'), 0).number, 2);
    });

    it('takes the smallest box', () => {
      assert.equal(locker.deliver(parcel('a', 'medium'), 0).number, 4);
      assert.equal(locker.deliver(parcel('b', 'medium'), 0).number, 3);
    });

    it('takes a larger box where no other is free', () => {
      const numbers = ['a', 'b', 'c', 'd'].map((id) => locker.deliver(parcel(id), 0).number);
      assert.deepEqual(numbers, [1, 2, 4, 3]);
    });

    it('fails where no box is free', () => {
      locker.deliver(parcel('a', 'large'), 0);
      assert.throws(() => locker.deliver(parcel('b', 'large'), 0), (error: unknown) => {
        assert(error instanceof LockerError);
        assert.equal(error.code, 'full');
        assert.equal(error.message, 'no free box for a large parcel');
        return true;
      });
    });

    it('fails for a parcel that is here already', () => {
      locker.deliver(parcel('a'), 0);
      assert.throws(() => locker.deliver(parcel('a', 'large'), 5), { code: 'duplicate', message: 'parcel a is here already' });
      assert.equal(locker.free('large'), 1);
    });
  });

  describe('collect', () => {
    beforeEach(() => {
      locker.deliver(parcel('a'), 100);
    });

    it('costs nothing in time', () => {
      assert.equal(locker.collect('a', 147), 0);
    });

    it('costs a fee once overdue', () => {
      assert.equal(locker.collect('a', 150), 50);
    });

    it('costs a fee for each day that has begun', () => {
      assert.equal(locker.collect('a', 148 + 24), 100);
    });

    it('does not cost more than the most', () => {
      assert.equal(locker.collect('a', 148 + 24 * 30), 400);
    });

    it('makes the box free', () => {
      assert.equal(locker.free('small'), 3);
      locker.collect('a', 101);
      assert.equal(locker.free('small'), 4);
    });

    it('fails for a parcel that is not here', () => {
      assert.throws(() => locker.collect('z', 101), { code: 'unknown', message: 'no parcel z' });
    });
  });

  describe('overdue', () => {
    it('names the longest delivered first', () => {
      locker.deliver(parcel('b'), 5);
      locker.deliver(parcel('a'), 6);
      locker.deliver(parcel('c'), 4);
      assert.deepEqual(locker.overdue(53).map((late) => late.id), ['c', 'b']);
      assert.deepEqual(locker.overdue(54).map((late) => late.id), ['c', 'b', 'a']);
    });

    it('is empty at first', () => {
      assert.deepEqual(locker.overdue(1000), []);
    });
  });

  describe('clear', () => {
    it('takes out what has been overdue for long', () => {
      locker.deliver(parcel('b'), 0);
      locker.deliver(parcel('a'), 1);
      assert.deepEqual(locker.clear(95), []);
      assert.deepEqual(locker.clear(96), ['b']);
      assert.deepEqual(locker.overdue(96).map((late) => late.id), ['a']);
    });
  });

  it('counts free boxes by size', () => {
    assert.deepEqual((['small', 'medium', 'large'] as Size[]).map((size) => locker.free(size)), [4, 2, 1]);
  });

  it('sends a notice', () => {
    locker.deliver(parcel('p7', 'large', 'anna'), 0);
    assert.equal(locker.notice('p7'), 'p7 for anna: box 3');
  });
});
