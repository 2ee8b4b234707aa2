/** The ready-made themes, by their files in `demo/themes`. */
export const THEMES = ['designsystemet', 'exempelby', 'high-contrast'] as const;

/** Puts a theme on the page as a site does; what is returned takes it away again. */
export async function useTheme(name: string): Promise<() => void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/demo/themes/${name}.css`;
  const loaded = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
  });
  document.head.append(link);
  await loaded;
  return () => link.remove();
}
