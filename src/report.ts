/** Tells the page's developer in the console. */
export const report = (
  message: string,
  how: 'info' | 'warn' | 'error' = 'warn',
  tag = 'user-survey',
): void => console[how](`<${tag}> ${message}`);
