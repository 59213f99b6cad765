import { beforeEach, describe, expect, it, jest, xdescribe, xit } from '@jest/globals'
import { ColdStore, ColdStoreError } from './cold-store.ts'

describe('ColdStore', () => {
  let store: ColdStore<string, number>

  beforeEach(() => {
    store = new ColdStore<string, number>(2)
  })

  it('gives what was put', () => {
    expect(store.put('a', 1)).toBeUndefined()
    expect(store.get('a')).toBe(1)
  })

  xit('gives nothing where nothing was put', () => {
    expect(store.get('a')).toBeUndefined()
    expect(store.size).toBe(0)
  })

  xit('replaces a value', () => {
    store.put('a', 1)
    store.put('b', 2)
    expect(store.put('a', 3)).toBeUndefined()
    expect(store.get('a')).toBe(3)
  })

  xdescribe('when it is full', () => {
    beforeEach(() => {
      store.put('a', 1)
      store.put('b', 2)
    })

    it('lets the oldest leave', () => {
      expect(store.put('c', 3)).toEqual(['a', 1])
      expect(store.keys()).toEqual(['c', 'b'])
    })

    it('takes a value that was read for used', () => {
      store.get('a')
      expect(store.put('c', 3)).toEqual(['b', 2])
    })

    it('takes a value that was put again for used', () => {
      store.put('a', 7)
      expect(store.put('c', 3)).toEqual(['b', 2])
    })

    it('lists keys, the last used first', () => {
      store.get('a')
      expect(store.keys()).toEqual(['a', 'b'])
    })
  })

  xit('makes what is not there, once', () => {
    const make = jest.fn((key: string) => key.length)
    expect(store.getOr('abc', make)).toBe(3)
    expect(store.getOr('abc', make)).toBe(3)
    expect(make).toHaveBeenCalledTimes(1)
    expect(make).toHaveBeenCalledWith('abc')
  })

  xit('changes what is there', () => {
    store.put('a', 1)
    store.update('a', (value) => value + 41)
    expect(store.get('a')).toBe(42)
  })

  xit('changes nothing that is not there', () => {
    const change = () => store.update('z', (value) => value)
    expect(change).toThrow(new ColdStoreError('nothing at z', 'z'))
    expect(change).toThrow(expect.objectContaining({ name: 'ColdStoreError', key: 'z' }))
  })

  xit.each([0, -1, 1.5])('has no capacity of %p', (capacity) => {
    expect(() => new ColdStore(capacity)).toThrow(`no capacity: ${capacity}`)
  })
})
