import type { FastifyInstance } from 'fastify';

/** A submission is nested four deep at most. */
const DEEPEST = 20;
/** Commas and colons: some thousand answers, a hundred times what a survey asks. */
const MOST_PARTS = 10_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
/** `[` and `{` differ from each other by this bit alone, and so do `]` and `}`. */
const CURLY = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/**
 * Is a JSON text small enough to be read? One of a few hundred KiB may hold so many parts that reading
 * and refusing it takes a hundred times as long as a submission. Whether it is JSON is not asked.
 */
export function isSmallJson(text: string): boolean {
  let depth = 0;
  let parts = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isInString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === COMMA || code === COLON) parts += 1;
    else if ((code | CURLY) === OPENING) depth += 1;
    else if ((code | CURLY) === CLOSING) depth -= 1;
    if (depth > DEEPEST || parts > MOST_PARTS) return false;
  }
  return true;
}

/** Reads JSON bodies, but no such that no survey asks for: 422. */
export function takeSmallJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'ignore');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (isSmallJson(body)) void parse(request, body, done);
      else done(Object.assign(new Error('Too many parts'), { statusCode: 422 }));
    },
  );
}
