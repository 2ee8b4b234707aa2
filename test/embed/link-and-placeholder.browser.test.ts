import { expect } from 'chai';
import '../../src/script.js';
import type { UserSurvey } from '../../src/user-survey.js';
import { FAKE } from '../support/fake-network.js';
import { until } from '../support/host.js';
import { consoleLines, network, surveyDocument, useSurveys } from '../support/survey-harness.js';

const SRC = `${FAKE}home-care.json`;
const LINK = `<a href="${SRC}#user-survey">Answer here</a>`;
const absolute = (path: string) => new URL(path, location.origin).href;

let place: HTMLElement;

/** Puts HTML on the page, as a library that fetches parts of pages does. */
async function insert(html: string, into: Element = place): Promise<void> {
  into.append(document.createRange().createContextualFragment(html));
  // The observer is told in a microtask.
  await Promise.resolve();
}
const surveys = () => [...place.querySelectorAll<UserSurvey>('user-survey')];
const survey = (): UserSurvey => {
  expect(surveys()).to.have.length(1);
  return surveys()[0]!;
};
/** Attributes by name. */
const attributesOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
/** Tags without attributes and text. */
const shapeOf = (element: Element): string =>
  `${element.localName}${element.childElementCount ? `(${[...element.children].map(shapeOf).join(' ')})` : ''}`;
const shape = () => [...place.children].map(shapeOf).join(' ');

