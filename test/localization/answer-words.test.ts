import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerWords } from '../../src/engine/index.js';
import {
  insideLanguages,
  interfaceLanguages,
  loadLanguage,
} from '../../src/localization/languages.js';
import { messagesIn } from '../../src/localization/messages.js';
import { msgIn } from '../../src/localization/msg.js';

describe('the words of the engine for answers', () => {
  it('are those of the element, in every interface language and no other', async () => {
    const said = await Promise.all(
      interfaceLanguages.map(async (language) => {
        const templates = insideLanguages[language] ?? (await loadLanguage(language))!;
        const messages = messagesIn(msgIn(templates));
        const words = [messages.yes(), messages.no(), messages['not-applicable']()];
        return [language, words] as const;
      }),
    );
    const { yes, no, notApplicable } = answerWords;
    const ours = Object.keys(yes).map((language) => [
      language,
      [yes[language], no[language], notApplicable[language]],
    ]);
    assert.deepEqual(Object.fromEntries(ours), Object.fromEntries(said));
    for (const words of [no, notApplicable]) assert.deepEqual(Object.keys(words), Object.keys(yes));
  });
});
