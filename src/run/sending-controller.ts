import type { ReactiveControllerHost } from 'lit';
import type { Verdict } from '../sending/reply.js';
import { toResponse, toSubmission, type SurveyResponse, type Submission } from '../engine/index.js';
import { emit } from '../events.js';
import { localDate } from './local-date.js';
import type { RunController } from './run-controller.js';
import type { StepController } from './step-controller.js';
import type { SubmissionConfig } from '../sending/sender.js';
import { SubmissionController } from '../sending/submission-controller.js';
import type { SurveyOptions } from './survey-options.js';

type Host = ReactiveControllerHost & Element & SurveyOptions;

/** From the press on "Send" to receipt, queue or refusal: what the endpoint says, put on the page. */
export class SendingController {
  readonly submission: SubmissionController;
  readonly #host: Host;
  readonly #run: RunController;
  readonly #steps: StepController;

  constructor(host: Host, run: RunController, steps: StepController) {
    this.#host = host;
    this.#run = run;
    this.#steps = steps;
    run.sending = this;
    this.submission = new SubmissionController(host, {
      config: () => this.#config,
      clearDraft: () => run.drafts.giveWay(),
      settled: (verdict, submission) => this.#settled(verdict, submission),
    });
  }

  /** The answers as they would be sent now. */
  get response(): SurveyResponse {
    const { survey, session } = this.#run;
    return survey
      ? toResponse(survey, session.answers, session.comments)
      : { answers: {}, comments: {} };
  }

  /** Answers are taken: there is a survey that is open, and nothing is on its way. */
  get open(): boolean {
    const { opened, closure, session } = this.#run;
    const { kind } = this.submission.state;
    const isAnswered = session.place.kind === 'completed';
    return opened && !closure && !isAnswered && (kind === 'idle' || kind === 'refused');
  }

  /** Sends, if everything is right. Resolves when submitted, queued or refused. */
  async submit(): Promise<void> {
    const { survey, options, session, locale, drafts, code } = this.#run;
    if (!survey || !this.open || !this.#steps.reportErrors()) return;
    if (options.preview) return this.#steps.goTo({ kind: 'completed' });
    if (!emit(this.#host, 'survey-submit')) return;
    const { answers, comments } = session;
    // What is not yet written is part of what is sent now.
    void drafts.flush();
    await this.submission.submit(
      toSubmission(
        survey,
        { answers, comments, code },
        {
          submissionId: this.submission.submissionId(this.response),
          language: locale.speech.language,
          completedOn: localDate(),
          context: options.context,
        },
      ),
    );
  }

  /** Another respondent, or another survey. */
  forget() {
    this.#steps.forget();
    this.submission.forget();
  }

  get #config(): SubmissionConfig | undefined {
    const { survey, options } = this.#run;
    if (!survey || options.preview) return undefined;
    return { key: options.key, keepOnDevice: options.drafts !== 'off', target: this.#host };
  }

  async #settled(verdict: Verdict, submission: Submission) {
    const { locale, focus } = this.#run;
    const { say, text } = locale.speech;
    switch (verdict.kind) {
      case 'submitted': {
        const { receipt, message, redirect } = verdict;
        const given = { receipt, message: message && text(message).text, redirect };
        const detail = Object.entries(given).filter(([, value]) => value);
        emit(this.#host, 'survey-submitted', Object.fromEntries(detail));
        return this.#steps.goTo({ kind: 'completed' });
      }
      case 'queued':
        emit(this.#host, 'survey-queued');
        return focus.request();
      case 'refused': {
        const { status } = verdict;
        emit(this.#host, 'survey-failed', {
          stage: 'submit',
          ...(status && { status }),
          problems: [],
        });
        return focus.request();
      }
      case 'returned':
        this.#run.takeBack(submission);
        if (verdict.code) {
          this.#run.askCode();
          this.#steps.refuseCode(verdict.code);
        } else
          this.#steps.refuseAnswers(
            verdict.errors.map(({ question, message }) => ({
              question,
              message: text(message).text,
            })),
            say('error-refused').text,
          );
        // The entry leaves the outbox when the answers are in a draft again.
        await this.#run.drafts.flush();
    }
  }
}
