/** Pages, and what they load: no dot files, no sources, nothing with an escape or a step upwards. */
const DEMO_FILE = /^\/(?:index\.html|demo\/(?:[\w-]+\/)*[\w-]+\.(?:html|css|js|json|svg|png))?$/;
/** What Vite puts into every page, to load it anew when a file changes. */
const VITE_CLIENT = /^\/(?:@vite\/client|node_modules\/vite\/dist\/client\/[\w-]+\.mjs)$/;

/**
 * May Vite be asked for this? It would serve every file of the project, the database's password too.
 * @param address path and query as they came in, untrusted
 */
export function isServed(address: string): boolean {
  const path = address.replace(/\?.*$/s, '');
  return DEMO_FILE.test(path) || VITE_CLIENT.test(path);
}
