import { toResponse, toSubmission, type SurveyResponse } from '../engine/index.js';
import { emit } from '../events.js';
import type { VerdictNews } from '../sending/submission-controller.js';
import { localDate } from './local-date.js';
import type { RunController } from './run-controller.js';
import type { RunFocus } from './run-focus.js';
import type { RunVoice } from './run-voice.js';

export interface DeliveryParts {
  readonly run: RunController;
  readonly focus: RunFocus;
  readonly voice: RunVoice;
}

/** From the press on "Send" to receipt, queue or refusal: what the endpoint says, put into the run. */
export class Delivery {
  readonly #host: EventTarget;
  readonly #parts: DeliveryParts;

  constructor(host: EventTarget, parts: DeliveryParts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** The answers as they would be sent now. */
  get response(): SurveyResponse {
    const { survey, session } = this.#parts.run;
    return survey
      ? toResponse(survey, session.answers, session.comments, this.#parts.run.options.channel)
      : { answers: {}, comments: {} };
  }

  /** Sends, if everything is right. Resolves when submitted, queued or refused. */
  async submit(): Promise<void> {
    const { run, voice } = this.#parts;
    const { survey, options, session, steps, submission } = run;
    if (!survey || !run.takesAnswers || !steps.reportErrors()) return;
    if (options.preview) return steps.goTo({ kind: 'completed' });
    if (!emit(this.#host, 'survey-submit')) return;
    const { answers, comments } = session;
    // What is not yet written is part of what is sent now.
    void run.drafts.flush();
    const envelope = {
      submissionId: submission.submissionId(this.response),
      language: voice.language,
      completedOn: localDate(),
      context: options.context,
    };
    await submission.submit(
      toSubmission(survey, { answers, comments, code: run.code.value }, envelope),
    );
  }

  /**
   * What the endpoint said of the submission that is shown. What comes by itself takes the focus
   * from nobody who is elsewhere on the page (WCAG 3.2.1): it is said instead.
   */
  async settled(news: VerdictNews): Promise<void> {
    const { run, focus, voice } = this.#parts;
    if (news.again) return voice.tell({ kind: 'failed-again' });
    if (news.byHand) this.#show(news);
    else if (!focus.fromInside(() => this.#show(news)))
      voice.tell({ kind: 'verdict', verdict: news.verdict.kind });
    // The entry leaves the outbox when the answers are in a draft again.
    if (news.verdict.kind === 'returned') await run.drafts.flush();
  }

  #show({ verdict, submission }: VerdictNews): void {
    const { run, focus, voice } = this.#parts;
    switch (verdict.kind) {
      case 'submitted': {
        const { receipt, message, redirect } = verdict;
        const given = { receipt, message: message && voice.wordsOf(message), redirect };
        const detail = Object.entries(given).filter(([, value]) => value);
        emit(this.#host, 'survey-submitted', Object.fromEntries(detail));
        return run.steps.goTo({ kind: 'completed' });
      }
      case 'queued':
        emit(this.#host, 'survey-queued');
        return focus.onHeading();
      case 'refused': {
        const { status } = verdict;
        emit(this.#host, 'survey-failed', {
          stage: 'submit',
          ...(status && { status }),
          problems: [],
        });
        return focus.onHeading();
      }
      case 'returned':
        run.takeBack(submission);
        if (verdict.code) run.codeRefused(verdict.code);
        else run.steps.refuse(verdict.errors);
    }
  }
}
