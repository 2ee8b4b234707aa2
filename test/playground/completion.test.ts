import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suggestionsAt } from '../../demo/playground/completion/complete.js';

/** Suggestions at `|`. */
const at = (marked: string) => {
  const position = marked.indexOf('|');
  return suggestionsAt(marked.replace('|', ''), position);
};
const labels = (marked: string) => at(marked)?.suggestions.map(({ label }) => label) ?? [];

/** The text after one suggestion is taken, with the cursor as `|`. */
const taken = (marked: string, label: string): string => {
  const text = marked.replace('|', '');
  const { from, to, commaAt, suggestions } = at(marked)!;
  const { text: written, cursor } = suggestions.find((found) => found.label === label)!;
  const inserted = `${written.slice(0, cursor)}|${written.slice(cursor)}`;
  const before =
    commaAt === undefined
      ? text.slice(0, from)
      : `${text.slice(0, commaAt)},${text.slice(commaAt, from)}`;
  return before + inserted + text.slice(to);
};

/** A document with these pages. */
const survey = (pages: string) =>
  `{ "id": "s", "version": "1", "languages": ["nb", "en"], "title": "T", "areas": [{ "id": "staff", "title": "Ansatte" }],
  "presets": { "agree": { "type": "scale" } }, "pages": [${pages}] }`;
const question = (properties: string) => survey(`{ "id": "p", "questions": [{ ${properties} }] }`);

describe('suggestions in a survey document', () => {
  it('name what the document still needs, each with its description', () => {
    const { suggestions } = at('{ "id": "s", | }')!;
    const names = suggestions.map(({ label }) => label);
    assert.ok(names.includes('pages') && names.includes('review') && !names.includes('id'));
    const wanted = suggestions.filter((found) => found.wanted).map(({ label }) => label);
    assert.deepEqual(wanted.sort(), ['languages', 'pages', 'title', 'version']);
    assert.equal(
      suggestions.find(({ label }) => label === 'layout')!.description,
      '"pages": as the document divides them; "one-question": one at a time; "single-page": all at once.',
    );
  });

  it('name the properties of the question’s own type alone', () => {
    const scale = labels(question('"id": "q", "type": "scale", |'));
    assert.ok(scale.includes('labels') && scale.includes('reverse') && !scale.includes('choices'));
    const choice = labels(question('"id": "q", "type": "single-choice", |'));
    assert.ok(choice.includes('choices') && choice.includes('display') && !choice.includes('rows'));
    assert.ok(!labels(question('"type": "statement", |')).includes('notApplicable'));
  });

  it('write a text in every language of the document, with the cursor in the first', () => {
    assert.ok(
      taken(question('"id": "q", "la|"'), 'label').includes('"label": { "nb": "|", "en": "" }'),
    );
  });

  it('write one string in a document of one language', () => {
    assert.equal(
      taken('{ "languages": ["nb"], | }', 'title'),
      '{ "languages": ["nb"], "title": "|" }',
    );
  });

  it('write the commas that are missing before and after', () => {
    assert.equal(taken('{ "id": "s" | }', 'review'), '{ "id": "s", "review": true| }');
    assert.equal(
      taken('{ "id": "s", | "version": "1" }', 'review'),
      '{ "id": "s", "review": true|, "version": "1" }',
    );
  });

  it('change only the name where a value stands already', () => {
    assert.equal(taken('{ "revew|": true }', 'review'), '{ "review"|: true }');
  });

  it('name the values of a closed list', () => {
    assert.deepEqual(labels('{ "layout": | }'), ['pages', 'one-question', 'single-page']);
    assert.equal(taken('{ "layout": "si|" }', 'single-page'), '{ "layout": "single-page"| }');
    assert.equal(labels(question('"type": "|"')).length, 11);
    assert.deepEqual(labels('{ "review": | }'), ['true', 'false']);
  });

  it('name presets and areas of the document', () => {
    assert.deepEqual(labels(question('"preset": "|"')), ['agree']);
    const { suggestions } = at(question('"area": "|"'))!;
    assert.deepEqual(
      suggestions.map(({ label, detail }) => [label, detail]),
      [['staff', 'Ansatte']],
    );
  });

  it('name only earlier questions in a condition, and the answers that they can have', () => {
    const pages = (condition: string) =>
      survey(`{ "id": "a", "questions": [
          { "id": "help", "type": "single-choice", "label": "Hjelp?", "choices": ["Ja", { "value": "no", "label": "Nei" }] },
          { "id": "why", "type": "text", "visibleIf": { ${condition} } },
          { "id": "later", "type": "yes-no" } ] }`);
    const { suggestions } = at(pages('"question": "|"'))!;
    assert.deepEqual(
      suggestions.map(({ label, detail }) => [label, detail]),
      [['help', 'Hjelp?']],
    );
    assert.deepEqual(labels(pages('"question": "help", "equals": |')), ['Ja', 'no']);
    assert.deepEqual(labels(pages('"question": "help", "in": ["no", |]')), ['Ja', 'no']);
    assert.deepEqual(labels(pages('"question": "nobody", "equals": "|"')), []);
  });

  it('name the steps of a scale', () => {
    assert.deepEqual(labels(question('"type": "scale", "min": 0, "max": 3, "labels": { | }')), [
      ...['0', '1', '2', '3'],
    ]);
  });

  it('name languages: of the document in a text, all of ours in its list', () => {
    assert.deepEqual(labels(question('"type": "text", "label": { "nb": "x", | }')), ['en']);
    assert.ok(labels('{ "languages": ["|"] }').includes('nn'));
  });

  it('are silent where nothing can stand, and in what is not JSON yet', () => {
    for (const text of ['{ "id": "s" } |', '{ "id": "s|" }', '[{ "id": "s" } |', 'hello |'])
      assert.deepEqual(labels(text), [], text);
    for (const text of ['|', '{ |', '[ |', '"|', '{ "pages": [ { |', '{ "pages": [ "|'])
      assert.doesNotThrow(() => at(text), text);
  });
});
