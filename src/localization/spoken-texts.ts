import {
  blockText,
  notApplicableWords,
  type LanguageTag,
  type LocalizedText,
  type Question,
  type ResolvedText,
} from '../engine/index.js';
import type { Speech } from './speech.js';

/** What is read aloud in one go: texts, or the recording that has them. */
export interface Passage {
  readonly texts: readonly ResolvedText[];
  /** As the document gives it. */
  readonly recording?: string;
}

/** More choices than this are searched and not listened to. */
const MANY = 20;

/** A block text without its signs; a plain text is one, too. */
const plain = ({ text, language }: ResolvedText): ResolvedText => {
  const lines = blockText(text).flatMap((block) =>
    block.kind === 'list' ? block.items : [block.content],
  );
  const words = lines.map((line) => line.map((piece) => piece.text).join(''));
  return { text: words.join('\n'), language };
};

/** Title and description of a page, or whatever stands there to be read. */
export const passageOfTexts = (
  texts: readonly (LocalizedText | undefined)[],
  { text }: Pick<Speech, 'text'>,
): Passage => ({
  texts: texts.filter((each) => each !== undefined).map((each) => plain(text(each))),
});

/** What can be answered, in the order of the page. */
const answersOf = (question: Question, { text, say }: Speech): readonly ResolvedText[] => {
  const { type } = question;
  const range = type === 'scale' ? question : type === 'matrix' ? question.range : undefined;
  const steps = Object.entries(range?.labels ?? {}).map(([step, label]) => {
    const { text: words, language } = text(label);
    return { text: `${step}: ${words}`, language };
  });
  const choices = ('choices' in question && question.choices) || [];
  const rows = type === 'matrix' ? question.rows : [];
  const listed = choices.length > MANY ? [] : choices;
  return [
    ...rows.map(({ label }) => text(label)),
    ...listed.flatMap(({ label, hint }) => [label, ...(hint ? [hint] : [])].map(text)),
    ...steps,
    ...(type === 'yes-no' ? [say('yes'), say('no')] : []),
    ...(question.notApplicable === false ? [] : [notApplicableWords(question, { say, text })]),
  ];
};

/** A question as it is read aloud: its recording in the language that its label is shown in, or its texts. */
export const passageOfQuestion = (question: Question, speech: Speech): Passage => {
  const { label, hint, image, audio } = question;
  const { texts } = passageOfTexts([label, image?.alt, hint], speech);
  const language: LanguageTag = speech.text(label).language;
  return {
    texts: [...texts, ...answersOf(question, speech)].filter(({ text }) => text),
    recording: audio && Object.hasOwn(audio, language) ? audio[language] : undefined,
  };
};
