export class UnitError extends Error {}

interface Unit {
  readonly base: string;
  readonly size: number;
}

/** Units by name, each as so many of its base unit. */
export class Units {
  private readonly byName = new Map<string, Unit>();

  define(name: string, factor = 1, of?: string): this {
    if (!/^[a-z]+$/.test(name)) {
      throw new UnitError(`bad name: ${name}`);
    }
    if (this.has(name)) {
      throw new UnitError(`known already: ${name}`);
    }
    if (factor <= 0) {
      throw new UnitError(`bad factor: ${factor}`);
    }
    this.byName.set(name, of === undefined ? { base: name, size: 1 } : this.scaled(factor, this.known(of)));
    return this;
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  factor(from: string, to: string): number {
    const source = this.known(from);
    const target = this.known(to);
    if (source.base !== target.base) {
      throw new UnitError(`no way from ${from} to ${to}`);
    }
    return source.size / target.size;
  }

  alike(name: string): string[] {
    const { base } = this.known(name);
    return [...this.byName]
      .filter(([, unit]) => unit.base === base)
      .sort(([, one], [, other]) => one.size - other.size)
      .map(([key]) => key);
  }

  private scaled(factor: number, unit: Unit): Unit {
    return { base: unit.base, size: factor * unit.size };
  }

  private known(name: string): Unit {
    const unit = this.byName.get(name);
    if (!unit) {
      throw new UnitError(`unknown unit: ${name}`);
    }
    return unit;
  }
}
