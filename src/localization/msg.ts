import type { LocaleModule } from '@lit/localize';
// Internal to the library, whose public `msg` keeps one language for a whole page. The version is
// pinned, and a test fails when the function moves or changes.
import { runtimeMsg } from '@lit/localize/internal/runtime-msg.js';
import type { MsgFn } from '@lit/localize/internal/types.js';
import type { LanguageTag } from '../engine/index.js';

/** Texts of one interface language by message id, as `lit-localize build` generates them. */
export type Templates = LocaleModule['templates'];

/** Interface languages at hand: language → message id → text. */
export type Translations = Readonly<Record<LanguageTag, Templates>>;

/** The language that the messages are written in: it needs no templates. */
export const SOURCE_LANGUAGE = 'en';

/** `msg` of @lit/localize; by its type `lit-localize extract` finds the calls. */
export type Msg = MsgFn;

/**
 * `msg` for one language. Two surveys on a page may speak two languages, so nothing is configured
 * for the page: each element has its own.
 * @param templates the language's; what is missing in it is said in English, the source language
 */
export const msgIn = (templates: Templates): Msg =>
  ((template, options) => runtimeMsg(templates, template, options)) as Msg;
