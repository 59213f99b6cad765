export interface Tariff {
  readonly name: string
  readonly base: number
  readonly zone: number
  readonly day: number
}

export const CITY: Tariff = { name: 'city', base: 190, zone: 85, day: 800 }
