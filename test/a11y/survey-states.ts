import type { UserSurvey } from '../../src/user-survey.js';
import { answerAll } from './fill.js';
import type { SomeDocument } from './fixtures.js';
import { show, until, type Stage } from './page.js';

type Properties = Partial<UserSurvey>;
/** A way to a state, in a survey with these properties. */
type Reach = (document_: SomeDocument, properties: Properties) => Promise<Stage>;

const CODE = 'K7M2QX';
const failing = (reason: object) => () => Promise.reject(reason);
const never = () => new Promise<void>(() => undefined);

/** In one long page, past a start page and a code that is asked for. */
const longPage: Reach = async (document_, properties) => {
  const stage = await show(document_, { layout: 'single-page', code: CODE, ...properties });
  if (stage.root.querySelector('[part~=start]')) await next(stage);
  return stage;
};

/** Sent as it is: interviewer mode requires nothing. */
const sent =
  (transport: UserSurvey['transport'], more: Properties = {}): Reach =>
  async (document_, properties) => {
    const stage = await show(document_, {
      interviewer: true,
      code: CODE,
      transport,
      ...more,
      ...properties,
    });
    const sending = stage.survey.submit();
    if (transport !== never) await sending;
    else await until(() => stage.survey.status === 'submitting');
    await stage.survey.updateComplete;
    return stage;
  };

/** Another visit after this one, on the same device. */
const again = async (stage: Stage, document_: SomeDocument, properties: Properties) => {
  await stage.survey.saveDraft();
  stage.survey.remove();
  return show(document_, properties);
};

let drafts = 0;
/** Properties of a survey that keeps a draft of its own. */
const kept = (properties: Properties): Properties => ({
  drafts: 'auto',
  draftKey: `state-${(drafts += 1)}`,
  interviewer: true,
  code: CODE,
  ...properties,
});

const restored: Reach = async (document_, properties) => {
  const options = kept(properties);
  const before = await show(document_, options);
  before.survey.goToPage(document_.pages[0]!.id);
  await before.survey.updateComplete;
  await answerAll(before);
  return again(before, document_, options);
};

/** The states that a respondent can meet, each as a way to it. */
export const STATES: Readonly<Record<string, Reach>> = {
  'the first step': (document_, properties) => show(document_, properties),
  'a page in the middle': async (document_, properties) => {
    const { pages } = document_;
    const stage = await show(document_, { interviewer: true, code: CODE, ...properties });
    stage.survey.goToPage(pages[Math.floor(pages.length / 2)]!.id);
    await stage.survey.updateComplete;
    return stage;
  },
  'all pages below each other': longPage,
  'every question answered': async (document_, properties) => {
    const stage = await longPage(document_, { ...properties });
    await answerAll(stage);
    return stage;
  },
  'an interview': async (document_, properties) => {
    const stage = await show(document_, { interviewer: true, code: CODE, ...properties });
    stage.survey.goToPage(document_.pages[0]!.id);
    await stage.survey.updateComplete;
    return stage;
  },
  'paper keyed in': (document_, properties) =>
    longPage(document_, { channel: 'paper', ...properties }),
  'errors at every question': async (document_, properties) => {
    // The endpoint's words are in the language of the submission.
    const message = properties.lang === 'ar' ? 'اكتبه بطريقة أخرى.' : 'Write it in another way.';
    const errors = document_.pages.flatMap(({ questions }) =>
      questions.map(({ id }) => ({ question: id, message })),
    );
    const transport = failing({ status: 422, errors });
    return sent(transport, { layout: 'single-page' })(document_, properties);
  },
  'required answers missing': async (document_, properties) => {
    const stage = await longPage(document_, properties);
    stage.survey.reportValidity();
    await stage.survey.updateComplete;
    return stage;
  },
  'the code refused': sent(failing({ status: 403, type: '/problems/code-invalid' })),
  review: async (document_, properties) => {
    const options = { interviewer: true, code: CODE, ...properties };
    const stage = await show({ ...document_, review: true }, options);
    for (let steps = 0; steps < 50 && !stage.root.querySelector('[part~=review]'); steps += 1)
      await next(stage);
    return stage;
  },
  'a restored draft': restored,
  'a draft that is to go': async (document_, properties) => {
    const stage = await restored(document_, properties);
    stage.root.querySelector<HTMLElement>('[part~=draft-clear-button]')!.click();
    await stage.survey.updateComplete;
    return stage;
  },
  'a draft only when wanted': (document_, properties) =>
    show(document_, { ...kept(properties), drafts: 'ask' }),
  offline: async (document_, properties) => {
    Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
    const stage = await show(document_, { code: CODE, ...properties });
    delete (navigator as { onLine?: boolean }).onLine;
    return stage;
  },
  sending: sent(never),
  queued: sent(failing(new Error('x'))),
  'queued by the visitor before': async (document_, properties) => {
    const options = kept({ ...properties, transport: failing(new Error('x')) });
    const before = await show(document_, options);
    await before.survey.submit();
    return again(before, document_, options);
  },
  receipt: sent(async () => ({
    receipt: 'A1B2',
    message: 'Takk!',
    redirect: 'https://example.no/',
  })),
  'refused for good': sent(failing({ status: 418 })),
  'closed while answering': sent(failing({ status: 410 })),
  'closed before': (document_, properties) =>
    show({ ...document_, opens: '2020-01-01', closes: '2020-02-01' }, properties),
  'not open yet': (document_, properties) =>
    show({ ...document_, opens: '2999-01-01' }, properties),
  'a preview': (document_, properties) => show(document_, { preview: true, ...properties }),
  'a preview of a faulty document': (document_, properties) =>
    show({ ...document_, titel: 'x' }, { preview: true, ...properties }),
  'a faulty document': (document_, properties) => show({ ...document_, titel: 'x' }, properties),
};

async function next({ survey }: Stage): Promise<void> {
  survey.next();
  await survey.updateComplete;
}
