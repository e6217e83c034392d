/** The proleptic Gregorian calendar in day numbers (0 is 1970-01-01). */

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const ERA_DAYS = 146_097

/** The day number of a date. The month may lie outside 1..12 only where the caller has normalised the year. */
export const daysOf = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * ERA_DAYS + dayOfEra - 719_468
}

export const dateOf = (days: number): CivilDate => {
  const shifted = days + 719_468
  const era = Math.floor(shifted / ERA_DAYS)
  const dayOfEra = shifted - era * ERA_DAYS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const part = Math.floor((5 * dayOfYear + 2) / 153)
  const month = part < 10 ? part + 3 : part - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * part + 2) / 5) + 1 }
}

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0)

/** 1 is Monday, 7 Sunday. */
export const dayOfWeek = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1

export const dayOfYear = (days: number): number => days - daysOf(dateOf(days).year, 1, 1) + 1

/** The Monday of the first ISO week of a year. */
export const firstWeek = (year: number): number => {
  const fourth = daysOf(year, 1, 4)
  return fourth - dayOfWeek(fourth) + 1
}

/** The ISO week of a day, and the year that the week belongs to. */
export const weekOf = (days: number): { readonly week: number; readonly weekYear: number } => {
  const thursday = days - dayOfWeek(days) + 4
  const weekYear = dateOf(thursday).year
  return { week: Math.floor((days - firstWeek(weekYear)) / 7) + 1, weekYear }
}

export const weeksIn = (weekYear: number): number => (firstWeek(weekYear + 1) - firstWeek(weekYear)) / 7

/** Quarter of a day and the day's number in it. */
export const quarterOf = (days: number): { readonly quarter: number; readonly dayOfQuarter: number } => {
  const { year, month } = dateOf(days)
  const quarter = Math.floor((month - 1) / 3) + 1
  return { quarter, dayOfQuarter: days - daysOf(year, quarter * 3 - 2, 1) + 1 }
}

/** The same day of the month some months later; the last day where the month is shorter. */
export const addMonths = (days: number, months: number): number => {
  const { year, month, day } = dateOf(days)
  const total = year * 12 + (month - 1) + months
  const newYear = Math.floor(total / 12)
  const newMonth = total - newYear * 12 + 1
  return daysOf(newYear, newMonth, Math.min(day, monthLength(newYear, newMonth)))
}
