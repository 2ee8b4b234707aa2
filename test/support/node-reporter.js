import path from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';
import { noCounts, Summary } from './summary.js';

const summary = new Summary();

/** A reporter for `node --test`: what fails, in full; of all else one line per file. */
export default async function* nodeReporter(events) {
  let file;
  let counts = noCounts();
  let milliseconds = 0;
  /** Names of the suites around the test that runs. */
  const names = [];
  const closeFile = () =>
    file ? `${summary.file(path.relative('test', file), counts, milliseconds)}\n` : '';

  for await (const { type, data } of events) {
    // A file that breaks tells why on stderr.
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:start') names.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;

    const { name, nesting, details } = data;
    if (data.file !== file) {
      yield closeFile();
      file = data.file;
      counts = noCounts();
      milliseconds = 0;
    }
    if (nesting === 0) milliseconds += details.duration_ms;
    if (type === 'test:fail') {
      // A suite that fails through its tests alone says nothing new.
      if (details.error.failureType === 'subtestsFailed') continue;
      counts.failed += 1;
      const place = path.relative(process.cwd(), data.file);
      const reason = details.error.cause instanceof Error ? details.error.cause : details.error;
      const title = [...names.slice(0, nesting), name].join(' > ');
      yield `\n✖ ${place}: ${title}\n${inspect(reason, { depth: 8 })}\n\n`;
    } else if (details.type !== 'suite') {
      counts[data.skip === undefined && data.todo === undefined ? 'passed' : 'skipped'] += 1;
    }
  }
  yield closeFile();
  yield `${summary.total(`Node ${process.versions.node}`)}\n`;
}
