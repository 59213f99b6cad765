export type Command = { kind: 'move'; by: number } | { kind: 'grab'; thing: string } | { kind: 'drop' }

export interface Dropped {
  thing: string
  at: number
}

export interface Result {
  position: number
  holds: string | null
  dropped: Dropped[]
}

export class CommandError extends Error {
  constructor(
    public readonly line: number,
    text: string
  ) {
    super(`line ${line}: what is '${text}'?`)
  }
}

function command(text: string, line: number): Command {
  const [word, argument] = text.split(/\s+/)
  if (word === 'move' && /^-?\d+$/.test(argument ?? '')) {
    return { kind: 'move', by: Number(argument) }
  }
  if (word === 'grab' && argument !== undefined) {
    return { kind: 'grab', thing: argument }
  }
  if (text === 'drop') {
    return { kind: 'drop' }
  }
  throw new CommandError(line, text)
}

export function parse(text: string): Command[] {
  const commands: Command[] = []
  text.split('\n').forEach((line, index) => {
    const trimmed = line.trim()
    if (trimmed.length > 0) {
      commands.push(command(trimmed, index + 1))
    }
  })
  return commands
}

export function run(commands: Command[], length: number): Result {
  const result: Result = { position: 0, holds: null, dropped: [] }
  for (const command of commands) {
    switch (command.kind) {
      case 'move':
        result.position = Math.min(Math.max(result.position + command.by, 0), length)
        break
      case 'grab':
        if (result.holds !== null) throw new Error('the arm is full')
        result.holds = command.thing
        break
      case 'drop':
        if (result.holds === null) throw new Error('the arm is empty')
        result.dropped.push({ thing: result.holds, at: result.position })
        result.holds = null
        break
    }
  }
  return result
}
