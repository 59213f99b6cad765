export class ColdStoreError extends Error {}

export class ColdStore<K, V> {
  constructor(capacity: unknown) {
    throw new Error('Remove this line and implement the function')
  }
}
