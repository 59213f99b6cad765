import { describe, expect, it, xdescribe, xit } from '@jest/globals'
import { CommandError, parse, run } from './robot-arm.ts'

describe('Robot arm', () => {
  it('reads a move', () => {
    expect(parse('move 5')).toEqual([{ kind: 'move', by: 5 }])
  })

  xit('reads several lines', () => {
    expect(parse('grab bolt\n\n  move -12 \ndrop\n')).toEqual([{ kind: 'grab', thing: 'bolt' }, { kind: 'move', by: -12 }, { kind: 'drop' }])
  })

  xit.each(['jump', 'move', 'move x', 'grab', 'drop it'])('does not read %p', (text) => {
    expect(() => parse(text)).toThrow(new CommandError(1, text))
  })

  xit('names the line, empty ones counted', () => {
    expect(() => parse('drop\n\njump')).toThrow("line 3: what is 'jump'?")
    expect(() => parse('drop\n\njump')).toThrow(expect.objectContaining({ line: 3 }))
  })

  xdescribe('runs', () => {
    const of = (text: string) => run(parse(text), 10)

    it('from the beginning', () => {
      expect(of('')).toEqual({ position: 0, holds: null, dropped: [] })
    })

    it('moves there and back', () => {
      expect(of('move 7\nmove -3').position).toBe(4)
    })

    it('stops at the ends of the rail', () => {
      expect(of('move 10').position).toBe(10)
      expect(of('move 11').position).toBe(10)
      expect(of('move -1\nmove 1').position).toBe(1)
    })

    it('holds what was grabbed', () => {
      expect(of('grab bolt\nmove 1').holds).toBe('bolt')
    })

    it('drops what it holds where it is', () => {
      expect(of('grab bolt\nmove 3\ndrop\ngrab nut\ndrop')).toEqual({
        position: 3,
        holds: null,
        dropped: [
          { thing: 'bolt', at: 3 },
          { thing: 'nut', at: 3 },
        ],
      })
    })

    it('cannot grab twice', () => {
      expect(() => of('grab bolt\ngrab nut')).toThrow('the arm is full')
    })

    it('cannot drop nothing', () => {
      expect(() => of('grab bolt\ndrop\ndrop')).toThrow('the arm is empty')
    })
  })
})
