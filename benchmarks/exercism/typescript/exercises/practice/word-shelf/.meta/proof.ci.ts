export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item)) ?? []
    group.push(item)
    groups.set(key(item), group)
  }
  return groups
}

export abstract class Shelf {
  readonly #words = new Set<string>()

  protected abstract drawer(word: string): string

  add(...words: string[]): this {
    for (const word of words) {
      const clean = word.trim().toLowerCase()
      if (clean === '') continue
      this.#words.add(clean)
    }
    return this
  }

  label(): string {
    const drawers = [...groupBy(this.sorted(), (word) => this.drawer(word))]
    return drawers
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, words]) => `${name}: ${words.join(', ')}`)
      .join('; ')
  }

  search(start: string, limit = 10): string[] {
    return this.sorted()
      .filter((word) => word.startsWith(start.toLowerCase()))
      .slice(0, limit)
  }

  private sorted(): string[] {
    return [...this.#words].sort()
  }
}

export class FirstLetterShelf extends Shelf {
  protected drawer(word: string): string {
    const first = word.charAt(0)
    return first >= 'a' && first <= 'z' ? first : '#'
  }
}

export class LengthShelf extends Shelf {
  protected drawer(word: string): string {
    return String(word.length).padStart(2, '0')
  }
}
