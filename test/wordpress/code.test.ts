import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { VISIT } from '../support/collector.js';
import { startWordPress, type WordPressSite } from './site.js';

/** A text as PHP code, whatever it holds. */
const inPhp = (text: string) => `base64_decode( '${Buffer.from(text).toString('base64')}' )`;

describe("the plugin's code, in a real WordPress", () => {
  let site: WordPressSite;
  before(async () => {
    site = await startWordPress();
    site.install();
  });
  after(() => site?.stop());

  const asPerson = (name: string) =>
    `wp_set_current_user( get_user_by( 'login', '${name}' )->ID );`;
  const store = (text: string) =>
    site.php(`$name = UserSurvey\\store_document( ${inPhp(text)} );
      return is_wp_error( $name ) ? $name->get_error_code() : $name;`);
  const shortcode = (text: string, before = '') =>
    site.php(`${before} return do_shortcode( ${inPhp(text)} );`);
  const set = (settings: string) =>
    site.php(`update_option( 'user_survey_settings', UserSurvey\\clean_settings( ${settings} ) );
      return UserSurvey\\settings();`) as Record<string, unknown>;
  const documentOf = (name: string, headers: Record<string, string> = {}) =>
    fetch(`${site.address}/wp-json/user-survey/v1/documents/${name}`, {
      headers,
      redirect: 'manual',
    });

  describe('the store', () => {
    it('keeps a document as it was written: backslashes, tags, emoji', async () => {
      const written = { ...VISIT, id: 'Kept_1', title: 'Ø "<b>\\n</b>" 😀 & more' };
      assert.equal(store(JSON.stringify(written, null, 2)), 'kept_1');
      const response = await documentOf('kept_1');
      assert.equal(response.headers.get('content-type'), 'application/json; charset=UTF-8');
      assert.deepEqual(await response.json(), written);
    });

    it('replaces a document by a later one with the same id', async () => {
      store(JSON.stringify({ ...VISIT, id: 'again', version: '1' }));
      store(JSON.stringify({ ...VISIT, id: 'again', version: '2' }));
      const { version } = (await (await documentOf('again')).json()) as typeof VISIT;
      assert.equal(version, '2');
    });

    it('takes a file that begins with a byte order mark', () => {
      assert.equal(store(`\uFEFF${JSON.stringify({ ...VISIT, id: 'marked' })}`), 'marked');
    });

    it('refuses what is no document, in words', () => {
      assert.equal(store('<html>'), 'syntax');
      assert.equal(store('[1]'), 'syntax');
      assert.equal(store(' \n'), 'empty');
      assert.equal(store('{"title": "No id"}'), 'id');
      assert.equal(store('{"id": "../up"}'), 'id');
      assert.equal(
        site.php(
          'return UserSurvey\\store_document( \'{"id": "\' . chr( 0xF8 ) . \'"}\' )->get_error_message();',
        ),
        'Filen er ikke lagret som UTF-8. Lagre den på nytt som UTF-8, og velg den igjen.',
      );
    });
  });

  describe('the address of a document', () => {
    it('has an entity tag, and answers with nothing to whoever has it already', async () => {
      store(JSON.stringify(VISIT));
      const first = await documentOf('visit');
      const tag = first.headers.get('etag')!;
      assert.equal(first.headers.get('cache-control'), 'no-cache');
      const second = await documentOf('visit', { 'If-None-Match': `W/${tag}` });
      assert.deepEqual([second.status, await second.text()], [304, '']);
      store(JSON.stringify({ ...VISIT, version: '2' }));
      assert.equal((await documentOf('visit', { 'If-None-Match': tag })).status, 200);
    });

    it('adds endpoint and drafts of the settings where the document names none', async () => {
      set("array( 'endpoint' => 'https://c.example/surveys/{id}/responses', 'drafts' => 'off' )");
      const own = { ...VISIT, id: 'own', endpoint: 'https://own.example/', drafts: 'ask' };
      store(JSON.stringify(own));
      assert.deepEqual(await (await documentOf('own')).json(), own);
      const { endpoint, drafts } = (await (await documentOf('visit')).json()) as typeof own;
      assert.deepEqual([endpoint, drafts], ['https://c.example/surveys/visit/responses', 'off']);
    });

    it('leads whoever reads it as a page to where one can answer', async () => {
      set("array( 'link' => 'https://c.example/s/{id}' )");
      const response = await documentOf('visit', { Accept: 'text/html,*/*' });
      assert.equal(response.status, 303);
      assert.equal(response.headers.get('location'), 'https://c.example/s/visit');
      assert.equal((await documentOf('visit', { Accept: '*/*' })).status, 200);
    });

    it('is 404 for a document that is not there', async () => {
      assert.equal((await documentOf('nobody')).status, 404);
    });

    it('is 404 for one whose text is lost or no document, and the tag has its link', async () => {
      set("array( 'link' => 'https://c.example/s/{id}' )");
      for (const [name, text] of [
        ['lost', ''],
        ['a-list', '[1]'],
        ['half', '{"id": "half", "ti'],
        ['nameless', '{"title": "No id"}'],
      ] as const) {
        site.php(
          `return wp_insert_post( array( 'post_type' => UserSurvey\\POST_TYPE, 'post_status' => 'publish', 'post_name' => '${name}', 'post_title' => 'Lost', 'meta_input' => array_filter( array( UserSurvey\\TEXT => ${inPhp(text)} ) ) ) );`,
        );
        for (const accept of ['*/*', 'text/html'])
          assert.equal((await documentOf(name, { Accept: accept })).status, 404, name);
        assert.equal(
          shortcode(`[user-survey document="${name}"]`),
          `<user-survey src="${site.address}/wp-json/user-survey/v1/documents/${name}" heading-level="2"><a href="${site.address}/">Svar på undersøkelsen</a></user-survey>`,
        );
      }
      set('array()');
    });

    it('depends on its path alone, whatever else is asked', async () => {
      for (const query of ['name[]=own', 'name=own', 'document[]=own']) {
        const response = await documentOf(`visit?${query}`);
        assert.equal(response.status, 200, query);
        assert.equal(((await response.json()) as typeof VISIT).id, 'visit', query);
      }
    });
  });

  describe('the tag', () => {
    it('carries what the shortcode says, and the link inside', () => {
      set("array( 'link' => 'https://c.example/s/{id}', 'headingLevel' => '3' )");
      assert.equal(
        shortcode(
          '[user-survey document="visit" lang="nn" layout="single-page" unit="nord" preview]Svar her[/user-survey]',
        ),
        `<user-survey src="${site.address}/wp-json/user-survey/v1/documents/visit" lang="nn" heading-level="3" layout="single-page" unit="nord" preview><a href="https://c.example/s/visit">Svar her</a></user-survey>`,
      );
    });

    it('leads to the page itself where no other way to answer is known, in its language', () => {
      set('array()');
      const page = "$GLOBALS['post'] = get_post( 2 );";
      assert.equal(
        shortcode('[user-survey document="visit"]', page),
        `<user-survey src="${site.address}/wp-json/user-survey/v1/documents/visit" heading-level="2"><a href="${site.address}/sample-page/">Svar på undersøkelsen</a></user-survey>`,
      );
      assert.match(
        shortcode('[user-survey document="visit" lang="sv"]', page) as string,
        />Svara på enkäten</,
      );
    });

    it('escapes what an author writes', () => {
      const hostile = {
        document: 'visit',
        unit: '"><script>alert(1)</script>',
        lang: 'en" onload="x',
        layout: 'x',
        link: 'javascript:alert(1)',
        text: '<img src=x onerror=alert(1)>&',
        headingLevel: '9',
      };
      assert.equal(
        site.php(
          `$GLOBALS['post'] = get_post( 2 ); return render_block( array( 'blockName' => 'user-survey/survey', 'attrs' => json_decode( ${inPhp(JSON.stringify(hostile))}, true ), 'innerBlocks' => array(), 'innerHTML' => '', 'innerContent' => array() ) );`,
        ),
        `<div class="wp-block-user-survey-survey"><user-survey src="${site.address}/wp-json/user-survey/v1/documents/visit" heading-level="2" unit="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"><a href="${site.address}/sample-page/">&amp;</a></user-survey></div>`,
      );
    });

    it('takes surveys and endpoints of the site and of allowed hosts alone', () => {
      set("array( 'hosts' => 'c.example' )");
      const refused = [
        'https://other.example/a.json',
        '//other.example/a.json',
        '/\t/other.example/a.json',
        '/\\/other.example/a.json',
        'https:other.example/a.json',
        'https://c.example:8080/a.json',
        'https://c.example@other.example/a.json',
        'https://other.example\\@c.example/a.json',
        'https://other.example#@c.example/a.json',
        'data:application/json,{}',
      ];
      const taken = ['/media/a.json', 'https://c.example/a.json', `${site.address}/a.json`];
      assert.deepEqual(
        site.php(
          `return array_values( array_filter( array_map( 'UserSurvey\\allowed_address', json_decode( ${inPhp(JSON.stringify([...refused, ...taken]))} ) ) ) );`,
        ),
        taken,
      );
      const elsewhere = '[user-survey document="visit" endpoint="https://other.example/b"]';
      assert.doesNotMatch(shortcode(elsewhere) as string, /<user-survey|other\.example/);
    });

    it('tells authors, and nobody else, what is wrong', () => {
      const link = `<a href="${site.address}/">Svar på undersøkelsen</a>`;
      assert.equal(shortcode('[user-survey]'), link);
      assert.equal(
        shortcode('[user-survey]', asPerson('forfatter')),
        `<p><strong>Ingen undersøkelse er valgt her. (Bare de som kan skrive på nettstedet, ser dette.)</strong></p>${link}`,
      );
    });

    it('loads its script with defer, and names the hosts that links may ask', () => {
      set("array( 'hosts' => 'c.example d.example:8080' )");
      assert.match(
        site.php(
          'do_shortcode( \'[user-survey document="visit"]\' ); ob_start(); wp_scripts()->do_footer_items(); return ob_get_clean();',
        ) as string,
        /<script\b[^>]* defer data-user-survey-script data-allow="c\.example d\.example:8080" src='http:[^']*\/plugins\/user-survey\/assets\/user-survey\.js\?ver=\d[^']*' id='user-survey-js'><\/script>/,
      );
    });
  });

  it("keeps links and placeholders through WordPress' filter for authors", () => {
    for (const snippet of [
      '<p><a href="/a.json#user-survey&amp;lang=nb">Svar her</a></p>',
      '<div data-user-survey="/a.json" data-lang="nb"><a href="/s/a">Svar her</a></div>',
    ])
      assert.equal(site.php(`return wp_kses_post( ${inPhp(snippet)} );`), snippet);
  });

  it('stores settings that are fit for use, whatever a form sends', () => {
    assert.deepEqual(
      set(
        "array( 'endpoint' => 'javascript:alert(1)', 'link' => 'https://c.example/s/{id}?a=1', 'language' => '\"><b>', 'headingLevel' => '7', 'drafts' => 'always', 'hosts' => 'https://c.example/x C.example:80, *', 'extra' => 1 )",
      ),
      {
        endpoint: '',
        link: 'https://c.example/s/{id}?a=1',
        language: '',
        headingLevel: 2,
        drafts: '',
        hosts: ['c.example:80'],
        links: false,
      },
    );
    const { endpoint, hosts } = set(
      "array( 'endpoint' => array( '/a' ), 'hosts' => array( array( 'c.example' ), 'd.example' ) )",
    );
    assert.deepEqual([endpoint, hosts], ['', ['d.example']]);
  });

  it('lets authors neither see nor change documents', () => {
    const allowed = (name: string, capability: string) =>
      site.php(`${asPerson(name)} return current_user_can( UserSurvey\\${capability} );`);
    assert.equal(allowed('forfatter', 'DOCUMENT_CAPABILITY'), false);
    assert.equal(allowed('redaktor', 'DOCUMENT_CAPABILITY'), true);
  });

  it('has every text in every language, and none that nobody uses', () => {
    const texts = site.php(
      "return require WP_PLUGIN_DIR . '/user-survey/includes/texts-by-language.php';",
    ) as Record<string, Record<string, string>>;
    const names = Object.keys(texts['en']!);
    assert.deepEqual(Object.keys(texts), ['en', 'nb', 'nn', 'sv']);
    for (const language of Object.values(texts)) assert.deepEqual(Object.keys(language), names);
    const folder = 'demo/wordpress/user-survey';
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(php|js)$/.test(name) && !name.includes('texts-by-language'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
    // A setting's help is found by the setting's name.
    const used = (name: string) =>
      code.includes(`'${name}'`) ||
      code.includes(`show_text_setting( '${name.replace(/-help$/, '')}'`);
    assert.deepEqual(
      names.filter((name) => !used(name)),
      [],
    );
  });

  it('takes all that it has kept with it when it is deleted', () => {
    site.php(
      "return define( 'WP_UNINSTALL_PLUGIN', 'x' ) && require WP_PLUGIN_DIR . '/user-survey/uninstall.php';",
    );
    assert.deepEqual(
      site.php(
        "return array( get_option( 'user_survey_settings' ), count( UserSurvey\\documents() ), $GLOBALS['wpdb']->get_var( \"SELECT COUNT(*) FROM wp_postmeta WHERE meta_key = '_user_survey_document'\" ) );",
      ),
      [false, 0, '0'],
    );
  });

  it('lets PHP complain about nothing', () => {
    assert.deepEqual(site.complaints(), []);
  });
});
