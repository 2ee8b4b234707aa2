import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { consoleLines } from '../support/quiet.js';
import { surveyDocument } from '../support/survey-document.js';
import { network, PrintPage, usePrint } from './print-page.js';

const QUESTIONS = [{ id: 'uses', type: 'yes-no', label: 'Do you get help?' }];
const CODED = surveyDocument(QUESTIONS, { code: { pattern: '^[A-Z]{4}$' } });

describe('<user-survey-print>', () => {
  usePrint();

  it('shows the page’s link until the survey is there', async () => {
    let answer: (document: unknown) => void = () => undefined;
    network.documents.set('/fake/survey.json', new Promise((resolve) => (answer = resolve)));
    const page = new PrintPage({ src: '/fake/survey.json' });
    document.body.append(page.element);
    await page.element.updateComplete;
    expect(page.showsLink).to.equal(true);
    expect(page.element.matches(':state(loading)')).to.equal(true);
    answer(surveyDocument(QUESTIONS));
    await page.attach();
    expect(page.showsLink).to.equal(false);
    expect(page.element.matches(':state(ready)')).to.equal(true);
    expect(page.events.map(({ type, detail }) => [type, detail])).to.deep.equal([
      ['survey-loaded', null],
    ]);
  });

  it('says so and keeps the link where the document cannot be used', async () => {
    const page = await PrintPage.show({ id: 'a' }, { lang: 'nn' });
    expect(page.text('[part=notice]')).to.equal('Undersøkinga kunne ikkje visast.');
    expect(page.showsLink).to.equal(true);
    const [event] = page.events;
    const { stage, problems } = event!.detail as {
      stage: string;
      problems: readonly { message: string }[];
    };
    expect([event!.type, stage]).to.deep.equal(['survey-failed', 'load']);
    const told = consoleLines();
    for (const { message } of problems)
      expect(told).to.include(`error: <user-survey-print> ${message}`);
  });

  it('says so where the document cannot be loaded', async () => {
    network.documents.set('/fake/survey.json', 404);
    const page = new PrintPage({ src: '/fake/survey.json', lang: 'sv' });
    await page.attach();
    expect(page.text('[part=notice]')).to.equal('Enkäten kunde inte visas.');
    expect(page.events[0]!.detail).to.deep.equal({
      stage: 'load',
      status: 404,
      problems: [
        {
          path: '',
          code: 'bad-status',
          params: { value: 404 },
          message: 'the document: bad status 404',
        },
      ],
    });
    expect(consoleLines()).to.have.lengthOf(1);
  });

  it('speaks the language of its attribute, and of the page without one', async () => {
    const survey = surveyDocument(QUESTIONS, {
      languages: ['en', 'nb'],
      title: { en: 'Home care', nb: 'Hjemmetjenesten' },
    });
    const page = await PrintPage.show(survey, { lang: 'nb-NO' });
    expect(page.text('[part=title]')).to.equal('Hjemmetjenesten');
    expect(page.text('.front')).to.include('Sett kryss i rutene som passer.');
    expect(page.root.querySelector('section')!.lang).to.equal('nb');
    page.element.lang = 'en';
    await page.element.updateComplete;
    expect(page.text('[part=title]')).to.equal('Home care');
  });

  it('starts its headings at the wanted level', async () => {
    const page = await PrintPage.show(surveyDocument(QUESTIONS), { 'heading-level': '1' });
    expect(page.headings()).to.deep.equal(['h1 Home care', 'h2 Part 1', 'h3 1. Do you get help?']);
  });

  it('has a box for the code, and the code where it is known', async () => {
    let page = await PrintPage.show(CODED);
    expect(page.text('.code')).to.equal('Code from your invitation');
    page = await PrintPage.show(CODED, { code: ' abcd ' });
    expect(page.text('.code')).to.equal('Code from your invitation ABCD');
    page = await PrintPage.show(CODED, { code: '12' });
    expect(page.text('.code')).to.equal('Code from your invitation');
    page = await PrintPage.show(surveyDocument(QUESTIONS), { code: 'ABCD' });
    expect(page.text()).not.to.include('ABCD');
  });

  it('takes the code out of the page’s address', async () => {
    const { href } = location;
    history.replaceState(null, '', '#code=WXYZ&lang=en');
    const page = await PrintPage.show(CODED);
    expect(page.text('.code')).to.equal('Code from your invitation WXYZ');
    expect(location.hash).to.equal('#lang=en');
    history.replaceState(null, '', href);
  });

  it('leads to the survey on the web, with the code in the QR code and not in the words', async () => {
    const page = await PrintPage.show(CODED, {
      code: 'ABCD',
      'survey-url': 'https://collector.example/s/home-care',
    });
    expect(page.text('.online')).to.equal(
      'You can also answer online: https://collector.example/s/home-care',
    );
    const link = page.root.querySelector<HTMLAnchorElement>('.online a')!;
    expect(link.href).to.equal('https://collector.example/s/home-care#code=ABCD');
    const qr = page.root.querySelector('svg')!;
    expect(qr.getAttribute('aria-label')).to.equal('QR code with the address of the survey');
    // Version 3 (29 modules) with its quiet edge of 4.
    expect(qr.getAttribute('viewBox')).to.match(/^-4 -4 (\d+) \1$/);
    expect(qr.querySelector('path')!.getBBox().width).to.be.within(25, 41);
  });

  it('leads nowhere without an address, or with one that is not of the web', async () => {
    let page = await PrintPage.show(CODED);
    expect(page.all('.online')).to.have.lengthOf(0);
    page = await PrintPage.show(CODED, { 'survey-url': 'javascript:alert(1)' });
    expect(page.all('.online')).to.have.lengthOf(0);
  });

  it('prints when its button is pressed', async () => {
    const page = await PrintPage.show(surveyDocument(QUESTIONS));
    const { print } = window;
    let printed = 0;
    window.print = () => void (printed += 1);
    await sendKeys({ press: 'Tab' });
    expect(page.root.activeElement!.textContent).to.equal('Print');
    await sendKeys({ press: 'Enter' });
    window.print = print;
    expect(printed).to.equal(1);
  });

  it('shows what somebody wrote into the document as text', async () => {
    const page = await PrintPage.show(
      surveyDocument([{ ...QUESTIONS[0], label: '<img src=x onerror=alert(1)>' }]),
    );
    expect(page.question('uses')).to.include('<img src=x onerror=alert(1)>');
    expect(page.all('img')).to.have.lengthOf(0);
  });

  for (const [what, code, address] of [
    ['an address that is too long for a QR code', 'ABCD', `/s/a?unit=${'x'.repeat(5000)}`],
    ['a code that is too long for one', 'A'.repeat(5000), '/s/a'],
  ] as const)
    it(`is printed with ${what}, and without the picture`, async () => {
      const survey = surveyDocument(QUESTIONS, { code: {} });
      const page = await PrintPage.show(survey, { code, 'survey-url': address });
      expect(page.root.querySelector('svg')).to.equal(null);
      expect(page.text('.online')).to.contain(address);
      expect(page.text('.code')).to.contain(code);
      expect(page.headings()).to.include('h4 1. Do you get help?');
    });

  it('is printed where half a character stands in the code', async () => {
    const survey = surveyDocument(QUESTIONS, { code: {} });
    const page = await PrintPage.show(survey, { code: 'AB\uD800', 'survey-url': '/s/a' });
    expect(page.root.querySelector('.online a')!.getAttribute('href')).to.match(/#code=AB$/);
  });
});
