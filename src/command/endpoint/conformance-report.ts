import { MARK } from './example-answers.js';
import { EXPECTATIONS, type Finding } from './expectations.js';
import type { Conformance } from './conformance.js';

const CANNOT_BE_SEEN = [
  'Cannot be seen from outside:',
  '  – Whether thanks are said only when the answers are on the disk. Fill the disk, or take the right to write away: it must answer 503.',
  '  – Whether it knows after a restart what it has stored. Restart it, and post the same submission: the receipt must be the same.',
];

const isBroken = ({ seen }: Finding): boolean => seen.length > 0;
const levelOf = ({ expectation }: Finding): 'must' | 'should' => EXPECTATIONS[expectation].level;

/** Does everything hold that the element depends on? */
export const passes = ({ findings }: Conformance): boolean =>
  !findings.some((one) => isBroken(one) && levelOf(one) === 'must');

/** What holds and what does not, in lines. */
export function conformanceReport(conformance: Conformance): readonly string[] {
  const { findings, stored } = conformance;
  const broken = findings.filter(isBroken);
  const musts = broken.filter((one) => levelOf(one) === 'must');
  const shoulds = broken.filter((one) => levelOf(one) === 'should');
  const notTried = findings.filter(({ untried }) => untried !== undefined);
  const held = findings.filter((one) => !isBroken(one) && !notTried.includes(one));
  const nothingTaken = musts.some(({ expectation }) => expectation === 'thanks') && stored === 0;
  return [
    ...section('Does not hold (must: the element depends on it):', musts.flatMap(brokenLines)),
    ...section('Does not hold (should):', shoulds.flatMap(brokenLines)),
    ...section(
      'Holds:',
      held.map((one) => `  ✔ ${EXPECTATIONS[one.expectation].holds}`),
    ),
    ...section('Not tried:', [
      ...notTried.map((one) => `  – ${EXPECTATIONS[one.expectation].holds} ${one.untried}`),
      ...(nothingTaken ? ['  – All the rest, because valid answers got no thanks.'] : []),
    ]),
    ...(nothingTaken ? [] : [...CANNOT_BE_SEEN, '']),
    stored === 0
      ? 'Nothing was stored, as far as can be seen.'
      : `It thanked for ${counted(stored, 'submission')}, with the channel "${MARK}": delete what it has stored before anything is counted.`,
    musts.length > 0
      ? `It does not pass: ${counted(musts.length, 'must')} of the element ${musts.length === 1 ? 'does' : 'do'} not hold.`
      : `It passes${shoulds.length > 0 ? `, and ${counted(shoulds.length, 'thing')} should be better` : ''}.`,
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [title, ...lines, ''] : [];

const brokenLines = ({ expectation, seen }: Finding): readonly string[] => [
  `  ✘ ${EXPECTATIONS[expectation].holds}`,
  ...seen.map((one) => `      Seen: ${one}`),
  `      ${EXPECTATIONS[expectation].why}`,
];

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;
