import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { str } from '@lit/localize';
import { msgIn } from '../../src/localization/msg.js';

// `runtimeMsg` is internal to @lit/localize: these are the promises of it that we stand on.
describe('msg of one language', () => {
  const msg = msgIn({
    hello: 'Hei',
    'page-of': str`${1} sider, dette er ${0}`,
  });

  it('says the text of the language, or else the source text', () => {
    assert.equal(msg('Hello', { id: 'hello' }), 'Hei');
    assert.equal(msg('Goodbye', { id: 'goodbye' }), 'Goodbye');
  });

  it('puts values where the language wants them', () => {
    const pageOf = (number: number, count: number) =>
      msg(str`Page ${number} of ${count}`, { id: 'page-of' });
    assert.equal(pageOf(2, 5), '5 sider, dette er 2');
    assert.equal(pageOf(3, 5), '5 sider, dette er 3');
    assert.equal(msgIn({})(str`Page ${2} of ${5}`, { id: 'page-of' }), 'Page 2 of 5');
  });

  it('keeps nothing for the page: two languages speak beside one another', () => {
    const other = msgIn({ hello: 'Hej' });
    assert.equal(msg('Hello', { id: 'hello' }), 'Hei');
    assert.equal(other('Hello', { id: 'hello' }), 'Hej');
  });
});
