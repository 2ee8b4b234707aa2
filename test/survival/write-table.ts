import { measure } from './measure.js';
import { tableOf, writeTable } from './table.js';

const rows = await measure();
console.log(tableOf(rows));
writeTable(rows);
