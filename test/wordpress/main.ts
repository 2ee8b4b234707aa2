import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { whatIsMissing } from './what-is-missing.js';

// Not a part of `npm test`: it needs programs that few have. Who asks for it must not take "not run" for "passed".
const missing = whatIsMissing();
if (missing.length > 0) {
  console.log(`Not run: WordPress cannot be started here. Missing:\n- ${missing.join('\n- ')}`);
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['test/support/run-node-tests.js', 'wordpress'], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
