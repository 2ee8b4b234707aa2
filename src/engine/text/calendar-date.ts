/** Is this a day of the calendar, written `YYYY-MM-DD` (years 0001–9999)? */
export const isCalendarDate = (text: unknown): text is string =>
  typeof text === 'string' &&
  /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) &&
  // Midnight UTC; 30 February is no date, or another one.
  new Date(text).toJSON()?.slice(0, 10) === text;
