const CENTS = 100

export function format(cents: number): string {
  if (cents === 0) return 'free'
  const rest = String(cents % CENTS).padStart(2, '0')
  return `${Math.floor(cents / CENTS)}.${rest} €`
}
