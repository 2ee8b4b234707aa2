import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import packageJson from '../../package.json' with { type: 'json' };
import { integrityOf } from '../../demo/release/integrity.js';
import { serve } from '../support/serve.js';
import { answerStarter, STARTER_ANSWERS, untilSaid } from './answering.js';
import { ReleaseSite, takesAll } from './release-site.js';

const { version } = packageJson;
const EXAMPLE = '/user-survey/example.html';
const ENDPOINT = '/user-survey/endpoint.php';

/** A survey in a language that no script carries. */
const DANISH = {
  id: 'danish',
  version: '1',
  languages: ['da'],
  title: 'Dansk',
  pages: [{ id: 'one', questions: [{ id: 'again', type: 'yes-no', label: 'Igen?' }] }],
};

describe('an unzipped release on a web server', () => {
  let site: ReleaseSite;

  before(async () => {
    site = await ReleaseSite.start();
  });
  after(() => site.close());

  it('shows the example on a phone, and sends its answers to the endpoint beside it', async () => {
    site.put(ENDPOINT, takesAll('A1B2-C3D4'));
    const { page, survey, messages, close } = await site.open(EXAMPLE);
    await answerStarter(survey);
    await untilSaid(survey, 'Kvitteringsnummeret ditt er A1B2-C3D4.');
    assert.deepEqual(messages, []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    const { surveyId, answers } = site.posts.at(-1)!;
    assert.deepEqual({ surveyId, answers }, { surveyId: 'service-desk', answers: STARTER_ANSWERS });
    await close();
  });

  it('gives no thanks where the server does not know PHP and answers with the file itself', async () => {
    site.put(ENDPOINT, () => ({
      headers: { 'Content-Type': 'text/plain' },
      body: '<?php // code',
    }));
    const { survey, close } = await site.open(EXAMPLE);
    await answerStarter(survey);
    assert.doesNotMatch(await untilSaid(survey, 'Svarene dine er ikke sendt ennå'), /Takk/);
    await close();
  });

  it('says that answers were not sent where the server takes none', async () => {
    site.put(ENDPOINT, () => ({ status: 405 }));
    const { survey, close } = await site.open(EXAMPLE);
    await answerStarter(survey);
    await untilSaid(survey, 'Svarene dine ble ikke sendt');
    await close();
  });

  it('loads another language from beside the script, in the version of the script', async () => {
    site.put('/danish.json', JSON.stringify(DANISH));
    site.paste(
      '/danish.html',
      `<script src="/media/user-survey-${version}.js" defer></script>
       <user-survey src="/danish.json"><a href="/other">Svar</a></user-survey>`,
    );
    const first = site.received.length;
    const { survey, messages, close } = await site.open('/danish.html');
    await untilSaid(survey, 'Nej');
    const paths = site.received.slice(first).map((request) => request.path);
    assert.deepEqual(
      paths.filter((file) => file.endsWith('.js')),
      [`/media/user-survey-${version}.js`, `/media/user-survey-${version}.da.js`],
    );
    assert.deepEqual(messages, []);
    await close();
  });

  it('works from another server, side files too, where the tag has crossorigin', async () => {
    const library = await serve({
      folders: { '/': site.uploaded },
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
    const file = `user-survey-${version}.js`;
    const integrity = integrityOf(readFileSync(path.join(site.uploaded, file)));
    site.put('/danish.json', JSON.stringify(DANISH));
    site.paste(
      '/elsewhere.html',
      `<script src="${library.origin}/${file}" integrity="${integrity}" crossorigin defer></script>
       <user-survey src="/danish.json"><a href="/other">Svar</a></user-survey>`,
    );
    const { survey, messages, close } = await site.open('/elsewhere.html');
    await untilSaid(survey, 'Nej');
    assert.deepEqual(messages, []);
    await close();
    await library.close();
  });
});
