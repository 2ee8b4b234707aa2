import { expect } from 'chai';
import type { Answer } from '../../src/engine/index.js';
import { nodes } from './accessible-tree.js';
import { documentOf, Stage } from './stage.js';

export interface QuestionFixture {
  /** Without id, label, hint and required. */
  readonly question: object;
  /** An answer that it takes; none for a statement. */
  readonly answer?: Answer;
  /** Role of the node that carries the name and the descriptions. */
  readonly role: 'group' | 'textbox' | 'combobox' | 'checkbox' | 'Date';
  /** Type of the fields that are exposed as required. ARIA cannot say it of several boxes, or of a list. */
  readonly requires?: 'radio' | 'text' | 'select-one' | 'checkbox' | 'date';
}

const ERROR = { nodeId: 'q-constructor', text: 'Answer this.', language: 'en' };

/** Ids that `for` and ARIA attributes point to and that do not exist. */
export const danglingReferences = (root: ShadowRoot) =>
  ['aria-describedby', 'aria-labelledby', 'for'].flatMap((attribute) =>
    [...root.querySelectorAll(`[${attribute}]`)]
      .flatMap((element) => element.getAttribute(attribute)!.split(' '))
      .filter((id) => !root.getElementById(id)),
  );

/** What holds for every type of question. */
export function runQuestionSuite(
  type: string,
  { question, answer, role, requires }: QuestionFixture,
) {
  describe(`a ${type} question`, () => {
    let stage: Stage;
    const show = (more: object = {}, options = {}) =>
      (stage = new Stage(
        documentOf([
          { id: 'constructor', type, label: 'Question', hint: 'Hint', ...question, ...more },
          { id: 'other', type: 'text', label: 'Other' },
          { id: 'third', type: 'text', label: 'Third' },
        ]),
        options,
      ));
    const named = async () => (await nodes(role)).find(({ name }) => name?.startsWith('Question'));
    afterEach(() => stage.remove());

    it('has a name that begins with the label, then says that it is required', async () => {
      show({ required: true });
      expect((await named())?.name).to.equal('Question (required)');
    });

    it('is exposed as required where a role can be, and not as invalid before Next', async () => {
      show({ required: true });
      // The browser's tools do not show it of radios and boxes, so the attributes have to do.
      const fields = [
        ...stage.root.querySelectorAll<HTMLInputElement>('[required], [aria-required=true]'),
      ];
      expect([...new Set(fields.map((field) => field.type))]).to.deep.equal(
        requires ? [requires] : [],
      );
      expect((await nodes()).filter(({ invalid }) => invalid)).to.deep.equal([]);
      stage.fail([ERROR]);
      const invalid = (await nodes()).filter((node) => node.invalid);
      expect(invalid.length > 0).to.equal(type !== 'ranking');
    });

    it('is not exposed as required where nothing has to be answered', () => {
      show({ required: true }, { interviewer: true });
      expect(stage.root.querySelector('[required], [aria-required]')).to.equal(null);
    });

    it('describes it by the hint', async () => {
      show();
      expect((await named())?.description).to.match(/^Hint\b/);
    });

    it('describes it by the error too', async () => {
      show({ required: true });
      stage.fail([ERROR]);
      expect((await named())?.description).to.match(/^Hint.* Error: Answer this\./);
      const node = stage.question('constructor');
      expect(node.part.contains('invalid')).to.equal(true);
      // A list cannot be invalid in ARIA; a ranking says it by its description alone.
      const marked = node.querySelectorAll('[aria-invalid=true]').length > 0;
      expect(marked).to.equal(type !== 'ranking');
    });

    it('refers only to what exists', () => {
      show({ comment: true, ...(type !== 'consent' && { notApplicable: true }) });
      expect(danglingReferences(stage.root)).to.deep.equal([]);
      stage.fail([ERROR]);
      expect(danglingReferences(stage.root)).to.deep.equal([]);
    });

    it('is the one node that carries its id', () => {
      show();
      expect(stage.root.querySelectorAll('[data-question=constructor]').length).to.equal(1);
      expect(stage.question('constructor').part.contains('question')).to.equal(true);
    });

    it('shows a kept answer and draws nothing anew when nothing changed', () => {
      show({}, { answers: { constructor: answer } });
      const observer = new MutationObserver(() => undefined);
      observer.observe(stage.root, {
        attributes: true,
        childList: true,
        characterData: true,
        subtree: true,
      });
      stage.render();
      expect(observer.takeRecords()).to.deep.equal([]);
      stage.actions.answer('other', 'x');
      expect(
        observer
          .takeRecords()
          .filter(({ target }) => stage.question('constructor').contains(target)),
      ).to.deep.equal([]);
    });

    it('keeps a comment in a text box named after the question', async () => {
      show({ comment: true });
      const [comment] = (await nodes('textbox')).filter(
        ({ name }) => name === 'Comment – Question',
      );
      expect(comment).to.not.equal(undefined);
    });
  });
}
