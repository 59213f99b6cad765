export class ColdStoreError extends Error {
  constructor(
    message: string,
    public readonly key?: unknown
  ) {
    super(message)
    this.name = 'ColdStoreError'
  }
}

export class ColdStore<K, V> {
  private readonly values = new Map<K, V>()

  constructor(private readonly capacity: number) {
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new ColdStoreError(`no capacity: ${capacity}`)
    }
  }

  get size(): number {
    return this.values.size
  }

  put(key: K, value: V): [K, V] | undefined {
    this.values.delete(key)
    this.values.set(key, value)
    return this.size > this.capacity ? this.evict() : undefined
  }

  get(key: K): V | undefined {
    const value = this.values.get(key)
    if (this.values.has(key)) {
      this.values.delete(key)
      this.values.set(key, value as V)
    }
    return value
  }

  getOr(key: K, make: (key: K) => V): V {
    if (this.values.has(key)) {
      return this.get(key) as V
    }
    const made = make(key)
    this.put(key, made)
    return made
  }

  update(key: K, change: (value: V) => V): void {
    if (!this.values.has(key)) {
      throw new ColdStoreError(`nothing at ${String(key)}`, key)
    }
    this.put(key, change(this.values.get(key) as V))
  }

  keys(): K[] {
    return [...this.values.keys()].reverse()
  }

  private evict(): [K, V] {
    const [oldest] = this.values.entries()
    this.values.delete(oldest[0])
    return oldest
  }
}
