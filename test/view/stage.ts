import {
  marking,
  parseSurvey,
  problemMessage,
  visibleQuestions,
  stepsOf,
  type Answer,
  type Layout,
  type QuestionId,
  type Survey,
} from '../../src/engine/index.js';
import { insideLanguages } from '../../src/localization/languages.js';
import { adoptStyles, render } from 'lit';
import { createSpeech } from '../../src/localization/speech.js';
import { styles } from '../../src/styles/index.js';
import { questionNodeId } from '../../src/view/ids.js';
import { surveyView } from '../../src/view/survey-view.js';
import type {
  Actions,
  ErrorView,
  QuestionView,
  SurveyScreen,
  SurveyView,
  ViewContext,
} from '../../src/view/view-types.js';

export interface StageOptions {
  readonly language?: string;
  readonly layout?: Layout;
  readonly interviewer?: boolean;
  readonly headingLevel?: number;
  readonly step?: number;
  readonly answers?: Readonly<Record<QuestionId, Answer>>;
  readonly view?: Partial<SurveyView>;
  readonly readAloud?: ViewContext['readAloud'];
}

/** A survey document around these questions. */
export const documentOf = (questions: readonly object[], more: object = {}) => ({
  id: 'survey',
  version: '1',
  languages: ['en'],
  title: 'Survey',
  pages: [{ id: 'page', title: 'Page', questions }],
  ...more,
});

export const surveyOf = (document: object): Survey => {
  const { survey, problems } = parseSurvey(document);
  if (!survey) throw new Error(problems.map(problemMessage).join('\n'));
  return survey;
};

/**
 * Shows views in a shadow root with the element's styles and keeps the answers, as the element
 * does; every call of an action is noted in `calls`.
 */
export class Stage {
  readonly host = document.createElement('div');
  readonly root = this.host.attachShadow({ mode: 'open' });
  readonly calls: { readonly action: string; readonly args: readonly unknown[] }[] = [];
  readonly context: ViewContext;
  readonly actions: Actions;
  #views = new Map<QuestionId, QuestionView>();
  #more: Partial<SurveyView>;
  readonly survey: Survey;
  readonly options: StageOptions;

  constructor(source: object, options: StageOptions = {}) {
    this.survey = surveyOf(source);
    this.options = options;
    this.#more = options.view ?? {};
    const { survey } = this;
    this.actions = this.#actions();
    const language = options.language ?? survey.languages[0]!;
    this.context = {
      ...createSpeech(language, survey, insideLanguages),
      survey,
      marking: marking(survey, !options.interviewer),
      layout: options.layout ?? survey.layout,
      keyedIn: false,
      interviewer: options.interviewer ?? false,
      readAloud: options.readAloud,
      headingLevel: options.headingLevel ?? 2,
      imageUrl: (src) => new URL(src, new URL('/demo/surveys/', location.href)).href,
      actions: this.actions,
    };
    for (const question of survey.questions) {
      const answer = options.answers?.[question.id];
      this.#views.set(question.id, { question, answer, comment: '', errors: [] });
    }
    adoptStyles(this.root, styles);
    document.body.append(this.host);
    this.render();
  }

  question(id: QuestionId): HTMLElement {
    return this.root.querySelector<HTMLElement>(`[data-question="${id}"]`)!;
  }

  answer(id: QuestionId): Answer | undefined {
    return this.#views.get(id)?.answer;
  }

  /** The calls of one action. */
  calledWith(action: string) {
    return this.calls.filter((call) => call.action === action).map(({ args }) => args);
  }

  /** Shows errors at the questions and in the summary. */
  fail(errors: readonly ErrorView[]) {
    for (const [id, view] of this.#views) {
      const own = errors.filter(({ nodeId }) => nodeId?.split(':')[0] === questionNodeId(id));
      if (own.length || view.errors.length) this.#views.set(id, { ...view, errors: own });
    }
    this.show({ errors });
  }

  show(more: Partial<SurveyView>) {
    this.#more = { ...this.#more, ...more };
    this.render();
  }

  render() {
    render(surveyView(this.#view()), this.root);
  }

  remove() {
    this.host.remove();
  }

  #view(): SurveyView {
    const screen = this.#screen();
    return {
      context: this.context,
      screen,
      submitting: false,
      awaited: false,
      errors: [],
      draft: { ask: false, keep: false },
      preview: false,
      session: 1,
      visible: new Set(this.survey.questions.map(({ id }) => id)),
      answered: new Set(),
      interviews: [],
      offline: false,
      ...this.#more,
    };
  }

  #screen(): SurveyScreen {
    const answers = Object.fromEntries(
      [...this.#views].flatMap(([id, { answer }]) => (answer === undefined ? [] : [[id, answer]])),
    );
    const steps = stepsOf(this.survey, {
      layout: this.context.layout,
      visible: visibleQuestions(this.survey, answers),
      start: false,
    });
    const index = this.options.step ?? 0;
    const step = steps[index]!;
    return {
      kind: 'page',
      step,
      questions: step.questionIds.map((id) => this.#views.get(id)!),
      first: index === 0,
      last: index === steps.length - 1,
    };
  }

  #actions(): Actions {
    const change = (id: QuestionId, part: Partial<QuestionView>) => {
      this.#views.set(id, { ...this.#views.get(id)!, ...part });
      this.render();
    };
    const own: Partial<Actions> = {
      answer: (id, answer) => change(id, { answer }),
      comment: (id, comment) => change(id, { comment }),
    };
    return new Proxy({} as Actions, {
      get:
        (_, action: keyof Actions) =>
        (...args: readonly never[]) => {
          this.calls.push({ action, args });
          (own[action] as ((...args: readonly never[]) => void) | undefined)?.(...args);
        },
    });
  }
}
