import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeIndex } from './make-index.js';

writeFileSync(path.join(import.meta.dirname, 'hemtjanstindex.json'), makeIndex());
