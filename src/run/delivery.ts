import { toResponse, toSubmission, type Submission, type SurveyResponse } from '../engine/index.js';
import { emit } from '../events.js';
import type { Returned } from '../sending/reply.js';
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
  /** Ids of those whose tries by themselves are known to be in vain: they go on for days. */
  readonly #toldInVain = new Set<string>();

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
    if (news.again) return this.#tellAgain(news);
    if (news.byHand) this.#show(news);
    else if (!focus.fromInside(() => this.#show(news)))
      voice.tell({ kind: 'verdict', verdict: news.verdict });
    if (news.verdict.kind !== 'returned') return;
    // The entry leaves the outbox when the answers are in a draft again.
    if (run.submission.shown.owner === 'sender') await run.drafts.flush();
    else if (run.submission.shown.owner === 'claimed')
      await this.#correct(news.verdict, news.submission);
  }

  /** "Show the answers": to be read; those that the endpoint has returned, to be corrected. */
  async showAnswers(): Promise<void> {
    const { run, focus } = this.#parts;
    const { shown } = run.submission;
    const { state, submission } = shown;
    shown.claim();
    focus.onAnswers();
    if (state.kind === 'returned' && submission) await this.#correct(state, submission);
  }

  /** What was found on this visit goes into the form, and from the outbox when a draft keeps it. */
  async #correct(returned: Returned, submission: Submission): Promise<void> {
    const { run } = this.#parts;
    // A form that is closed corrects nothing: the answers can be read, and saved as a file.
    if (run.closure) return;
    run.submission.shown.handBack();
    const isKept = run.takeBack(submission, true);
    this.#explain(returned);
    await run.drafts.flush();
    if (isKept) await run.submission.release();
  }

  /** The endpoint's words, at the questions or at the code. */
  #explain({ code, errors }: Returned): void {
    const { run } = this.#parts;
    if (code) run.codeRefused(code);
    else run.steps.refuse(errors);
  }

  /** Who pressed "Try again" hears what came of it, each time; what comes by itself is news once. */
  #tellAgain({ byHand, submission: { submissionId } }: VerdictNews): void {
    if (!byHand && this.#toldInVain.has(submissionId)) return;
    if (!byHand) this.#toldInVain.add(submissionId);
    this.#parts.voice.tell({ kind: 'failed-again' });
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
        if (run.submission.shown.owner !== 'sender') return focus.onHeading();
        run.takeBack(submission, false);
        this.#explain(verdict);
    }
  }
}
