import { beforeEach, describe, expect, test, xdescribe, xtest } from '@jest/globals';
import { SeatError, SeatRows } from './seat-rows';

describe('Seat rows', () => {
  let rows;

  beforeEach(() => {
    rows = new SeatRows(2, 3);
  });

  test('all seats are free at first', () => {
    expect(rows.free).toBe(6);
  });

  xtest('free seats are named by row and number', () => {
    expect([...rows]).toEqual(['A1', 'A2', 'A3', 'B1', 'B2', 'B3']);
  });

  xtest('a seat that is taken is not free', () => {
    rows.take('A2');
    expect(rows.free).toBe(5);
    expect([...rows]).not.toContain('A2');
  });

  xdescribe('what cannot be taken', () => {
    test.each(['C1', 'A0', 'A4', 'a1', ''])('there is no seat %j', (seat) => {
      expect(() => rows.take(seat)).toThrow(new SeatError(`no seat ${seat}`));
    });

    test('a seat that is taken', () => {
      rows.take('B3');
      expect(() => rows.take('B3')).toThrow('B3 is taken');
      expect(rows.free).toBe(5);
    });

    test('the error knows the seat', () => {
      let error;
      try {
        rows.take('Z9');
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(SeatError);
      expect(error.seat).toBe('Z9');
    });
  });

  xdescribe('groups', () => {
    test('sit side by side', () => {
      rows.take('A2');
      expect(rows.group(2)).toEqual(['B1', 'B2']);
      expect(rows.free).toBe(3);
    });

    test('may fill a row', () => {
      expect(rows.group(3)).toEqual(['A1', 'A2', 'A3']);
      expect(rows.group(3)).toEqual(['B1', 'B2', 'B3']);
      expect(rows.free).toBe(0);
    });

    test('do not spread over rows', () => {
      rows.take('A1');
      rows.take('B3');
      expect(() => rows.group(3)).toThrow('no 3 seats side by side');
      expect(rows.free).toBe(4);
    });
  });
});
