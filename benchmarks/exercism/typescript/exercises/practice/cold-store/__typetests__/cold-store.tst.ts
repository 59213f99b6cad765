import { describe, expect, test } from 'tstyche'
import { ColdStore } from '../cold-store.ts'

describe('ColdStore', () => {
  test('knows the type of its values', () => {
    expect(new ColdStore<string, number>(1).get('a')).type.toBe<number | undefined>()
  })
})
