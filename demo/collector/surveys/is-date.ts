/** Is an untrusted value a day that there is, `YYYY-MM-DD`? */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(Number(moment)) && moment.toISOString().startsWith(value);
}
