import { finding, untried, type Finding } from './expectations.js';
import { request, type Reply, type Target, type Tried } from './post.js';
import { inWords } from './read-outcome.js';

/** May the page of this site read the reply (CORS, Fetch standard)? */
const isAllowed = ({ headers }: Reply, origin: string): boolean =>
  ['*', origin].includes(headers.get('Access-Control-Allow-Origin') ?? '');

const listed = (list: string | null): readonly string[] =>
  (list ?? '').split(',').map((name) => name.trim().toLowerCase());

/** What the browser of a page on another site asks first, and whether that page could read what was posted so far. */
export async function checkOtherSite(target: Target): Promise<readonly Finding[]> {
  const { origin, tried } = target;
  if (origin === undefined) {
    const why = 'Name the site whose pages have the survey: --origin https://www.example.org';
    return [untried('other-site', why), untried('retry-after', why)];
  }
  const replies = tried.filter(
    (one): one is Tried & { outcome: Reply } =>
      one.key !== undefined && one.outcome.status !== undefined,
  );
  const unreadable = replies.filter(({ outcome }) => !isAllowed(outcome, origin));
  const statuses = [...new Set(unreadable.map(({ outcome }) => outcome.status))];
  const readable = replies.find(({ outcome }) => isAllowed(outcome, origin));
  const exposed = listed(readable?.outcome.headers.get('Access-Control-Expose-Headers') ?? null);
  return [
    finding(
      'other-site',
      ...(await preflightFaults(target, origin)),
      ...(statuses.length > 0
        ? [`no Access-Control-Allow-Origin for ${origin} with the status ${statuses.join(', ')}.`]
        : []),
    ),
    readable
      ? finding('retry-after', ...(exposed.some(isRetryAfter) ? [] : ['it is not among them.']))
      : untried('retry-after', 'They can read nothing at all.'),
  ];
}

const isRetryAfter = (name: string): boolean => name === 'retry-after' || name === '*';

async function preflightFaults(target: Target, origin: string): Promise<readonly string[]> {
  const needed = ['content-type', 'idempotency-key', ...Object.keys(target.headers)].map((name) =>
    name.toLowerCase(),
  );
  // A browser sends none of the page's own headers with it.
  const { outcome } = await request({ ...target, headers: {} }, 'the preflight', {
    method: 'OPTIONS',
    headers: {
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': needed.join(','),
    },
  });
  if (outcome.status === undefined || outcome.status < 200 || outcome.status > 299)
    return [`the preflight (OPTIONS): ${inWords(outcome)}.`];
  if (!isAllowed(outcome, origin))
    return [`the preflight (OPTIONS): no Access-Control-Allow-Origin for ${origin}.`];
  const allowed = listed(outcome.headers.get('Access-Control-Allow-Headers'));
  // `*` never covers Authorization.
  const missing = needed.filter(
    (name) => !allowed.includes(name) && (name === 'authorization' || !allowed.includes('*')),
  );
  return missing.length > 0
    ? [`the preflight (OPTIONS): ${missing.join(', ')} not in Access-Control-Allow-Headers.`]
    : [];
}
