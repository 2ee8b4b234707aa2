import type { LocalText, SummaryPart, Text } from '../engine/index.js';
import type { Speech } from './speech.js';

/** What is needed to put an answer in words; a view's context has it too. */
export type AnswerSpeech = Pick<
  Speech,
  'language' | 'say' | 'text' | 'formatNumber' | 'formatDate'
>;

/** A piece of an answer in words, with the language that the words are in. */
export const answerText = (part: SummaryPart, speech: AnswerSpeech): LocalText => {
  const { language, say, text, formatNumber, formatDate } = speech;
  const around = (before: string, label: Text, behind = ''): LocalText => {
    const local = text(label);
    return { ...local, text: before + local.text + behind };
  };
  switch (part.kind) {
    case 'text':
      return text(part.text);
    case 'typed':
      return { text: part.value, language };
    case 'number': {
      const number = formatNumber(part.value);
      return part.unit === undefined ? { text: number, language } : around(`${number} `, part.unit);
    }
    case 'date':
      return { text: formatDate(part.value), language };
    case 'step':
      // As the step's radio button is named.
      return part.label === undefined
        ? { text: `${part.value}`, language }
        : around(`${part.value} – `, part.label);
    case 'row':
      return around('', part.label, `: ${answerText(part.part, speech).text}`);
    case 'rank':
      return around(`${part.rank}. `, part.text);
    default:
      return say(part.kind);
  }
};
