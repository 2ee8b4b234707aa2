import type { ConditionValue } from './survey.js';

/** What belongs to a problem; editors read it in `problemMessage`. */
export interface ProblemParams {
  /** What is at fault: a value, a name, or names. */
  readonly value?: ConditionValue | readonly string[];
  /** What may stand there. */
  readonly allowed?: readonly ConditionValue[];
  /** Which of these was probably meant. */
  readonly nearest?: ConditionValue;
  readonly min?: number | string;
  /** Like `min`, itself left out. */
  readonly above?: number | string;
  readonly max?: number | string;
  /** Path of what has the same id or value. */
  readonly first?: string;
}

/** A fault of a survey document or results document. */
export interface Problem {
  /** JSON Pointer (RFC 6901) into the document; `''` is the document itself. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  /** A warning does not stop the document from being shown. */
  readonly severity: 'error' | 'warning';
}

/** `problemMessage` says these words. */
export type ProblemCode =
  | 'not-json' // value: the reason
  | 'wrong-type' // allowed: types
  | 'missing' // value: name of the property
  | 'unknown-property' // value, allowed, nearest?
  | 'unknown-value' // outside a closed list; value, allowed, nearest?
  | 'no-earlier-question' // value, allowed, nearest?
  | 'unlisted-language' // warning; value, allowed, nearest?
  | 'missing-language' // a text without the first language, the value
  | 'bad-id' // value, allowed: the pattern
  | 'bad-value' // a choice must not have this one; value
  | 'bad-date' // value, allowed: the form
  | 'bad-pattern' // value
  | 'bad-language-tag' // value
  | 'bad-link' // an address that is neither relative nor http(s); value
  | 'empty' // a list or text that must hold something
  | 'empty-page' // warning
  | 'not-reported' // warning: named, but without a figure of its own; value, allowed?, nearest?
  | 'duplicate' // value, first
  | 'out-of-range' // value, min?, above?, max?
  | 'conflict' // value: properties that exclude each other
  | 'not-exactly-one' // value: properties, one of which must be given
  | 'not-supported'; // in a JSON Schema, or of a newer format; value, allowed?, nearest?
