import { UnitError, Units } from './units';

export { UnitError };

/** So many of a unit. */
export class Quantity {
  constructor(
    readonly amount: number,
    readonly unit: string,
    readonly units: Units,
  ) {
    units.factor(unit, unit);
  }

  static parse(text: string, units: Units): Quantity {
    const found = /^\s*(-?\d+(?:\.\d+)?)\s*([a-z]+)\s*$/.exec(text);
    if (!found) {
      throw new UnitError(`not a quantity: '${text}'`);
    }
    return new Quantity(Number(found[1]), found[2], units);
  }

  static total(quantities: readonly Quantity[]): Quantity | undefined {
    let sum: Quantity | undefined;
    for (const quantity of quantities) {
      sum = sum ? sum.plus(quantity) : quantity;
    }
    return sum;
  }

  in(unit: string): Quantity {
    return this.of(this.amount * this.units.factor(this.unit, unit), unit);
  }

  plus(other: Quantity): Quantity {
    return this.of(this.amount + other.in(this.unit).amount, this.unit);
  }

  minus(other: Quantity): Quantity {
    return this.of(this.amount - other.in(this.unit).amount, this.unit);
  }

  compare(other: Quantity): number {
    return Math.sign(this.minus(other).amount);
  }

  toString(): string {
    return `${Math.round(this.amount * 100) / 100} ${this.unit}`;
  }

  private of(amount: number, unit: string): Quantity {
    return new Quantity(amount, unit, this.units);
  }
}
