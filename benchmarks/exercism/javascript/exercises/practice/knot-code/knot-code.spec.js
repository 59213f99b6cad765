import { describe, expect, test, xdescribe, xtest } from '@jest/globals';
import { KnotError, sum, tie, untie } from './knot-code';

describe('Knot code', () => {
  test('one digit', () => {
    expect(tie(3)).toEqual('ooo');
  });

  xtest('nothing', () => {
    expect(tie(0)).toEqual('.');
  });

  xtest('a zero in the middle', () => {
    expect(tie(203)).toEqual('oo-.-ooo');
  });

  xtest.each([-1, 1.5, NaN, '7'])('%p cannot be tied', (number) => {
    expect(() => tie(number)).toThrow(KnotError);
  });

  xtest('the error names the number', () => {
    expect(() => tie(-1)).toThrow('cannot tie -1');
  });

  xdescribe('untied', () => {
    test('one digit', () => {
      expect(untie('ooooooooo')).toEqual(9);
    });

    test('several digits, in order', () => {
      expect(untie('o-.-oo')).toEqual(102);
    });

    test('white space around does not count', () => {
      expect(untie('  oo-. ')).toEqual(20);
    });

    test.each([
      ['oox', 'oox'],
      ['o-oooooooooo-x', 'oooooooooo'],
      ['o-', ''],
      ['..', '..'],
    ])('%s has a group that is no digit', (knots, group) => {
      expect(() => untie(knots)).toThrow(new KnotError(`no digit: '${group}'`));
    });
  });

  xdescribe('sums', () => {
    test('of nothing', () => {
      expect(sum([])).toEqual('.');
    });

    test('of several strings', () => {
      expect(sum(['oo', 'oooooooo-o', '   ', '.'])).toEqual('oooooooo-ooo');
    });
  });
});
