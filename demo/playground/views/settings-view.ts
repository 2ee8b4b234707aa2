import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { COLOURS, LAYOUTS, THEMES, WIDTHS } from '../settings.js';
import type { PageState } from './page-view.js';

interface Choice<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Value → what it is called. */
  readonly choices: Readonly<Record<Value, string>>;
  readonly chosen: (value: Value) => void;
}

/** A menu with its label. */
export const choiceView = <Value extends string>({
  label,
  value,
  choices,
  chosen,
}: Choice<Value>): TemplateResult =>
  html`<label
    >${label}
    <select
      .value=${live(value)}
      @change=${({ currentTarget }: Event) =>
        chosen((currentTarget as HTMLSelectElement).value as Value)}
    >
      ${Object.entries<string>(choices).map(
        ([name, words]) =>
          html`<option value=${name} ?selected=${name === value}>${words}</option>`,
      )}
    </select></label
  >`;

/** Only these, in this order. */
const listed = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): Record<Value, string> =>
  Object.fromEntries(values.map((value) => [value, names[value]])) as Record<Value, string>;

/** How the survey is shown. */
export const settingsView = ({ words, settings, about, actions }: PageState): TemplateResult =>
  html`<fieldset class="settings">
    <legend class="visually-hidden">${words.settings}</legend>
    ${choiceView({
      label: words.language,
      value: settings.language,
      choices: {
        '': words.pageLanguageOption,
        ...Object.fromEntries(about.languages.map((tag) => [tag, tag])),
      } as Record<string, string>,
      chosen: (language) => actions.set({ language }),
    })}
    ${choiceView({
      label: words.layout,
      value: settings.layout,
      choices: listed(LAYOUTS, words.layouts),
      chosen: (layout) => actions.set({ layout }),
    })}
    ${choiceView({
      label: words.width,
      value: settings.width,
      choices: listed(WIDTHS, words.widths),
      chosen: (width) => actions.set({ width }),
    })}
    ${choiceView({
      label: words.theme,
      value: settings.theme,
      choices: listed(['', ...THEMES], words.themes),
      chosen: (theme) => actions.set({ theme }),
    })}
    ${choiceView({
      label: words.colours,
      value: settings.colours,
      choices: listed(COLOURS, words.colourNames),
      chosen: (colours) => actions.set({ colours }),
    })}
    ${choiceView({
      label: words.headingLevel,
      value: String(settings.headingLevel),
      choices: Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [level, String(level)])),
      chosen: (level) => actions.set({ headingLevel: Number(level) }),
    })}
  </fieldset>`;
