// Days as they are kept: ISO 8601, and only days that were.

/** A day that was, or null: newspapers begin in 1605. Numbers may lack zeros in front. */
export function isoDate({ year, month, day }: Readonly<Record<string, string | undefined>> = {}): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return exists && Number(year) >= 1605 && Number(year) <= 2200 ? date : null;
}
