/** What the work comes to, or a rejection when the time (in milliseconds) is over first. */
export const inTime = <T>(work: Promise<T>, milliseconds: number): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(reject, milliseconds, 'time-out')),
  ]);
