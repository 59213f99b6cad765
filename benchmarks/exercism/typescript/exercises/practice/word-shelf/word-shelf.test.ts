import { describe, expect, it, xdescribe, xit } from '@jest/globals'
import { FirstLetterShelf, LengthShelf, Shelf, groupBy } from './word-shelf'

describe('groupBy', () => {
  it('groups nothing', () => {
    expect(groupBy([], (item) => item).size).toBe(0)
  })

  xit('keeps the order of keys and items', () => {
    const groups = groupBy([5, 2, 9, 4], (number) => number % 2 === 0)
    expect([...groups]).toEqual([
      [false, [5, 9]],
      [true, [2, 4]],
    ])
  })
})

xdescribe('Shelf', () => {
  it('is labelled by first letters', () => {
    expect(new FirstLetterShelf().add('bee', 'ape', 'ant').label()).toBe('a: ant, ape; b: bee')
  })

  it('is labelled by lengths', () => {
    expect(new LengthShelf().add('bee', 'hippopotamus', 'ox').label()).toBe('02: ox; 03: bee; 12: hippopotamus')
  })

  it('has a drawer for what begins with no letter', () => {
    expect(new FirstLetterShelf().add('3d', 'zoo', '{}', 'a').label()).toBe('#: 3d, {}; a: a; z: zoo')
  })

  it('holds each word once', () => {
    expect(new LengthShelf().add('bee', ' Bee ').add('BEE').label()).toBe('03: bee')
  })

  it('holds no empty words', () => {
    expect(new LengthShelf().add('', '  ').label()).toBe('')
  })

  it('may be of another kind', () => {
    class LastLetterShelf extends Shelf {
      protected drawer(word: string): string {
        return word.slice(-1)
      }
    }
    expect(new LastLetterShelf().add('bee', 'ant', 'ape').label()).toBe('e: ape, bee; t: ant')
  })

  describe('search', () => {
    const shelf = new FirstLetterShelf().add('cow', 'cat', 'camel', 'bee')

    it('gives words by alphabet', () => {
      expect(shelf.search('ca')).toEqual(['camel', 'cat'])
    })

    it('takes capitals for small letters', () => {
      expect(shelf.search('COW')).toEqual(['cow'])
    })

    it('gives no more than it may', () => {
      expect(shelf.search('', 2)).toEqual(['bee', 'camel'])
    })

    it('gives ten where nothing is said', () => {
      const many = new LengthShelf().add(...'abcdefghijkl')
      expect(many.search('')).toHaveLength(10)
    })
  })
})
