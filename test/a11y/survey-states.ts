import '../../src/index.js';
import type { UserSurvey } from '../../src/user-survey.js';

export interface Stage {
  readonly survey: UserSurvey;
  readonly root: ShadowRoot;
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 30));

/** A page as a municipality has it: a landmark, a heading, an article, the survey in it. */
export async function show(
  document_: unknown,
  properties: Partial<UserSurvey> = {},
): Promise<Stage> {
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'Eksempel kommune';
  const survey = document.createElement('user-survey');
  Object.assign(survey, { drafts: 'off', survey: document_, transport: async () => undefined });
  Object.assign(survey, properties);
  main.append(heading, survey);
  document.body.replaceChildren(main);
  await until(() => survey.status !== 'idle' && survey.status !== 'loading');
  await survey.updateComplete;
  return { survey, root: survey.shadowRoot! };
}

export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 3000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`still waiting for ${condition}`);
    await settled();
  }
}

/** Every question of a document that can be answered, with an answer that fits if the type has an easy one. */
export interface SomeQuestion {
  readonly id: string;
  readonly type?: string;
  readonly preset?: string;
}
export interface SomeDocument {
  readonly id: string;
  readonly languages: readonly string[];
  readonly pages: readonly { readonly id: string; readonly questions: readonly SomeQuestion[] }[];
}

const failing = (reason: object) => () => Promise.reject(reason);

/**
 * The states that a respondent can meet, each as a way to it. Interviewer mode requires nothing,
 * so a survey can be sent as it is.
 */
export const STATES: Readonly<Record<string, (document_: SomeDocument) => Promise<Stage>>> = {
  'the first step': (document_) => show(document_),
  'all pages below each other': async (document_) => {
    const stage = await show(document_, { layout: 'single-page' });
    await next(stage);
    return stage;
  },
  'errors at every question': async (document_) => {
    const errors = document_.pages.flatMap(({ questions }) =>
      questions.map(({ id }) => ({ question: id, message: 'Write it in another way.' })),
    );
    const stage = await show(document_, {
      layout: 'single-page',
      interviewer: true,
      transport: failing({ status: 422, errors }),
    });
    await send(stage);
    return stage;
  },
  'required answers missing': async (document_) => {
    const stage = await show(document_, { layout: 'single-page' });
    await next(stage);
    stage.survey.reportValidity();
    await stage.survey.updateComplete;
    return stage;
  },
  review: async (document_) => {
    const stage = await show({ ...document_, review: true }, { interviewer: true });
    for (let steps = 0; steps < 50; steps += 1) await next(stage);
    return stage;
  },
  'restored draft': async (document_) => {
    const first = document_.pages[0]!;
    const kept = { drafts: 'auto' as const, draftKey: `axe-${document_.id}`, interviewer: true };
    const before = await show(document_, kept);
    before.survey.setAnswer(first.questions[0]!.id, 'not-applicable');
    before.survey.goToPage(first.id);
    const field = before.root.querySelector<HTMLElement>('[data-question] :is(input, textarea)');
    if (field instanceof HTMLInputElement && field.type !== 'text') field.click();
    await before.survey.saveDraft();
    before.survey.remove();
    const stage = await show(document_, kept);
    await stage.survey.updateComplete;
    return stage;
  },
  queued: async (document_) => {
    const stage = await show(document_, { interviewer: true, transport: failing(new Error('x')) });
    await send(stage);
    return stage;
  },
  receipt: async (document_) => {
    const transport = async () => ({
      receipt: 'A1B2',
      message: 'Takk!',
      redirect: 'https://example.no/',
    });
    const stage = await show(document_, { interviewer: true, transport });
    await send(stage);
    return stage;
  },
  'refused for good': async (document_) => {
    const stage = await show(document_, { interviewer: true, transport: failing({ status: 418 }) });
    await send(stage);
    return stage;
  },
  'closed while answering': async (document_) => {
    const stage = await show(document_, { interviewer: true, transport: failing({ status: 410 }) });
    await send(stage);
    return stage;
  },
  'closed before': (document_) => show({ ...document_, opens: '2020-01-01', closes: '2020-02-01' }),
  'a preview': (document_) => show(document_, { preview: true }),
  'a preview of a faulty document': (document_) =>
    show({ ...document_, titel: 'x' }, { preview: true }),
  'a faulty document': (document_) => show({ ...document_, titel: 'x' }),
};

async function next({ survey }: Stage): Promise<void> {
  survey.next();
  await survey.updateComplete;
}

async function send({ survey }: Stage): Promise<void> {
  // A code that is required stands before everything else.
  survey.code = 'K7M2QX';
  await survey.updateComplete;
  await survey.submit();
  await survey.updateComplete;
}
