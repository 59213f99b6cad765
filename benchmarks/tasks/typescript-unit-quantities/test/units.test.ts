import { UnitError, Units } from '../src/units';

const lengths = () => new Units().define('m').define('km', 1000, 'm').define('cm', 0.01, 'm');

describe('Units', () => {
  it('knows no unit at first', () => {
    expect(new Units().has('m')).toBe(false);
  });

  it('knows what is defined', () => {
    expect(lengths().has('km')).toBe(true);
  });

  it.each([
    ['m', 'm', 1],
    ['km', 'm', 1000],
    ['m', 'km', 0.001],
    ['km', 'cm', 100000],
  ])('one %s in %s', (from, to, factor) => {
    expect(lengths().factor(from, to)).toBeCloseTo(factor, 9);
  });

  it('defines units by units that are no base', () => {
    expect(lengths().define('mile', 1.6, 'km').factor('mile', 'm')).toBeCloseTo(1600, 9);
  });

  it('takes a factor without another unit for none', () => {
    expect(new Units().define('m', 7).define('km', 1000, 'm').factor('km', 'm')).toBe(1000);
  });

  it('lists units by size, the smallest first', () => {
    expect(lengths().define('s').alike('m')).toEqual(['cm', 'm', 'km']);
  });

  it('lists units of the same size as they were defined', () => {
    expect(lengths().define('metre', 1, 'm').define('meter', 1, 'm').alike('km')).toEqual(['cm', 'm', 'metre', 'meter', 'km']);
  });

  it.each(['', 'M', 'm2', ' m', 'm m'])('refuses the name %p', (name) => {
    expect(() => new Units().define(name)).toThrow(new UnitError(`bad name: ${name}`));
  });

  it.each([0, -1])('refuses the factor %p', (factor) => {
    expect(() => lengths().define('x', factor, 'm')).toThrow(new UnitError(`bad factor: ${factor}`));
  });

  it('takes factors below 1', () => {
    expect(lengths().define('mm', 0.5, 'm').factor('mm', 'm')).toBe(0.5);
  });

  it('refuses a unit that is known already', () => {
    expect(() => lengths().define('m', 0)).toThrow(new UnitError('known already: m'));
  });

  it('refuses units that are not known', () => {
    expect(() => lengths().define('x', 1, 'y')).toThrow(new UnitError('unknown unit: y'));
    expect(() => lengths().factor('m', 'x')).toThrow(new UnitError('unknown unit: x'));
    expect(() => lengths().factor('x', 'm')).toThrow(new UnitError('unknown unit: x'));
    expect(() => lengths().alike('x')).toThrow(UnitError);
    expect(() => lengths().alike('x')).toThrow('unknown unit: x');
  });

  it('finds no way between base units', () => {
    const refused = () => lengths().define('s').factor('m', 's');
    expect(refused).toThrow(UnitError);
    expect(refused).toThrow('no way from m to s');
  });
});
