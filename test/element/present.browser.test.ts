import { expect } from 'chai';
import { createPresent } from '../../src/element/present.js';
import type { Voice } from '../../src/element/voice.js';
import { parseSurvey } from '../../src/engine/index.js';
import { createSpeech } from '../../src/localization/speech.js';
import { insideLanguages } from '../../src/localization/languages.js';
import { InvitationCode } from '../../src/run/invitation-code.js';
import type { RunController } from '../../src/run/run-controller.js';
import { SessionController } from '../../src/run/session-controller.js';
import type { SendingState } from '../../src/sending/states.js';
import type { Actions, SurveyView } from '../../src/view/view-types.js';
import { TestHost } from '../support/host.js';

const document = {
  id: 'home-care',
  version: '1',
  languages: ['en', 'nb'],
  title: 'Home care',
  code: { required: true },
  pages: [
    {
      id: 'visits',
      questions: [
        { id: 'a', type: 'yes-no', label: 'Question a', required: true },
        { id: 'b', type: 'text', label: 'Question b' },
      ],
    },
    { id: 'help', questions: [{ id: 'c', type: 'yes-no', label: 'Question c' }] },
  ],
};

/** A run without a device and a network: its session and code are real, the rest is set. */
function openRun() {
  const survey = parseSurvey(document).survey!;
  const session = new SessionController(new TestHost());
  const code = new InvitationCode(() => undefined);
  code.open(survey);
  const speak = (language: string) => createSpeech(language, survey, insideLanguages);
  const run = {
    survey,
    session,
    code,
    source: { base: 'https://example.org/surveys/', state: { kind: 'ready', problems: [] } },
    drafts: { state: { keep: true } },
    submission: { state: { kind: 'idle' } as SendingState, shown: { owner: 'sender' } },
    options: {
      layout: 'pages',
      requires: true,
      drafts: 'auto',
      preview: false,
      interviewer: false,
    },
    interviews: { saved: [] },
    closure: undefined as RunController['closure'],
    opened: true,
  };
  session.begin(survey, { layout: 'pages', start: true, requires: true }, {});
  const voice = { speech: speak('en') };
  const present = createPresent(
    run as unknown as RunController,
    voice as unknown as Voice,
    { view: undefined },
    {} as Actions,
    { asking: { asked: undefined }, files: { refused: undefined }, problems: { view: undefined } },
  );
  const view = (): SurveyView => present(2)!;
  return { run, session, code, voice, speak, view };
}

const questionsOf = ({ screen }: SurveyView) => (screen.kind === 'page' ? screen.questions : []);

describe('presenting a run', () => {
  it('shows nothing before draft and outbox have been read', () => {
    const { run, view } = openRun();
    run.opened = false;
    expect(view()).to.equal(undefined);
  });

  it('goes from the start with its code through the pages', () => {
    const { session, code, view } = openRun();
    code.typed = 'K7';
    expect(view().screen).to.deep.equal({ kind: 'start', code: 'K7' });
    session.forward();
    expect(view().screen).to.include({ kind: 'page', first: false, last: false });
    session.forward();
    expect(view().screen).to.include({ kind: 'page', first: false, last: true });
  });

  it('replaces the view of the question that was answered, and no other', () => {
    const { session, view } = openRun();
    session.forward();
    const [a, b] = questionsOf(view());
    session.answer('b', 'Snow');
    const [sameA, otherB] = questionsOf(view());
    expect(sameA).to.equal(a);
    expect(otherB).to.not.equal(b);
    expect(otherB).to.include({ answer: 'Snow', comment: '' });
  });

  it('keeps its context until the language changes, which replaces every view', () => {
    const { session, voice, speak, view } = openRun();
    session.forward();
    const before = view();
    expect(view().context).to.equal(before.context);
    voice.speech = speak('nb');
    const after = view();
    expect(after.context).to.not.equal(before.context);
    expect(after.context.language).to.equal('nb');
    expect(questionsOf(after)[0]).to.not.equal(questionsOf(before)[0]);
  });

  it('shows errors when they are to be shown, in words, with the node they are about', () => {
    const { session, view } = openRun();
    session.forward();
    expect(view().errors).to.deep.equal([]);
    session.show(['a', 'b']);
    expect(view().errors).to.deep.equal([
      { questionId: 'a', nodeId: 'q-a', text: 'Answer “Question a”.', language: 'en' },
    ]);
    expect(questionsOf(view()).map(({ errors }) => errors.length)).to.deep.equal([1, 0]);
  });

  it('shows the error of the code first, and none where the code is not asked for', () => {
    const { code, view } = openRun();
    code.error = 'used';
    expect(view().errors).to.deep.equal([
      {
        nodeId: 'code',
        text: 'This code has already been used. Use another code, or contact those who invited you.',
        language: 'en',
      },
    ]);
  });

  it('puts the endpoint’s words at their question, others in the summary alone', () => {
    const { session, view } = openRun();
    session.forward();
    session.refuse({
      questions: new Map([
        ['b', [{ message: { en: 'Too cold.', nb: 'For kaldt.' } }, { message: 'Too late.' }]],
      ]),
      others: ['Sorry.'],
      wordless: false,
    });
    expect(view().errors).to.deep.equal([
      { text: 'Sorry.', language: 'en' },
      { questionId: 'b', nodeId: 'q-b', text: 'Too cold. Too late.', language: 'en' },
    ]);
    session.answer('b', 'Warm');
    expect(view().errors).to.deep.equal([{ text: 'Sorry.', language: 'en' }]);
  });

  it('says that the answers were refused where the endpoint says nothing', () => {
    const { session, view } = openRun();
    session.refuse({ questions: new Map(), others: [], wordless: true });
    expect(view().errors.map(({ text }) => text)).to.deep.equal([
      'Your answers could not be received. Check them and send again.',
    ]);
  });

  it('shows what has become of the submission instead of the form', () => {
    const { run, session, view } = openRun();
    session.show(['a']);
    const kept = { until: 5, onDevice: true };
    run.submission.state = { kind: 'queued', retryAfter: 0, ...kept, trying: true };
    expect(view().screen).to.include({ kind: 'queued', ...kept });
    expect(view()).to.deep.include({ submitting: true, errors: [], offline: false });
    run.submission.state = { kind: 'refused', reason: 'closed', ...kept, trying: false };
    expect(view().screen).to.include({ kind: 'refused', reason: 'closed' });
    expect(view().submitting).to.equal(false);
    run.submission.state = { kind: 'submitted', receipt: 'A1' };
    expect(view().screen).to.include({ kind: 'submitted', receipt: 'A1' });
  });

  it('keeps the form in place while it is being sent', () => {
    const { run, session, view } = openRun();
    session.forward();
    run.submission.state = { kind: 'submitting' };
    expect(view().screen.kind).to.equal('page');
    expect(view().submitting).to.equal(true);
  });

  it('shows a notice outside of the opening dates, and the receipt after a preview', () => {
    const { run, session, view } = openRun();
    run.closure = { reason: 'closed', date: '2026-10-31' };
    expect(view().screen).to.deep.equal({ kind: 'closed', reason: 'closed', date: '2026-10-31' });
    run.closure = undefined;
    session.goTo({ kind: 'completed' });
    expect(view().screen).to.include({ kind: 'submitted' });
  });
});
