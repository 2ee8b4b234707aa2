/** Tells the page's developer in the console. */
export const report = (message: string, how: 'warn' | 'error' = 'warn'): void =>
  console[how](`<user-survey> ${message}`);
