import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addExample, examples, exampleText } from '../../demo/playground/examples/index.js';
import { besideThePage, templates } from '../../demo/playground/templates.js';
import { parseSurvey } from '../../src/engine/index.js';
import { checkDocument } from '../../src/problems/index.js';

const TYPES = [
  ...['scale', 'single-choice', 'multiple-choice', 'yes-no', 'matrix', 'text', 'number', 'date'],
  ...['ranking', 'consent', 'statement'],
];

const surveyIn = (...languages: string[]): string =>
  JSON.stringify(
    {
      id: 'trial',
      version: '1',
      languages,
      title: Object.fromEntries(languages.map((language) => [language, 'A trial'])),
      pages: [{ id: 'first', questions: [] }],
    },
    null,
    2,
  );

describe('the examples of the playground', () => {
  it('have one of each question type, and of what questions can have', () => {
    const types = examples.flatMap(({ questions }) => questions.map(({ type }) => type));
    for (const type of TYPES) assert.ok(types.includes(type), type);
    const written = JSON.stringify(examples);
    for (const name of ['visibleIf', 'notApplicable', 'other', 'comment', 'image', 'preset'])
      assert.ok(written.includes(`"${name}":`), name);
  });

  for (const languages of [['nb'], ['nb', 'en'], ['sv'], ['nn', 'ar', 'nb-simple']])
    for (const example of examples)
      it(`are a right survey when added: ${example.id} in ${languages.join(', ')}`, () => {
        const { text } = addExample(surveyIn(...languages), 0, example)!;
        assert.deepEqual(checkDocument(text).problems, []);
        assert.ok(parseSurvey(JSON.parse(text)).survey);
      });

  it('can be added twice: the second has names of its own, and its condition follows', () => {
    const condition = examples.find(({ id }) => id === 'condition')!;
    const preset = examples.find(({ id }) => id === 'preset')!;
    let text = surveyIn('en');
    for (const example of [condition, condition, preset, preset])
      text = addExample(text, text.length, example)!.text;
    assert.deepEqual(checkDocument(text).problems, []);
    const { pages, presets } = JSON.parse(text);
    const { id, visibleIf } = pages[0].questions[3];
    assert.equal(id, 'complaint-answered-2');
    assert.deepEqual(visibleIf, { question: 'complained-2', equals: true });
    assert.deepEqual(Object.keys(presets), ['agree', 'agree-2']);
    assert.equal(pages[0].questions[6].preset, 'agree-2');
  });

  it('are added after the question that the cursor is in, and else at the end of the last page', () => {
    const [scale] = examples;
    const text = JSON.stringify({
      languages: ['en'],
      pages: [
        { id: 'a', questions: [{ id: 'one' }, { id: 'two' }] },
        { id: 'b', questions: [{ id: 'three' }] },
      ],
    });
    const ids = (at: number) =>
      (
        JSON.parse(addExample(text, at, scale!)!.text) as {
          pages: { questions: { id: string }[] }[];
        }
      ).pages
        .map(({ questions }) => questions.map(({ id }) => id).join(' '))
        .join(', ');
    assert.equal(ids(text.indexOf('one')), 'one satisfied two, three');
    assert.equal(ids(0), 'one two, three satisfied');
  });

  it('are not added where there is no page', () => {
    assert.equal(addExample('{ "id": "x" }', 0, examples[0]!), undefined);
    assert.equal(addExample('', 0, examples[0]!), undefined);
  });

  it('are copied as what goes into a list of questions, or beside the pages', () => {
    const [scale] = examples;
    const question = JSON.parse(exampleText(scale!, ['en']));
    assert.equal(question.label, 'How satisfied are you with the help?');
    const preset = examples.find(({ id }) => id === 'preset')!;
    const { presets, questions } = JSON.parse(`{${exampleText(preset, ['nb', 'en'])}}`);
    assert.equal(presets.agree.labels['1'].nb, 'Helt uenig');
    assert.equal(questions.length, 2);
  });
});

describe('the templates of the playground', () => {
  for (const { name, source } of templates)
    it(`are right surveys: ${name}`, () => {
      const text = besideThePage(readFileSync(source, 'utf8'));
      const { problems } = parseSurvey(JSON.parse(text));
      assert.deepEqual(problems, []);
      for (const [, picture] of text.matchAll(/"(media\/[^"]+)"/g))
        assert.ok(existsSync(`dist/playground/${picture!}`), picture);
      assert.ok(!text.includes('../'), 'an address that leads away from the page');
    });
});
