/** An untrusted address as an absolute one, if it is one of the web; `undefined` for any other. */
export const httpAddress = (address: unknown, base?: string): string | undefined => {
  try {
    const { href } = new URL(address as string, base);
    return /^https?:/.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
};
