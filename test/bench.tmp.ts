import { openTestDatabase } from './support/collector.js';
import { measureSubmissions } from './bench/submissions.js';
const d = await openTestDatabase();
console.log('64', await measureSubmissions(d.url, 64));
console.log('64 codes', await measureSubmissions(d.url, 64, 3));
await d.close();
