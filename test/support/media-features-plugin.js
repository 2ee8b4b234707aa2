/**
 * `executeServerCommand('media-features', {'forced-colors': 'active'})`, until `{}`: emulateMedia
 * knows only two. `{media: 'print'}` is print, beside any features.
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
      const { media = '', ...wanted } = payload;
      const features = Object.entries(wanted).map(([name, value]) => ({ name, value }));
      await devtools.send('Emulation.setEmulatedMedia', { media, features });
      return true;
    },
  };
};
