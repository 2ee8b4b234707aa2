/** The date on this device's calendar, `YYYY-MM-DD`. */
export function localDate(moment = new Date()): string {
  const numbers = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return numbers.map((number) => String(number).padStart(2, '0')).join('-');
}
