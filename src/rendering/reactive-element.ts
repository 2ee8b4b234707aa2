import { html } from './html.js';
import { render } from './render.js';

/** What belongs to an element and follows its life, as lit's reactive controllers do. */
export interface ReactiveController {
  hostConnected?(): void;
  hostDisconnected?(): void;
  /** After a render. */
  hostUpdated?(): void;
}

export interface ReactiveControllerHost {
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
  /** Resolves when what is shown is what was asked for. */
  readonly updateComplete: Promise<void>;
}

/** One property of an element. */
export interface PropertyOptions {
  /** Name of the attribute; default: the property's in lower case. `false`: none. */
  readonly attribute?: string | false;
  /** An attribute's text (`null`: absent) as a value; default: the text, or `undefined`. */
  readonly parse?: (text: string | null) => unknown;
  /** The property is written back to its attribute. */
  readonly reflect?: boolean;
}

/** Names of the properties that changed. */
export type Changed = ReadonlySet<string>;

const attributeOf = (name: string, { attribute = name.toLowerCase() }: PropertyOptions) =>
  attribute;

// Where there is no DOM (a page drawn on a server) the module can still be imported.
const Base = globalThis.HTMLElement ?? Object;

/**
 * A custom element that draws its shadow root after a property has changed: once in a microtask,
 * whatever was set until then.
 */
export abstract class ReactiveElement extends Base implements ReactiveControllerHost {
  declare static readonly properties: Readonly<Record<string, PropertyOptions>>;
  declare static readonly styles: string;
  /** Of `styles`, shared by all elements of the tag. */
  declare static sheet: CSSStyleSheet;

  readonly #values: Record<string, unknown> = {};
  readonly #controllers: ReactiveController[] = [];
  #changed = new Set<string>();
  /** Properties that were set before the tag was defined. */
  #early: Record<string, unknown> = {};
  #pending: Promise<void> | undefined;
  #connected = false;

  /** Read once, when the tag is defined: accessors and style sheet are made here, too. */
  static get observedAttributes(): string[] {
    this.sheet = new CSSStyleSheet();
    const properties = Object.entries(this.properties);
    for (const [name] of properties) {
      Object.defineProperty(this.prototype, name, {
        get(this: ReactiveElement) {
          return this.#values[name];
        },
        set(this: ReactiveElement, value: unknown) {
          if (this.#values[name] === value) return;
          this.#values[name] = value;
          this.#changed.add(name);
          this.requestUpdate();
        },
      });
    }
    return properties.flatMap((property) => attributeOf(...property) || []);
  }

  constructor() {
    super();
    const own = this.#class;
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [own.sheet];
    for (const name of Object.keys(this)) {
      // Frameworks keep things of their own on an element.
      if (!(name in own.prototype)) continue;
      this.#early[name] = this[name as keyof this];
      Reflect.deleteProperty(this, name);
    }
  }

  get #class(): typeof ReactiveElement {
    return this.constructor as typeof ReactiveElement;
  }

  /** Resolves when what is shown is what was asked for. */
  get updateComplete(): Promise<void> {
    const settled = async () => {
      while (this.#pending) await this.#pending;
    };
    return settled();
  }

  addController(controller: ReactiveController) {
    this.#controllers.push(controller);
  }

  connectedCallback() {
    this.#connected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnectedCallback() {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _old: string | null, text: string | null) {
    for (const [name, options] of Object.entries(this.#class.properties))
      if (attributeOf(name, options) === attribute)
        Object.assign(this, { [name]: options.parse ? options.parse(text) : (text ?? undefined) });
  }

  requestUpdate() {
    if (this.#connected)
      this.#pending ??= Promise.resolve().then(() => {
        this.performUpdate();
      });
  }

  /** Draws at once what is waiting to be drawn. */
  performUpdate() {
    if (!this.#pending) return;
    Object.assign(this, this.#early);
    this.#early = {};
    const changed = this.#changed;
    this.#changed = new Set();
    this.willUpdate(changed);
    // Only now: what the page waits for has been asked for.
    const { sheet, styles } = this.#class;
    if (!sheet.cssRules[0]) sheet.replaceSync(styles);
    for (const name of changed) {
      if (!this.#class.properties[name]!.reflect) continue;
      const value = this.#values[name] as string | null | undefined;
      if (value === undefined || value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
    this.#pending = undefined;
    render(this.render() || html`<slot></slot>`, this.shadowRoot!);
    for (const controller of this.#controllers) controller.hostUpdated?.();
    this.updated();
  }

  /** Before a render, with the names of the properties that changed. */
  protected abstract willUpdate(changed: Changed): void;
  /** What to show; nothing: what the page put into the element. */
  protected abstract render(): unknown;
  /** After a render. */
  protected abstract updated(): void;
}
