import type { FastifyInstance, FastifyRequest } from 'fastify';
import pg from 'pg';
import { counter, gauge, histogram } from './prometheus.js';
import type { Counter } from './prometheus.js';

/** What this process did since it started: numbers, and no word of a survey. */
export interface Metrics {
  /** @param reason what a call failed by */
  failed(reason: unknown): void;
  /** All of it, in Prometheus's text format. */
  text(): string;
}

/** Seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Status of a call whose sender left, or was cut, before the answer. */
const BROKEN_OFF = 'broken-off';

/** Counts the calls of the routes that are registered after it. */
export function openMetrics(app: FastifyInstance): Metrics {
  const submissions = counter(
    'collector_submissions_total',
    'Submissions by the status that they were answered with; 201 is stored, 200 was stored before.',
    'status',
  );
  const exports = counter('collector_exports_total', 'Exports by status.', 'status');
  const publications = counter(
    'collector_publications_total',
    'Attempts to publish a round, by status; 201 is published, and so is 303 on the administrator’s page.',
    'status',
  );
  const durations = histogram(
    'collector_submission_duration_seconds',
    'Seconds from the last byte of a submission to its answer.',
    BOUNDS,
  );
  const errors = counter(
    'collector_errors_total',
    'Calls that failed by a fault of ours: of the database, or another.',
    'cause',
  );
  let open = 0;
  const all = [
    ...[submissions, durations, exports, publications, errors],
    gauge('collector_open_requests', 'Requests that wait for their answer.', () => open),
    gauge('process_uptime_seconds', 'Seconds since the process started.', () => process.uptime()),
    gauge('process_resident_memory_bytes', 'Memory that the process holds.', () =>
      process.memoryUsage.rss(),
    ),
    gauge('process_cpu_seconds', 'Processor time that the process has used.', () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    }),
  ];
  const counterOf = ({
    method,
    routeOptions: { url = '' },
  }: FastifyRequest): Counter | undefined => {
    if (method === 'POST' && url === '/surveys/:id/responses') return submissions;
    if (method === 'POST' && PUBLICATIONS.has(url)) return publications;
    return method === 'GET' && EXPORT.test(url) ? exports : undefined;
  };

  /** When the last byte of a body was there. */
  const begun = new WeakMap<FastifyRequest, number>();
  app.addHook('onRequest', async (request, { raw }) => {
    const counted = counterOf(request);
    open += 1;
    raw.once('close', () => {
      open -= 1;
      counted?.add(raw.writableFinished ? String(raw.statusCode) : BROKEN_OFF);
      const from = begun.get(request);
      if (counted === submissions && from !== undefined && raw.writableFinished)
        durations.observe((performance.now() - from) / 1000);
    });
  });
  app.addHook('preValidation', async (request) => {
    begun.set(request, performance.now());
  });

  return {
    failed: (reason) => errors.add(isOfDatabase(reason) ? 'database' : 'other'),
    text: () => `${all.flatMap((measure) => measure.lines()).join('\n')}\n`,
  };
}

/** Of the API, and of the administrator's page. */
const PUBLICATIONS = new Set([
  '/surveys/:id/rounds/:round/publication',
  '/admin/surveys/:id/publication',
]);
const EXPORT = /^\/surveys\/:id\/(?:responses\.\w+|comments\.ndjson)$/;

/** PostgreSQL said no, or the way to it is broken: its driver tells that by words alone. */
const isOfDatabase = (reason: unknown): boolean =>
  reason instanceof pg.DatabaseError ||
  (reason instanceof Error &&
    (/^E[A-Z]+$/.test((reason as NodeJS.ErrnoException).code ?? '') ||
      /connection|timeout|client/i.test(reason.message)));
