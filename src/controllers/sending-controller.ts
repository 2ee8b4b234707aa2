import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Accepted, Refused, Returned, Verdict } from '../adapters/reply.js';
import { toResponse, toSubmission, type Response, type Submission } from '../engine/index.js';
import { emit } from '../events.js';
import { localDate } from './local-date.js';
import type { RunController } from './run-controller.js';
import type { StepController } from './step-controller.js';
import { SubmissionController, type SubmissionConfig } from './submission-controller.js';
import type { SurveyOptions } from './survey-options.js';

type Host = ReactiveControllerHost & EventTarget & SurveyOptions;

const EMPTY: Response = { answers: {}, comments: {} };

/** From the press on "Send" to receipt, queue or refusal: what the endpoint says, put on the page. */
export class SendingController implements ReactiveController {
  readonly submission: SubmissionController;
  /** A preview that has come to its end. */
  previewed = false;
  readonly #host: Host;
  readonly #run: RunController;
  readonly #steps: StepController;

  constructor(host: Host, run: RunController, steps: StepController) {
    this.#run = run;
    this.#steps = steps;
    (this.#host = host).addController(this);
    this.submission = new SubmissionController(host, {
      config: () => this.#config(),
      clearDraft: () => run.drafts.giveWay(),
      settled: (verdict, submission) => this.#settled(verdict, submission),
    });
  }

  hostConnected() {}

  /** The answers as they would be sent now. */
  get response(): Response {
    const { survey, session } = this.#run;
    if (!survey) return EMPTY;
    return toResponse(survey, session.session.answers, session.session.comments);
  }

  /** Answers are taken: there is a survey that is open, and nothing is on its way. */
  get open(): boolean {
    const { opened, closure } = this.#run;
    const { kind } = this.submission.state;
    return opened && !closure && !this.previewed && (kind === 'idle' || kind === 'refused');
  }

  /** Sends, if everything is right. Resolves when submitted, queued or refused. */
  async submit(): Promise<void> {
    const { survey, options, session, locale } = this.#run;
    if (!survey || !options || !this.open || !this.#steps.reportErrors()) return;
    if (options.preview) {
      this.previewed = true;
      this.#arrived('preview-note');
      return;
    }
    if (!emit(this.#host, 'survey-submit')) return;
    const { answers, comments } = session.session;
    // What is not yet written is part of what is sent now.
    void this.#run.drafts.flush();
    await this.submission.submit(
      toSubmission(
        survey,
        { answers, comments, code: this.#run.code },
        {
          submissionId: this.submission.submissionId(this.response),
          language: locale.speech.language,
          completedOn: localDate(),
          context: options.context,
        },
      ),
    );
  }

  forget() {
    this.previewed = false;
    this.#steps.forget();
    this.submission.forget();
  }

  #config(): SubmissionConfig | undefined {
    const { survey, options } = this.#run;
    if (!survey || !options || options.preview) return undefined;
    return { key: options.key, keepOnDevice: options.drafts !== 'off', target: this.#host };
  }

  #settled(verdict: Verdict, submission: Submission) {
    switch (verdict.kind) {
      case 'submitted':
        return this.#submitted(verdict);
      case 'queued':
        return this.#queued();
      case 'returned':
        return this.#returned(submission, verdict);
      case 'refused':
        return this.#refused(verdict);
    }
  }

  #submitted({ receipt, message, redirect }: Accepted) {
    const { locale, session } = this.#run;
    session.goTo({ kind: 'completed' });
    emit(this.#host, 'survey-submitted', {
      ...(receipt !== undefined && { receipt }),
      ...(message !== undefined && { message: locale.speech.text(message).text }),
      ...(redirect !== undefined && { redirect }),
    });
    this.#arrived('completed-title');
  }

  #queued() {
    emit(this.#host, 'survey-queued');
    this.#run.focus.request(['#page-title']);
  }

  async #returned(submission: Submission, verdict: Returned) {
    await this.#run.takeBack(submission);
    if (verdict.code) {
      this.#run.askCode();
      this.#steps.refuseCode(verdict.code);
      return;
    }
    const { say, text } = this.#run.locale.speech;
    this.#steps.refuseAnswers(
      verdict.errors.map(({ question, message }) => ({ question, message: text(message).text })),
      say('error-refused').text,
    );
  }

  #refused({ status }: Refused) {
    emit(this.#host, 'survey-failed', {
      stage: 'submit',
      ...(status && { status }),
      problems: [],
    });
    this.#run.focus.request(['#page-title']);
  }

  #arrived(key: 'completed-title' | 'preview-note') {
    const { survey, locale } = this.#run;
    const own = survey?.completed?.title;
    const { say, text } = locale.speech;
    this.#steps.arrived('completed', own === undefined ? say(key).text : text(own).text);
  }
}
