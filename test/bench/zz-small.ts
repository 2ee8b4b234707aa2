import puppeteer from 'puppeteer-core';
import { findBrowser } from '/work/main/test/support/browser.js';
import { serve } from '/work/main/test/support/serve.js';
import { visit } from '/work/main/test/bench/measure.js';
import { elementPage, staticPage } from '/work/main/test/bench/pages.js';
import { smallSurvey as survey } from '/work/main/test/bench/surveys.js';
const site = await serve({ brotli: true, folders: { '/dist/': 'dist', '/static/': 'test/bench' }, pages: { '/blank.html': '<!doctype html><title>Blank</title><link rel="icon" href="data:,">', ['/form/' + survey.id + '.html']: staticPage(survey), ['/element/' + survey.id + '.html']: elementPage(survey), ['/surveys/' + survey.id + '.json']: JSON.stringify(survey) } });
console.log(Object.keys(site));
const browser = await puppeteer.launch(await findBrowser() as any);
const med = (a: number[]) => [...a].sort((x, y) => x - y)[a.length >> 1]!;
const r: any = { form: [], element: [] };
const n = Number(process.argv[2] ?? 9);
for (let i = 0; i < n + 1; i++) for (const k of ['form', 'element'] as const) { const v = await visit(browser, `${site.origin ?? (site as any).address}/${k}/${survey.id}.html`, 30 as any, 0 as any); if (i) r[k].push(v); }
console.log(r.form[0]);
for (const key of Object.keys(r.form[0])) if (typeof r.form[0][key] === 'number') { const f = med(r.form.map((v: any) => v[key])), e = med(r.element.map((v: any) => v[key])); console.log(key, f.toFixed(1), e.toFixed(1), (e / f).toFixed(2)); }
await browser.close(); await (site as any).close();
