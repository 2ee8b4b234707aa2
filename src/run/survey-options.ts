import type { HeadersSource, Transport } from '../sending/transport.js';
import { draftModes, layouts } from '../engine/document/parse-survey.js';
import {
  mostDraftHours,
  requiresAnswers,
  type DraftMode,
  type Layout,
  type Survey,
} from '../engine/index.js';

/** The element's properties, as the page set them. */
export interface SurveyOptions {
  readonly endpoint?: string;
  readonly headingLevel: number;
  readonly layout?: string;
  readonly drafts?: string;
  readonly draftHours?: number;
  readonly draftKey?: string;
  readonly unit?: string;
  readonly round?: string;
  readonly channel?: string;
  readonly code?: string;
  readonly interviewer?: boolean;
  readonly preview: boolean;
  readonly history: boolean;
  readonly credentials: RequestCredentials;
  readonly headers?: HeadersSource;
  readonly transport?: Transport;
}

/** The properties joined with the survey document: what holds in this run. */
export interface RunOptions {
  readonly layout: Layout;
  /** A clerk keys in what was answered on paper, by digits and Enter. */
  readonly keyedIn: boolean;
  readonly drafts: DraftMode;
  readonly draftHours: number;
  /** Separates drafts and outbox entries on one site. */
  readonly key: string;
  readonly interviewer: boolean;
  /** Nothing is written or sent. */
  readonly preview: boolean;
  /** Required questions are required. */
  readonly requires: boolean;
  /** How it is answered, such as `interview`: the attribute's, the document's, or that of the mode. */
  readonly channel: string | undefined;
  /** Joins the survey's own context where not empty. */
  readonly context: Readonly<Record<string, string>>;
}

const oneOf = <T extends string>(values: readonly T[], wanted: string | undefined, otherwise: T) =>
  values.find((value) => value === wanted) ?? otherwise;

/**
 * Nothing is written or sent: asked for, or there is nowhere to send to.
 * @param own the document's endpoint
 */
export const isPreview = (
  { preview, endpoint, transport }: SurveyOptions,
  own: string | undefined,
): boolean => preview || (!endpoint && !own && !transport);

/**
 * Attributes win over the document; what is not known is ignored.
 * @param endpoint the document's own, resolved
 */
export function runOptions(
  options: SurveyOptions,
  survey: Survey,
  endpoint: string | undefined,
): RunOptions {
  const interviewer = options.interviewer ?? survey.interviewer;
  const preview = isPreview(options, endpoint);
  const { unit, round, draftHours: wantedHours = 0 } = options;
  const channel =
    options.channel || survey.context['channel'] || (interviewer ? 'interview' : undefined);
  const layout = oneOf(layouts, options.layout, survey.layout);
  return {
    layout,
    keyedIn: layout === 'single-page' && channel === 'paper',
    drafts: preview ? 'off' : oneOf(draftModes, options.drafts, survey.drafts),
    draftHours: Math.min(wantedHours > 0 ? wantedHours : survey.draftHours, mostDraftHours),
    // A survey's id holds no slash.
    key: `${survey.id}/${options.draftKey || survey.id}`,
    interviewer,
    preview,
    channel,
    requires: !interviewer && requiresAnswers(channel),
    // Empty ones are not sent.
    context: { unit: unit ?? '', round: round ?? '', channel: channel ?? '' },
  };
}
