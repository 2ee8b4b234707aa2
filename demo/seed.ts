import { readSettings } from './collector/settings.js';
import { seedDemo } from './seed/seed-demo.js';

await seedDemo(readSettings(process.env), { report: (line) => console.log(line) });
