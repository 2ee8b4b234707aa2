/**
 * `executeServerCommand('media-features', {'forced-colors': 'active'})`, until `{}`: emulateMedia
 * knows only two.
 */
export const mediaFeatures = () => {
  /** What a session of the developer tools has set, no other one can take back. */
  const sessions = new WeakMap();
  return {
    name: 'media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media-features') return undefined;
      const page = session.browser.getPage(session.id);
      const devtools = sessions.get(page) ?? (await page.createCDPSession());
      sessions.set(page, devtools);
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await devtools.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
};
