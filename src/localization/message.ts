import type { msg } from '@lit/localize';

/**
 * `msg` for one element's language instead of the page's. @lit/localize keeps one language for the
 * whole page; two surveys in two languages may share one. The brand lets `lit-localize extract`
 * find the calls.
 */
export type Msg = typeof msg & { readonly _LIT_LOCALIZE_MSG_?: never };
