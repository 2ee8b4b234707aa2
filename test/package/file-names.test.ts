import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll(path.sep, '/'));
/** A question type is two files with the same name. */
const isOfQuestionType = (file: string) => /^(engine|view)\/questions\//.test(file);

describe('the files of src', () => {
  it('share no name, but the two of a question type', () => {
    assert.ok(files.length > 300);
    const others = files.filter((file) => path.basename(file) !== 'index.ts');
    const isShared = (file: string) =>
      others.some(
        (other) =>
          other !== file &&
          path.basename(other) === path.basename(file) &&
          !(isOfQuestionType(file) && isOfQuestionType(other)),
      );
    assert.deepEqual(others.filter(isShared), []);
  });
});
