/** The date on this device's calendar, `YYYY-MM-DD`. */
export function localDate(moment = new Date()): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return [
    pad(moment.getFullYear(), 4),
    pad(moment.getMonth() + 1, 2),
    pad(moment.getDate(), 2),
  ].join('-');
}
