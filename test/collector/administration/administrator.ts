import assert from 'node:assert/strict';
import { ADMIN_TOKEN } from '../../support/collector.js';

/** An answer of a page, read already. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

interface Call {
  readonly headers?: Record<string, string>;
}

/** Somebody who uses the administrator's page over HTTP, as a browser without scripts does. */
export class Administrator {
  readonly #address: string;
  /** `name=value` of the session, once it has begun. */
  cookie = '';
  #formToken = '';

  constructor(address: string) {
    this.#address = address;
  }

  /** Logs in, and knows what forms carry. */
  static async logIn(address: string): Promise<Administrator> {
    const administrator = new Administrator(address);
    const { status, headers } = await administrator.post('login', { token: ADMIN_TOKEN });
    assert.equal(status, 303);
    assert.equal(headers.get('Location'), '../admin/');
    assert.match((await administrator.get('')).html, /<h1>Surveys<\/h1>/);
    return administrator;
  }

  /** @param page named from `/admin/` */
  async get(page: string, call: Call = {}): Promise<Answered> {
    const answered = await this.#call('GET', page, call);
    this.#formToken = /name="form-token" value="([\w-]{43})"/.exec(answered.html)?.[1] ?? '';
    return answered;
  }

  /** Sends a form with what the last page that was read put into it. */
  post(
    page: string,
    fields: Readonly<Record<string, string | readonly string[]>> = {},
    call: Call = {},
  ): Promise<Answered> {
    const body = new URLSearchParams({ 'form-token': this.#formToken });
    for (const [name, value] of Object.entries(fields)) {
      body.delete(name);
      for (const each of [value].flat()) body.append(name, each);
    }
    return this.#call('POST', page, call, body);
  }

  async #call(
    method: string,
    page: string,
    { headers }: Call,
    body?: URLSearchParams,
  ): Promise<Answered> {
    const response = await fetch(`${this.#address}/admin/${page}`, {
      method,
      redirect: 'manual',
      body,
      headers: {
        'Accept-Language': 'en',
        ...(this.cookie && { Cookie: this.cookie }),
        ...headers,
      },
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    return { status: response.status, headers: response.headers, html: await response.text() };
  }
}

/** What the tables of a page say, a row a line, as a reader would take it in. */
export const rowsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) =>
    row
      .replace(/<span class="head"[^]*?<\/span>/g, '')
      .replace(/<span lang="[^"]*">([^<]*)<\/span>/g, '$1')
      .replace(/<span class="visually-hidden">[^]*?<\/span>/g, '')
      .replace(/<\/li><li>/g, '; ')
      .replace(/<\/t[hd]>/g, ' | ')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/ ?\|$/, ''),
  );
