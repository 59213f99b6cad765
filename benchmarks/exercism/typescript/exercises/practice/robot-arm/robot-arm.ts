export class CommandError extends Error {}

export function parse(text: string): unknown {
  throw new Error('Remove this line and implement the function')
}

export function run(commands: unknown, length: unknown): unknown {
  throw new Error('Remove this line and implement the function')
}
