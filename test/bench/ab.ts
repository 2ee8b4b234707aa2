import puppeteer from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve } from '../support/serve.js';
import { elementPage, staticPage } from './pages.js';
import { smallSurvey, scaleSurvey } from './surveys.js';
import { visit } from './measure.js';
const [which, rounds, ...dists] = process.argv.slice(2); const survey = which==='small'?smallSurvey:scaleSurvey(Number(which));
const radios = which==='small'?30:Number(which)*6; const clicks=which==='small'?0:15;
const b = await puppeteer.launch(await findBrowser());
const med=(a:number[])=>[...a].sort((x,y)=>x-y)[a.length>>1]!;
const sites = await Promise.all(['static',...dists].map(d=>serve({brotli:true, folders:{'/dist/':d,'/static/':'test/bench'}, pages:{'/a.html': d==='static'?staticPage(survey):elementPage(survey), [`/surveys/${survey.id}.json`]: JSON.stringify(survey), '/blank.html':'<title>x</title><link rel="icon" href="data:,">'}})));
const res=sites.map(()=>[] as any[]);
for (let r=0;r<=Number(rounds);r++) for (const [i,s] of sites.entries()) { const v=await visit(b,s.origin+'/a.html',radios,r?clicks:0); if(r) res[i]!.push(v); }
res.forEach((v,i)=>console.log(['static',...dists][i]!.padEnd(30), 'ready',med(v.map(x=>x.ready)).toFixed(0),'work',med(v.map(x=>x.work)).toFixed(0), clicks? 'click '+med(v.map(x=>med(x.clicks))).toFixed(1)+' clickWork '+med(v.map(x=>x.clickWork)).toFixed(1):'', ' ratios', med(v.map((x,k)=>x.ready/res[0]![k].ready)).toFixed(2), med(v.map((x,k)=>x.work/res[0]![k].work)).toFixed(2)));
await b.close(); for (const s of sites) await s.close();