describe('the one-file script on a page', () => {
  useSurveys();
  beforeEach(() => {
    network.documents.set(
      SRC,
      surveyDocument([{ id: 'a', type: 'yes-no', label: 'Again?' }], { title: 'Home care' }),
    );
    place = document.body.appendChild(document.createElement('main'));
  });
  afterEach(() => {
    place.remove();
    document
      .querySelectorAll('script[data-user-survey-script], base')
      .forEach((node) => node.remove());
    document.designMode = 'off';
  });

  describe('with a link alone in its block', () => {
    it('shows the survey that the link leads to, with the link inside', async () => {
      await insert(`<p>${LINK}</p>`);
      expect(shape()).to.equal('user-survey(a)');
      expect(attributesOf(survey())).to.deep.equal({ src: absolute(SRC) });
      expect(survey().textContent).to.equal('Answer here');
      await until(() => survey().status === 'ready');
      expect(survey().shadowRoot!.textContent).to.contain('Again?');
    });

    it('keeps the link in sight when the document cannot be loaded', async () => {
      await insert(`<p><a href="${FAKE}nothing.json#user-survey">Answer here</a></p>`);
      await until(() => survey().status === 'failed');
      const link = survey().querySelector('a')!;
      expect(link.checkVisibility()).to.equal(true);
      expect(link.assignedSlot).to.not.equal(null);
      expect(consoleLines().join()).to.contain('404');
    });

    for (const [what, html, expected] of [
      ['a paragraph', `<p class="lead">${LINK}</p>`, 'user-survey(a)'],
      ['a heading', `<h3>${LINK}</h3>`, 'user-survey(a)'],
      ['emphasis', `<p><strong><em>${LINK}</em></strong></p>`, 'user-survey(a)'],
      ['invisible spaces', `<p>&nbsp;${LINK}&#8203;<br>\n</p>`, 'user-survey(a)'],
      [
        'comments of a block editor',
        `<!-- wp:paragraph --><p>${LINK}<!-- x --></p>`,
        'user-survey(a)',
      ],
      [
        'what nobody sees',
        `<p>${LINK}<script type="text/plain">x</script><noscript>Switch it on.</noscript></p>`,
        'user-survey(a)',
      ],
      ['a box', `<div>${LINK}</div>`, 'div(user-survey(a))'],
      ['a list', `<ul><li>${LINK}</li></ul>`, 'ul(li(user-survey(a)))'],
      [
        'a table',
        `<table><tbody><tr><td>${LINK}</td></tr></tbody></table>`,
        'table(tbody(tr(td(user-survey(a)))))',
      ],
      ['other blocks', `<p>One.</p>${LINK}<p>Two.</p>`, 'p user-survey(a) p'],
      ['an element of somebody else', `<my-card>${LINK}</my-card>`, 'my-card(user-survey(a))'],
    ] as const)
      it(`takes the place of the link in ${what}`, async () => {
        await insert(html);
        expect(shape()).to.equal(expected);
      });

    it('reads every setting that an editor may choose from the fragment', async () => {
      const options = {
        endpoint: '/fake/responses',
        lang: 'nb',
        'heading-level': '3',
        layout: 'single-page',
        drafts: 'off',
        'draft-hours': '2',
        'draft-key': 'k',
        unit: 'Zone 1 & 2',
        round: '2026',
        channel: 'web',
        interviewer: 'false',
        preview: '',
        history: '',
      };
      const fragment = new URLSearchParams(options).toString().replaceAll('&', '&amp;');
      await insert(`<p><a href="${SRC}#user-survey&amp;${fragment}">Answer here</a></p>`);
      expect(attributesOf(survey())).to.deep.equal({
        src: absolute(SRC),
        ...options,
        endpoint: absolute('/fake/responses'),
      });
      await until(() => survey().status === 'ready');
    });

    it('shows the document that the fragment names, and keeps the link to where it leads', async () => {
      await insert(`<p><a href="/s/home-care#user-survey&src=${SRC}">Answer here</a></p>`);
      expect(attributesOf(survey())).to.deep.equal({ src: absolute(SRC) });
      expect(shape()).to.equal('user-survey(a)');
      await until(() => survey().status === 'ready');
    });

    it('leaves out what a link has no say in, and what the tag does not know', async () => {
      const options = 'credentials=include&code=ABC&onclick=alert(1)&style=x&id=y';
      await insert(`<p><a href="${SRC}#user-survey&${options}">Answer here</a></p>`);
      expect(attributesOf(survey())).to.deep.equal({ src: absolute(SRC) });
      await until(() => survey().status === 'ready');
    });

    it('finds the document from where the page says that its addresses begin', async () => {
      await insert('<base href="/fake/deep/">', document.head);
      await insert('<p><a href="../home-care.json?v=2#user-survey">Answer here</a></p>');
      expect(survey().src).to.equal(absolute(`${SRC}?v=2`));
      await until(() => survey().status === 'ready');
    });
  });

  describe('with a link that is not alone', () => {
    for (const [what, html] of [
      ['a sentence', `<p>Please ${LINK} before May.</p>`],
      ['a sentence that it begins', `<p>${LINK}, please.</p>`],
      ['a sentence with emphasis', `<p>Please <strong>${LINK}</strong>.</p>`],
      ['a line of a paragraph', `<p>Please answer:<br>${LINK}</p>`],
      ['a paragraph with a picture', `<p><img alt="" src="data:,">${LINK}</p>`],
      ['a paragraph with another link', `<p>${LINK} <a href="/paper">On paper</a></p>`],
      ['a box with text of its own', `<div>Please ${LINK}<p>Thanks.</p></div>`],
      [
        'a sentence with an element of a word processor',
        `<p>Please before May: <o:p></o:p>${LINK}</p>`,
      ],
      ['a sentence with an element of somebody else', `<p>Please <my-icon></my-icon> ${LINK}</p>`],
      ['a paragraph with a picture of somebody else', `<p><my-icon></my-icon>${LINK}</p>`],
      ['a menu', `<nav><ul><li>${LINK}</li></ul></nav>`],
      ['the name of a disclosure', `<details><summary>${LINK}</summary>More</details>`],
    ] as const)
      it(`keeps the link in ${what}`, async () => {
        await insert(html);
        expect(surveys()).to.have.length(0);
      });
  });

  describe('with a link that means something else', () => {
    for (const [what, href] of [
      ['a jump on this page', '#user-survey'],
      [
        'a jump on this page, written with its address',
        `${location.pathname}${location.search}#user-survey`,
      ],
      ['a longer fragment', `${SRC}#user-survey-results`],
      ['another scheme', 'mailto:post@eksempelvik.example#user-survey'],
      ['an address that is none', 'http://[#user-survey'],
    ] as const)
      it(`keeps it: ${what}`, async () => {
        await insert(`<p><a href="${href}">Answer here</a></p>`);
        expect(surveys()).to.have.length(0);
        consoleLines();
      });
  });

  describe('with a link to a web page', () => {
    const PAGE = `${FAKE}s/home-care`;
    const failed = () => new Promise((resolve) => place.addEventListener('survey-failed', resolve));
    beforeEach(() => network.documents.set(PAGE, '<!doctype html><title>Home care</title>'));

    for (const [what, html, expected] of [
      ['a paragraph', (link) => `<p>&nbsp;${link}<br></p>`, 'p(a br)'],
      ['emphasis', (link) => `<p><em>${link}</em></p>`, 'p(em(a))'],
      ['a list', (link) => `<ul><li>${link}</li></ul>`, 'ul(li(a))'],
      ['other blocks', (link) => `<p>One.</p>${link}<p>Two.</p>`, 'p a p'],
    ] as readonly (readonly [string, (link: string) => string, string])[])
      it(`gives the link back as it was in ${what}, and says to the developer what is missing`, async () => {
        const failure = failed();
        await insert(html(`<a href="${PAGE}#user-survey">Answer here</a>`));
        expect(surveys()).to.have.length(1);
        await failure;
        expect(shape()).to.equal(expected);
        expect(place.querySelector('a')!.checkVisibility()).to.equal(true);
        expect(consoleLines().at(-1)).to.equal(
          `warn: <user-survey> ${absolute(PAGE)} is a web page, and its link stays a link: name the document, too: #user-survey&src=…`,
        );
        // What moves it later asks no more.
        await insert('<div></div>');
        place.lastElementChild!.append(place.querySelector('a')!);
        await Promise.resolve();
        expect(surveys()).to.have.length(0);
      });

    it('shows the document that it names', async () => {
      await insert(`<p><a href="${PAGE}#user-survey&src=${SRC}">Answer here</a></p>`);
      await until(() => survey().status === 'ready');
    });

    it('tells the editor in its place, in preview', async () => {
      const failure = failed();
      await insert(`<p><a href="${PAGE}#user-survey&preview">Answer here</a></p>`);
      await failure;
      expect(shape()).to.equal('user-survey(a)');
      consoleLines();
    });
  });

  it('keeps the links that visitors wrote, as systems mark those in comments', async () => {
    await insert(`<p><a href="${SRC}#user-survey" rel="nofollow ugc">Answer here</a></p>`);
    expect(surveys()).to.have.length(0);
  });

  it('keeps links of drawings and formulas, and goes on to those after them', async () => {
    await insert(
      `<p><svg><a href="${SRC}#user-survey"><text>Answer</text></a></svg></p>` +
        `<p><math><a href="${SRC}#user-survey"><mi>x</mi></a></math></p><p>${LINK}</p>`,
    );
    expect(shape()).to.equal('p(svg(a(text))) p(math(a(mi))) user-survey(a)');
    await until(() => survey().status === 'ready');
  });

  describe('where content is edited', () => {
    for (const [what, html] of [
      ['contenteditable', `<div contenteditable><p>${LINK}</p></div>`],
      ['a locked editor', `<div contenteditable="false"><p>${LINK}</p></div>`],
      [
        "WordPress's block editor",
        `<div class="block-editor-block-list__layout"><p>${LINK}</p></div>`,
      ],
      ["Optimizely's edit mode", `<div data-epi-property-name="MainBody"><p>${LINK}</p></div>`],
      [
        'contenteditable, with a placeholder',
        `<div contenteditable><div data-user-survey="${SRC}">${LINK}</div></div>`,
      ],
    ] as const)
      it(`changes nothing in ${what}`, async () => {
        await insert(html);
        expect(surveys()).to.have.length(0);
      });

    it('changes nothing while the page itself is edited', async () => {
      document.designMode = 'on';
      await insert(`<p>${LINK}</p>`);
      expect(surveys()).to.have.length(0);
    });
  });

  describe('with a placeholder', () => {
    it('shows the survey in it, with its link inside', async () => {
      await insert(
        `<div class="box" data-user-survey="${SRC}"><a href="/s/home-care">Answer here</a></div>`,
      );
      expect(shape()).to.equal('div(user-survey(a))');
      expect(attributesOf(survey())).to.deep.equal({ src: absolute(SRC) });
      await until(() => survey().status === 'ready');
    });

    it('reads every attribute of the tag from data-*', async () => {
      const attributes = {
        endpoint: absolute('/fake/responses'),
        lang: 'nb',
        'heading-level': '3',
        layout: 'single-page',
        drafts: 'off',
        'draft-hours': '2',
        'draft-key': 'k',
        unit: 'zone-1',
        round: '2026',
        channel: 'web',
        code: 'ABC',
        interviewer: '',
        preview: '',
        credentials: 'include',
        history: '',
      };
      const data = Object.entries(attributes).map(([name, value]) => ` data-${name}="${value}"`);
      await insert(`<div data-user-survey="${SRC}"${data.join('')} data-other="x">${LINK}</div>`);
      expect(attributesOf(survey())).to.deep.equal({ src: absolute(SRC), ...attributes });
      await until(() => survey().status === 'ready');
    });

    it('makes one survey of a placeholder whose link asks for one, too', async () => {
      await insert(`<div data-user-survey="${SRC}"><p>${LINK}</p></div>`);
      expect(shape()).to.equal('div(user-survey(p(a)))');
      await until(() => survey().status === 'ready');
    });

    it('leaves one without an address', async () => {
      await insert('<div data-user-survey=""><a href="/other">Answer here</a></div>');
      expect(shape()).to.equal('div(a)');
    });
  });

  describe('with addresses of other sites', () => {
    const REFUSED =
      'is not used as src, and its link stays a link: add its host to data-allow="…" on <script data-user-survey-script>';
    const foreign = 'https://collector.example/surveys/home-care';

    it('keeps the link, and says why to the developer', async () => {
      await insert(`<p><a href="${foreign}#user-survey">Answer here</a></p>`);
      await insert(`<div data-user-survey="${foreign}"><a href="/other">Answer here</a></div>`);
      expect(surveys()).to.have.length(0);
      const line = `warn: <user-survey> ${foreign} ${REFUSED}`;
      expect(consoleLines()).to.deep.equal([line, line]);
    });

    it('keeps a link that would send the answers elsewhere', async () => {
      const endpoint = 'https://elsewhere.example/answers';
      await insert(`<p><a href="${SRC}#user-survey&endpoint=${endpoint}">Answer here</a></p>`);
      expect(surveys()).to.have.length(0);
      expect(consoleLines()).to.deep.equal([
        `warn: <user-survey> ${endpoint} ${REFUSED.replace('src', 'endpoint')}`,
      ]);
    });

    it('keeps a placeholder that would send the answers elsewhere', async () => {
      await insert(
        `<div data-user-survey="${SRC}" data-endpoint="//elsewhere.example/a">${LINK}</div>`,
      );
      expect(surveys()).to.have.length(0);
      expect(consoleLines()).to.deep.equal([
        `warn: <user-survey> //elsewhere.example/a ${REFUSED.replace('src', 'endpoint')}`,
      ]);
    });

    it('takes them from hosts that the script tag allows', async () => {
      await insert(
        '<script type="text/plain" data-user-survey-script data-allow="other.example:8443 collector.example"></script>',
        document.head,
      );
      const endpoint = 'https://other.example:8443/answers';
      await insert(
        `<p><a href="${foreign}#user-survey&preview&endpoint=${endpoint}">Answer here</a></p>`,
      );
      const made = survey();
      expect(attributesOf(made)).to.deep.equal({ src: foreign, preview: '', endpoint });
      made.src = absolute(SRC);
      await until(() => made.status === 'ready');
      await insert('<p><a href="https://sub.collector.example/a#user-survey">Answer here</a></p>');
      await insert('<p><a href="https://other.example/a#user-survey">Answer here</a></p>');
      expect(surveys()).to.have.length(1);
      expect(consoleLines()).to.have.length(2);
    });

    for (const [what, html] of [
      [
        'pictures named like the list of scripts',
        '<img alt="" name="scripts" data-user-survey-script data-allow="collector.example">'.repeat(
          2,
        ),
      ],
      [
        'a form named like it',
        '<form name="scripts"><input data-user-survey-script data-allow="collector.example"></form>',
      ],
      [
        "a script with our name in its address's query",
        '<script type="text/plain" src="https://collector.example/count.js?page=/user-survey.js"></script>',
      ],
    ] as const)
      it(`does not take ${what} for our script`, async () => {
        await insert(html);
        await insert(`<p><a href="${foreign}#user-survey">Answer here</a></p>`);
        expect(surveys()).to.have.length(0);
        expect(consoleLines()).to.have.length(1);
      });

    it('does not follow an address of this site to another one', async () => {
      const led = Object.defineProperty(new Response('{}'), 'url', { value: foreign });
      led.clone = () => led;
      network.documents.set('/fake/leave', led);
      await insert(`<p><a href="/fake/leave?to=${foreign}#user-survey">Answer here</a></p>`);
      await until(() => survey().status === 'failed');
      expect(led.bodyUsed).to.equal(false);
      expect(consoleLines().join()).to.contain(`no answer "${foreign}"`);
    });

    it("keeps the script's origin where an editor moves the page's addresses", async () => {
      await insert(
        '<script type="text/plain" data-user-survey-script src="/media/user-survey.js"></script>' +
          '<base href="https://collector.example/">',
        document.head,
      );
      await insert(`<p><a href="surveys/home-care#user-survey">Answer here</a></p>`);
      expect(surveys()).to.have.length(0);
      expect(consoleLines()).to.have.length(1);
    });

    it("takes them from the script's own origin", async () => {
      await insert(
        '<script type="text/plain" data-user-survey-script src="https://collector.example/media/survey.js"></script>',
        document.head,
      );
      await insert(`<p><a href="${foreign}#user-survey">Answer here</a></p>`);
      expect(survey().src).to.equal(foreign);
      survey().src = absolute(SRC);
      await until(() => survey().status === 'ready');
    });
  });

  describe('over the life of a page', () => {
    it('makes no second survey of one that is moved, copied or written anew', async () => {
      await insert(
        `<section><p>${LINK}</p></section><section><div data-user-survey="${SRC}">${LINK}</div></section>`,
      );
      expect(surveys()).to.have.length(2);
      const [first, second] = place.querySelectorAll('section');
      second!.after(first!);
      // As Turbo and htmx keep pages: copies, and their HTML.
      second!.replaceWith(second!.cloneNode(true));
      const html = new XMLSerializer().serializeToString(first!);
      first!.remove();
      await insert(html);
      expect(shape()).to.equal('section(div(user-survey(a))) section(user-survey(a))');
      await until(() => surveys().every(({ status }) => status === 'ready'));
    });

    it('finds links in parts that come later, however deep', async () => {
      const part = document.createElement('article');
      part.append(document.createRange().createContextualFragment(`<div><p>${LINK}</p></div>`));
      place.append(part);
      await Promise.resolve();
      expect(shape()).to.equal('article(div(user-survey(a)))');
      await until(() => survey().status === 'ready');
    });

    it("does not look into other people's shadow roots", async () => {
      const root = place.attachShadow({ mode: 'open' });
      root.append(document.createRange().createContextualFragment(`<p>${LINK}</p>`));
      await Promise.resolve();
      expect(root.querySelector('user-survey')).to.equal(null);
    });
  });
});
