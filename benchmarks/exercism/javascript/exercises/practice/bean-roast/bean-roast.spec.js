import { describe, expect, test, xdescribe, xtest } from '@jest/globals';
import { needed, plan, roasted } from './bean-roast';
import { label } from './labels';

describe('Bean roast', () => {
  test('a light roast loses little', () => {
    expect(roasted('light', 1000)).toBe(880);
  });

  xtest('a dark roast loses more', () => {
    expect(roasted('dark', 1000)).toBe(800);
  });

  xtest('grams are rounded', () => {
    expect(roasted('medium', 10)).toBe(9);
    expect(roasted('light', 3)).toBe(3);
  });

  xtest('what is needed for nothing', () => {
    expect(needed('dark', 0)).toBe(0);
  });

  xtest('what is needed exactly', () => {
    expect(needed('dark', 400)).toBe(500);
  });

  xtest('what is needed is never too little', () => {
    expect(needed('light', 250)).toBe(285);
  });

  xtest('a kind that nobody knows', () => {
    expect(() => roasted('blue', 1)).toThrow(new RangeError('unknown kind: blue'));
  });

  xdescribe('the plan', () => {
    const light = { kind: 'light', grams: 440 };
    const dark = { kind: 'dark', grams: 401 };

    test('no orders', () => {
      expect(plan([], 60)).toEqual([]);
    });

    test('just enough time', () => {
      expect(plan([light, light], 18)).toEqual([light, light]);
    });

    test('a second drum takes as long again', () => {
      expect(plan([dark], 28)).toEqual([dark]);
      expect(plan([dark], 27)).toEqual([]);
    });

    test('what does not fit is left out', () => {
      expect(plan([light, dark, light], 20)).toEqual([light, light]);
    });
  });

  xdescribe('labels', () => {
    test('grams', () => {
      expect(label('light', 250)).toBe('Light roast, 250 g');
      expect(label('medium', 999)).toBe('Medium roast, 999 g');
    });

    test('kilograms', () => {
      expect(label('dark', 1500)).toBe('Dark roast, 1.5 kg');
      expect(label('dark', 1000)).toBe('Dark roast, 1 kg');
    });

    test('a kind that nobody knows', () => {
      expect(() => label('blue', 1)).toThrow(RangeError);
    });
  });
});
