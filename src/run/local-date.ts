/** The date on this device's calendar, `YYYY-MM-DD`. */
export const localDate = (moment = new Date()): string =>
  new Date(+moment - moment.getTimezoneOffset() * 60_000).toJSON().slice(0, 10);
