import { Quantity, UnitError } from '../src/quantity';
import { Units } from '../src/units';

const units = new Units().define('m').define('km', 1000, 'm').define('cm', 0.01, 'm').define('s');
const read = (text: string) => Quantity.parse(text, units);

describe('Quantity', () => {
  it('has an amount and a unit', () => {
    expect(new Quantity(2, 'km', units)).toMatchObject({ amount: 2, unit: 'km', units });
  });

  it('needs a known unit', () => {
    expect(() => new Quantity(2, 'mile', units)).toThrow(new UnitError('unknown unit: mile'));
  });

  it('is shown in another unit', () => {
    expect(read('1.5 km').in('m')).toMatchObject({ amount: 1500, unit: 'm' });
  });

  it.each([
    ['1 km', '500 m', '1.5 km', '0.5 km'],
    ['200 m', '1 km', '1200 m', '-800 m'],
    ['3 s', '3 s', '6 s', '0 s'],
  ])('%s and %s', (one, other, sum, difference) => {
    expect(read(one).plus(read(other)).toString()).toBe(sum);
    expect(read(one).minus(read(other)).toString()).toBe(difference);
  });

  it('adds nothing of another kind', () => {
    expect(() => read('1 m').plus(read('1 s'))).toThrow('no way from s to m');
    expect(() => read('1 m').compare(read('1 s'))).toThrow(UnitError);
  });

  it.each([
    ['1 km', '999 m', 1],
    ['1 km', '1000 m', 0],
    ['1 km', '1500 m', -1],
  ])('compares %s with %s', (one, other, sign) => {
    expect(read(one).compare(read(other))).toBe(sign);
  });

  it('never changes', () => {
    const one = read('1 m');
    one.plus(one);
    one.in('cm');
    expect(one.toString()).toBe('1 m');
  });

  it.each([
    [1.005, '1 m'],
    [1.006, '1.01 m'],
    [-2.5, '-2.5 m'],
    [0.1 + 0.2, '0.3 m'],
    [12345.678, '12345.68 m'],
  ])('%p is written as %p', (amount, text) => {
    expect(String(new Quantity(amount, 'm', units))).toBe(text);
  });

  it.each(['1.5 km', '1.5km', '  1.5   km '])('reads %p', (text) => {
    expect(read(text)).toMatchObject({ amount: 1.5, unit: 'km' });
  });

  it.each(['', 'm', '1', '1. m', '.5 m', '1 m m', '1 M', 'x1 m'])('does not read %p', (text) => {
    expect(() => read(text)).toThrow(new UnitError(`not a quantity: '${text}'`));
  });

  it('does not read units that are not known', () => {
    expect(() => read('1 mile')).toThrow('unknown unit: mile');
  });

  it('totals nothing', () => {
    expect(Quantity.total([])).toBeUndefined();
  });

  it('totals in the unit of the first', () => {
    expect(Quantity.total([read('1 km'), read('200 m'), read('100 cm')])?.toString()).toBe('1.2 km');
    expect(Quantity.total([read('10 cm'), read('1 m')])?.toString()).toBe('110 cm');
  });
});
