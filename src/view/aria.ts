/** For ARIA states, which are absent rather than false. */
export const truth = (on: boolean | undefined) => (on ? 'true' : undefined);
