import type { Tariff } from './tariff'

export interface Trip {
  readonly zones: number
  readonly age: number
}

export class FareError extends Error {
  constructor(
    message: string,
    public readonly trip?: Trip
  ) {
    super(message)
  }
}

const FREE_UNTIL = 5
const HALF_UNTIL = 13
const GROUP = 5

function roundedUp(cents: number, step: number): number {
  return Math.ceil(cents / step) * step
}

export function fare(trip: Trip, tariff: Tariff): number {
  if (trip.zones < 1) {
    throw new FareError(`a trip of ${trip.zones} zones`, trip)
  }
  if (trip.age <= FREE_UNTIL) return 0
  const full = tariff.base + (trip.zones - 1) * tariff.zone
  return trip.age <= HALF_UNTIL ? roundedUp(full / 2, 5) : full
}

export function group(trips: readonly Trip[], tariff: Tariff): number {
  const single = trips.map((trip) => fare(trip, tariff)).reduce((sum, price) => sum + price, 0)
  const days = Math.ceil(trips.length / GROUP) * tariff.day
  return Math.min(single, days)
}

export function cheapest(trip: Trip, tariffs: readonly Tariff[]): string {
  let best: Tariff | undefined
  for (const tariff of tariffs) {
    if (best === undefined || fare(trip, tariff) < fare(trip, best)) {
      best = tariff
    }
  }
  if (!best) {
    throw new FareError('no tariffs')
  }
  return best.name
}
