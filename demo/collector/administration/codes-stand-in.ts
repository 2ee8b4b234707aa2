import { randomInt } from 'node:crypto';
import type { CodeGroup, InvitationCodes } from './administration-parts.js';

/** In place of the codes of the intake until they are there: in memory, and none is ever used. */
export function codesStandIn(): InvitationCodes {
  const made = new Map<string, (CodeGroup & { readonly codes: readonly string[] })[]>();
  return {
    async make({ id }, { count, unit, round }) {
      const codes = Array.from({ length: count }, newCode);
      const groups = made.get(id) ?? [];
      made.set(id, [...groups, { unit, round, made: count, unused: count, codes }]);
      return codes;
    },
    groups: async (surveyId) =>
      (made.get(surveyId) ?? []).map(({ unit, round, ...rest }) => ({
        ...{ unit, round, made: rest.made, unused: rest.unused },
      })),
    async unusedOf(surveyId, codes) {
      const known = new Set((made.get(surveyId) ?? []).flatMap((group) => group.codes));
      return codes.filter((code) => known.has(code));
    },
  };
}

const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const newCode = (): string =>
  Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
