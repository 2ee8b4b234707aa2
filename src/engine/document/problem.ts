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
  /** Of a document that is not JSON: what is wrong with it, and where; both from 1. */
  readonly fault?: string;
  readonly line?: number;
  readonly column?: number;
  /** In how many places more. */
  readonly count?: number;
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
export type ProblemCode = DocumentProblemCode | LoadingProblemCode | 'missing-translation'; // found by `user-survey/problems`; warning, or error of the first language; value: the languages, or one that no text is in; allowed?, nearest?

/** The tag, or what its address leads to. */
export type LoadingProblemCode =
  | 'bad-address' // of the document; value
  | 'no-answer' // there, or none that this page may read; value: the address
  | 'too-late' // max: seconds
  | 'bad-status' // value: of HTTP
  | 'html' // a web page in the document's place
  | 'not-utf-8' // warning; value: the encoding
  | 'bad-content-type' // warning; value
  | 'no-document' // neither an address nor a document
  | 'page-inside'; // warning: the tag is not closed; value: names of tags

/** What is found in a document. */
export type DocumentProblemCode =
  | 'not-json' // value: the reason; or fault, line, column, value?, count?
  | 'wrong-type' // allowed: types
  | 'missing' // value: name of the property
  | 'unknown-property' // value, allowed, nearest?
  | 'unknown-value' // outside a closed list; value, allowed, nearest?
  | 'no-earlier-question' // value, allowed, nearest?
  | 'unlisted-language' // warning; value, allowed, nearest?, count?
  | 'missing-language' // a text without the first language, the value; nearest?
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
