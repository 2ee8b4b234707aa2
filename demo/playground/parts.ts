import manifest from '../../src/custom-elements.json' with { type: 'json' };

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string; readonly description?: string }[];
}

/** A part that stands on the page now. */
export interface ShownPart {
  readonly name: string;
  readonly count: number;
  /** From the manifest, in English. */
  readonly description: string;
}

const declarations = manifest.modules.flatMap((module) => module.declarations as Declaration[]);
const described = declarations.find(({ tagName }) => tagName === 'user-survey')?.cssParts ?? [];

const namesOf = (element: Element): readonly string[] => [...element.part];

/** The parts that can be styled on the page that the survey shows; states of a part are not among them. */
export function shownParts(survey: Element): readonly ShownPart[] {
  const elements = [...(survey.shadowRoot?.querySelectorAll('[part]') ?? [])];
  const names = elements.flatMap(namesOf);
  return described
    .map(({ name, description = '' }) => ({
      name,
      description,
      count: names.filter((found) => found === name).length,
    }))
    .filter(({ count }) => count > 0);
}

/** The names of the innermost part under the pointer, as they stand on its node. */
export function partsUnder(event: Event): readonly string[] {
  const [target] = event.composedPath();
  const element = target instanceof Element ? target.closest('[part]') : null;
  return element ? namesOf(element) : [];
}

/** How one begins to style a part. */
export const partRule = (...names: readonly string[]): string =>
  `user-survey::part(${names.join(' ')}) {\n  \n}`;

const OUTLINE = `outline: 3px dashed var(--page-part) !important;
  outline-offset: -1px !important;`;

/**
 * Frames parts from outside, as a theme would style them, in a sheet of its own: nothing in the survey
 * is touched.
 */
export class PartFrames {
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  /** All of this name. */
  frameAll(name: string): void {
    this.#sheet.replaceSync(`user-survey::part(${name}) { ${OUTLINE} }`);
  }

  /** The one under the pointer. */
  frameHovered(names: readonly string[]): void {
    this.#sheet.replaceSync(
      names.length > 0 ? `user-survey::part(${names.join(' ')}):hover { ${OUTLINE} }` : '',
    );
  }

  clear(): void {
    this.#sheet.replaceSync('');
  }
}
