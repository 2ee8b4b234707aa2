interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}
interface Axe {
  run(
    context: Element,
    options: { runOnly: readonly string[] },
  ): Promise<{ violations: readonly AxeViolation[] }>;
}

/** WCAG 2.0–2.2 A and AA, and axe's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let loading: Promise<Axe> | undefined;
const loadAxe = () =>
  (loading ??= new Promise<Axe>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    script.onload = () => resolve((window as unknown as { axe: Axe }).axe);
    script.onerror = reject;
    document.head.append(script);
  }));

/** What axe finds in the page, a line each; none is what every state must have. */
export async function axeViolations(
  context: Element = document.documentElement,
): Promise<string[]> {
  const axe = await loadAxe();
  const { violations } = await axe.run(context, { runOnly: TAGS });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
}
