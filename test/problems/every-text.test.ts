import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isRecord } from '../../src/engine/record.js';
import { missingTranslations } from '../../src/problems/missing-translations.js';
import { pointerOf } from '../../src/problems/pointer.js';

type Steps = readonly (string | number)[];

const schema: unknown = JSON.parse(readFileSync('src/survey.schema.json', 'utf8'));
const definitions = isRecord(schema) && isRecord(schema['$defs']) ? schema['$defs'] : {};
const TEXTS = ['text', 'alternativeText'];

/** Every place of a document where its JSON Schema has a text; `within`: definitions on the way. */
function textPlaces(part: unknown, steps: Steps = [], within: readonly string[] = []): Steps[] {
  if (Array.isArray(part)) return part.flatMap((each) => textPlaces(each, steps, within));
  if (!isRecord(part)) return [];
  const name = String(part['$ref'] ?? '').replace('#/$defs/', '');
  if (TEXTS.includes(name)) return [steps];
  const named = within.includes(name) ? undefined : definitions[name];
  const under = (inner: unknown, step: string | number) =>
    textPlaces(inner, [...steps, step], within);
  return [
    ...textPlaces(named, steps, [...within, name]),
    ...['anyOf', 'allOf', 'then', 'else'].flatMap((key) => textPlaces(part[key], steps, within)),
    ...under(part['items'], 0),
    ...under(part['additionalProperties'], 'one'),
    ...Object.values(part['patternProperties'] ?? {}).flatMap((inner) => under(inner, '1')),
    ...Object.entries(part['properties'] ?? {}).flatMap(([key, inner]) => under(inner, key)),
  ];
}

const places = [
  ...new Map(textPlaces(schema).map((steps) => [pointerOf(steps), steps] as const)).entries(),
];

/** A document that has, beside two whole texts, one in Norwegian alone. */
const documentWith = (steps: Steps): object => ({
  languages: ['nb', 'en'],
  title: { nb: 'Besøk', en: 'Visits' },
  description: { nb: 'Om besøk', en: 'About visits' },
  ...steps.reduceRight<object>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    { nb: 'Norsk' },
  ),
});

describe('a text of a survey document that lacks a language', () => {
  it('stands in many places', () => {
    const pointers = places.map(([pointer]) => pointer);
    assert.ok(pointers.length > 40, String(pointers.length));
    for (const pointer of [
      '/pages/0/questions/0/labels/1',
      '/pages/0/questions/0/choices/0/image/alt',
      '/results/rounds/0/base',
    ])
      assert.ok(pointers.includes(pointer), pointer);
  });

  it('is told wherever the JSON Schema has a text', () => {
    const untold = places.filter(
      ([pointer, steps]) =>
        !missingTranslations(documentWith(steps)).some(({ path }) => path === pointer),
    );
    assert.deepEqual(
      untold.map(([pointer]) => pointer),
      [],
    );
  });
});
