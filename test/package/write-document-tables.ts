import { readFileSync, writeFileSync } from 'node:fs';
import { TABLES_FILE, withTables } from './document-tables.js';

writeFileSync(TABLES_FILE, withTables(readFileSync(TABLES_FILE, 'utf8')));
