import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnnouncementQueue, type Announcement } from '../../src/element/announcement-queue.js';

const news = (text: string, due: number, more: Partial<Announcement> = {}): Announcement => ({
  words: { text, language: 'en' },
  due,
  ...more,
});
/** Everything that waits, as it would be said. */
const drain = (queue: AnnouncementQueue) => {
  const said: string[] = [];
  while (queue.first) {
    said.push(queue.first.words.text);
    queue.removeFirst();
  }
  return said;
};

describe('a queue of announcements', () => {
  it('keeps everything, in the order in which it is due', () => {
    const queue = new AnnouncementQueue();
    queue.add(news('second', 20));
    queue.add(news('first', 10));
    queue.add(news('third', 20));
    assert.deepEqual(drain(queue), ['first', 'second', 'third']);
  });

  it('has the newest of a topic alone', () => {
    const queue = new AnnouncementQueue();
    queue.add(news('Characters left: 2', 10, { topic: 'characters' }));
    queue.add(news('New questions below: 1', 15, { topic: 'new-questions' }));
    queue.add(news('Characters left: 1', 20, { topic: 'characters' }));
    assert.equal(queue.has('characters'), true);
    assert.deepEqual(drain(queue), ['New questions below: 1', 'Characters left: 1']);
    assert.equal(queue.has('characters'), false);
  });

  it('loses what no longer holds', () => {
    const queue = new AnnouncementQueue();
    queue.add(news('offline', 10, { topic: 'offline' }));
    queue.add(news('moved', 10));
    queue.remove('offline');
    assert.deepEqual(drain(queue), ['moved']);
  });

  it('loses what was about a page with the page, and keeps the rest for a quiet moment', () => {
    const queue = new AnnouncementQueue();
    queue.add(news('saved', 10, { topic: 'draft-saved', standing: true }));
    queue.add(news('moved', 10));
    queue.leavePage(100);
    assert.equal(queue.first?.due, 100);
    queue.add(news('new questions', 50));
    assert.deepEqual(drain(queue), ['new questions', 'saved']);
  });

  it('says what waits in other words, at the same time', () => {
    const queue = new AnnouncementQueue();
    queue.add(news('offline', 10, { topic: 'offline' }));
    queue.reword('offline', { text: 'frakoblet', language: 'nb' });
    assert.deepEqual(queue.first, {
      words: { text: 'frakoblet', language: 'nb' },
      due: 10,
      topic: 'offline',
    });
  });
});
