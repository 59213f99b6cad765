import { describe, expect, it, xdescribe, xit } from '@jest/globals'
import { FareError, cheapest, fare, group } from './bus-fares'
import { format } from './money'
import { CITY } from './tariff'

const adult = { zones: 1, age: 40 }

describe('Bus fares', () => {
  it('one zone costs the base', () => {
    expect(fare(adult, CITY)).toBe(190)
  })

  xit('each further zone costs more', () => {
    expect(fare({ zones: 3, age: 14 }, CITY)).toBe(360)
  })

  xit.each([
    [5, 0],
    [6, 95],
    [13, 95],
    [14, 190],
  ])('at %p the fare is %p', (age, cents) => {
    expect(fare({ zones: 1, age }, CITY)).toBe(cents)
  })

  xit('half a fare is rounded up to five cents', () => {
    expect(fare({ zones: 2, age: 10 }, CITY)).toBe(140)
  })

  xit('there is no trip of no zones', () => {
    const nowhere = { zones: 0, age: 3 }
    expect(() => fare(nowhere, CITY)).toThrow(FareError)
    expect(() => fare(nowhere, CITY)).toThrow(expect.objectContaining({ message: 'a trip of 0 zones', trip: nowhere }))
  })

  xdescribe('groups', () => {
    it('nobody pays nothing', () => {
      expect(group([], CITY)).toBe(0)
    })

    it('a small group pays each fare', () => {
      expect(group([adult, adult, { zones: 2, age: 40 }], CITY)).toBe(655)
    })

    it('a day ticket is good for five', () => {
      expect(group(Array(5).fill(adult), CITY)).toBe(800)
    })

    it('a sixth needs another one, or pays alone', () => {
      expect(group(Array(6).fill(adult), CITY)).toBe(1140)
      expect(group(Array(6).fill({ zones: 9, age: 40 }), CITY)).toBe(1600)
    })
  })

  xdescribe('the cheapest tariff', () => {
    const night = { ...CITY, name: 'night', base: 150, zone: 125 }

    it('is that of the lowest fare', () => {
      expect(cheapest(adult, [CITY, night])).toBe('night')
      expect(cheapest({ zones: 4, age: 40 }, [night, CITY])).toBe('city')
    })

    it('is the first of equal ones', () => {
      expect(cheapest({ zones: 2, age: 40 }, [night, CITY])).toBe('night')
    })

    it('is none without tariffs', () => {
      expect(() => cheapest(adult, [])).toThrow(new FareError('no tariffs'))
    })
  })

  xit('amounts are shown in euros', () => {
    expect([0, 5, 190, 1205].map(format)).toEqual(['free', '0.05 €', '1.90 €', '12.05 €'])
  })
})
