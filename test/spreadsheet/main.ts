import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { hasOffice } from './office.js';

// Not a part of `npm test`: it needs a program that few have. Who asks for it must not take "not run" for "passed".
if (!hasOffice()) {
  console.log('Not run: LibreOffice is not here. Missing:\n- soffice (Debian: libreoffice-calc)');
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['test/support/run-node-tests.js', 'spreadsheet'], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
