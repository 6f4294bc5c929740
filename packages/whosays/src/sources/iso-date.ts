const dateTime = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/

/** True for an ISO date or date-time that names a day of the calendar: "2024-02-29", "2024-02-29T08:30Z". Not "2023-02-29", "3 May", nor a day before the year 1000. */
export function isIsoDate(text: string): boolean {
  const match = dateTime.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1, 4).map(Number)
  if (year === undefined || month === undefined || day === undefined || year < 1000) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
