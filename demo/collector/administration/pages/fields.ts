import { attributes, markup } from '../../pages/markup.js';
import type { Content, Markup } from '../../pages/markup.js';
import type { Visit } from '../visit.js';

interface Field {
  /** Both id and name. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value?: string;
}

interface InputField extends Field {
  readonly type?: 'text' | 'password' | 'date' | 'url';
  /** Of a text that is typed as digits. */
  readonly isNumber?: boolean;
  readonly autocomplete?: string;
}

/** A field with its label, and with what is wrong with it. */
export function inputField(visit: Visit, field: InputField): Markup {
  const { name, value, type = 'text', isNumber = false, autocomplete = 'off' } = field;
  return wrapped(
    visit,
    field,
    markup`<input${attributes({
      ...described(field),
      ...{ type, value, autocomplete, name },
      inputmode: isNumber ? 'numeric' : undefined,
      class: isNumber ? 'number' : undefined,
      spellcheck: 'false',
    })}>`,
  );
}

export const textField = (visit: Visit, field: Field): Markup =>
  wrapped(
    visit,
    field,
    markup`<textarea${attributes({ ...described(field), name: field.name, spellcheck: 'false' })} rows="8">
${field.value ?? ''}</textarea>`,
  );

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Language of a label that is not ours. */
  readonly lang?: string;
}

export const selectField = (
  visit: Visit,
  { options, ...field }: Field & { readonly options: readonly Option[] },
): Markup =>
  wrapped(
    visit,
    field,
    markup`<select${attributes({ ...described(field), name: field.name })}>
${options.map(
  ({ value, label, lang }) =>
    markup`<option${attributes({ value, lang, selected: value === field.value ? '' : undefined })}>${label}</option>\n`,
)}</select>`,
  );

const wrapped = ({ words }: Visit, { name, label, hint, error }: Field, control: Content): Markup =>
  markup`<div class="${error ? 'field wrong' : 'field'}">
<label for="${name}">${label}</label>
${hint === undefined ? undefined : markup`<p class="hint" id="${name}-hint">${hint}</p>`}
${
  error === undefined
    ? undefined
    : markup`<p class="error" id="${name}-error"><strong>${words.error}:</strong> ${error}</p>`
}
${control}
</div>`;

function described({ name, hint, error }: Field): Record<string, string | undefined> {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(error === undefined ? [] : [`${name}-error`]),
  ];
  return {
    id: name,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error === undefined ? undefined : 'true',
  };
}

/** Sentences by the name of the field that they are about. */
export type FieldErrors = Readonly<Record<string, string | undefined>>;

/** All that is wrong with a form, each sentence a link to its field; nothing when all is right. */
export function errorSummary({ words }: Visit, errors: FieldErrors): Markup | undefined {
  const all = Object.entries(errors).flatMap(([name, error]) => (error ? [{ name, error }] : []));
  if (all.length === 0) return undefined;
  return markup`<div class="errors" role="alert">
<h2>${words.errors(all.length)}</h2>
<ul>
${all.map(({ name, error }) => markup`<li><a href="#${name}">${error}</a></li>\n`)}</ul>
</div>`;
}

/** What was done. */
export const notice = (sentence: string | undefined): Markup | undefined =>
  sentence === undefined
    ? undefined
    : markup`<p class="notice" role="status"><strong>${sentence}</strong></p>`;
