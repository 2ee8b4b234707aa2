/** Names of the element's events. */
export const EVENTS = [
  'survey-loaded',
  'survey-failed',
  'survey-changed',
  'survey-page-changed',
  'survey-invalid',
  'survey-draft-saved',
  'survey-draft-restored',
  'survey-draft-cleared',
  'survey-submit',
  'survey-submitted',
  'survey-queued',
] as const;

/** Names of its custom states. */
export const STATES = [
  'loading',
  'ready',
  'invalid',
  'draft',
  'offline',
  'submitting',
  'queued',
  'submitted',
  'failed',
] as const;
