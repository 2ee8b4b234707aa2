import puppeteer from 'puppeteer-core';
import { findBrowser } from '../support/browser.js';
import { serve } from '../support/serve.js';
import { elementPage } from './pages.js';
import { smallSurvey, scaleSurvey } from './surveys.js';
const which = process.argv[2]; const survey = which==='small'?smallSurvey:scaleSurvey(Number(which));
const s = await serve({brotli:true, folders:{'/dist/':process.argv[3] ?? 'dist'}, pages:{'/a.html': elementPage(survey), [`/surveys/${survey.id}.json`]: JSON.stringify(survey), '/blank.html':'<title>x</title>'}});
const b = await puppeteer.launch(await findBrowser());
const sum: Record<string, number> = {};
for (let i=0;i<6;i++){
const c = await b.createBrowserContext(); const p = await c.newPage();
await p.goto(s.origin+'/blank.html');
const d = await p.createCDPSession(); await d.send('Profiler.enable'); await d.send('Profiler.setSamplingInterval',{interval:100});
await d.send('Performance.enable');
const m0=Object.fromEntries((await d.send('Performance.getMetrics')).metrics.map(x=>[x.name,x.value]));
if (process.argv[4]!=='clicks') await d.send('Profiler.start');
await p.goto(s.origin+'/a.html');
await new Promise(r=>setTimeout(r,1200));
if (process.argv[4]==='clicks') { await d.send('Profiler.start');
 for (let k=0;k<15;k++){ const pt=await p.evaluate((f)=>{const q=document.querySelector('user-survey')!.shadowRoot!.querySelectorAll('fieldset'); const l=q[Math.floor(f*q.length)]!.querySelectorAll('label')[3]!; l.scrollIntoView({block:'center'}); const r=l.getBoundingClientRect(); return {x:r.x+r.width/2,y:r.y+r.height/2}}, (k+.5)/15); await p.mouse.move(pt.x,pt.y); await new Promise(r=>setTimeout(r,100)); await p.mouse.down(); await p.mouse.up(); await new Promise(r=>setTimeout(r,300)); } }
const { profile } = await d.send('Profiler.stop');
const m1=Object.fromEntries((await d.send('Performance.getMetrics')).metrics.map(x=>[x.name,x.value]));
const res = await p.evaluate(()=>JSON.stringify(performance.getEntriesByType('resource').map(e=>[e.name.slice(-20),Math.round(e.startTime),Math.round((e as PerformanceResourceTiming).responseEnd)])));
console.log(res, ['ThreadTime','ScriptDuration','V8CompileDuration','LayoutDuration','RecalcStyleDuration','TaskDuration'].map(k=>k+'='+((m1[k]!-m0[k]!)*1000).toFixed(1)).join(' '));
if(i===0) {await c.close(); continue;}
const self: Record<number, number> = {}; profile.samples!.forEach((id,ix)=>{ self[id]=(self[id]??0)+profile.timeDeltas![ix]!; });
for (const n of profile.nodes) { const k=n.callFrame.functionName+'|'+n.callFrame.url.slice(-16)+':'+n.callFrame.lineNumber+':'+n.callFrame.columnNumber; sum[k]=(sum[k]??0)+(self[n.id]??0)/5000; }
// inclusive
const byId=new Map(profile.nodes.map(n=>[n.id,n])); const inc=(id:number):number=>{const n=byId.get(id)!; return (self[id]??0)+(n.children??[]).reduce((a,c)=>a+inc(c),0)};
const seen=(id:number,stack:Set<string>)=>{const n=byId.get(id)!; const k='INC '+n.callFrame.functionName+':'+n.callFrame.columnNumber; if(n.callFrame.url.includes('user-survey')&&!stack.has(k)) {sum[k]=(sum[k]??0)+inc(id)/5000;} const ns=new Set(stack).add(k); n.children?.forEach(c=>seen(c,ns));}; seen(profile.nodes[0]!.id,new Set());
await c.close(); }
const top=Object.entries(sum).sort((a,b)=>b[1]-a[1]);
console.log(top.filter(([k])=>!k.startsWith('INC')).slice(0,25).map(([k,v])=>v.toFixed(2)+' '+k).join('\n'));
console.log(top.filter(([k])=>k.startsWith('INC')).slice(0,40).map(([k,v])=>v.toFixed(2)+' '+k).join('\n'));
await b.close(); await s.close();
