import puppeteer from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve } from '../support/serve.js';
import { elementPage } from './pages.js';
import { scaleSurvey } from './surveys.js';
const survey=scaleSurvey(1000);
const s = await serve({brotli:true, folders:{'/dist/':process.argv[2]!}, pages:{'/a.html': elementPage(survey), [`/surveys/${survey.id}.json`]: JSON.stringify(survey)}});
const b = await puppeteer.launch(await findBrowser());
const p=await b.newPage(); await p.goto(s.origin+'/a.html'); await new Promise(r=>setTimeout(r,2500));
await p.evaluate(`window.M=[]; new MutationObserver(l=>M.push(...l.map(m=>m.type+' '+(m.attributeName??'')+' '+(m.target.outerHTML??m.target.data).slice(0,140)))).observe(document.querySelector('user-survey').shadowRoot,{subtree:true,childList:true,attributes:true,characterData:true}); const add=CustomStateSet.prototype.add, del=CustomStateSet.prototype.delete; CustomStateSet.prototype.add=function(x){M.push('state+'+x);return add.call(this,x)}; CustomStateSet.prototype.delete=function(x){if(this.has(x))M.push('state-'+x);return del.call(this,x)}`);
for (const k of [3,4,500]) { await p.evaluate((k)=>{ (window as any).M.length=0; document.querySelector('user-survey')!.shadowRoot!.querySelectorAll('fieldset')[k]!.querySelectorAll('input')[2]!.click(); },k); await new Promise(r=>setTimeout(r,900)); console.log(k, await p.evaluate(()=>(window as any).M.join('\n'))); }
await b.close(); await s.close();
