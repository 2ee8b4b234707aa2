import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Survey } from 'user-survey/engine';
import { isRoundName, isUnitName } from '../../storage/stored-name.js';
import { sendPage } from '../access/visitors.js';
import type { AdministrationParts } from '../administration-parts.js';
import { codeSheetPage } from '../pages/code-sheet.js';
import { codesPage, unusedCodesPage } from '../pages/codes.js';
import type { FieldErrors } from '../pages/fields.js';
import type { Visit } from '../visit.js';
import { isCodeCount, MOST_CODES } from '../../codes/wanted-codes.js';
import { hasRightDocument, withSurvey } from './surveys.js';
import type { SurveyCall } from './surveys.js';
import { typedIn } from './typed.js';

const FIELDS = ['count', 'unit', 'round', 'address', 'codes'] as const;

/** Making invitation codes, and finding those that nobody has used. */
export function codeCalls(app: FastifyInstance, parts: AdministrationParts): void {
  const { codes } = parts;
  const pageWith = async (
    { visit, body }: FastifyRequest<SurveyCall>,
    survey: Survey,
    errors: FieldErrors,
  ): Promise<string> => {
    const typed = Object.fromEntries(FIELDS.map((name) => [name, typedIn(body, name)]));
    return codesPage(visit, { survey, groups: await codes.groups(survey.id), typed, errors });
  };

  app.get<SurveyCall>('/surveys/:id/codes', (request, reply) =>
    withSurvey(parts, request, reply, async (survey) => {
      const groups = await codes.groups(survey.id);
      return sendPage(reply, 200, codesPage(request.visit, { survey, groups }));
    }),
  );

  app.post<SurveyCall>('/surveys/:id/codes', (request, reply) =>
    withSurvey(parts, request, reply, async (survey) => {
      const { visit, body } = request;
      const errors = codeErrors(visit, body);
      if (Object.keys(errors).length > 0)
        return sendPage(reply, 422, await pageWith(request, survey, errors));
      if (!(await hasRightDocument(parts, survey))) {
        const broken = { count: visit.words.codes.documentBroken };
        return sendPage(reply, 409, await pageWith(request, survey, broken));
      }
      const unit = typedIn(body, 'unit') || undefined;
      const round = typedIn(body, 'round') || undefined;
      const made = await codes.make(survey, { count: Number(typedIn(body, 'count')), unit, round });
      if (!made) {
        const unfillable = { count: visit.words.codes.unfillable };
        return sendPage(reply, 422, await pageWith(request, survey, unfillable));
      }
      const address = typedIn(body, 'address') || ownAddress(request, survey.id);
      return sendPage(
        reply,
        200,
        codeSheetPage(visit, { survey, codes: made, address, unit, round }),
      );
    }),
  );

  app.post<SurveyCall>('/surveys/:id/unused-codes', (request, reply) =>
    withSurvey(parts, request, reply, async (survey) => {
      const { visit, body } = request;
      const given = [
        ...new Set(
          typedIn(body, 'codes')
            .split(/[\s,;]+/)
            .filter(Boolean),
        ),
      ];
      if (given.length === 0) {
        const errors = { codes: visit.words.codes.listMissing };
        return sendPage(reply, 422, await pageWith(request, survey, errors));
      }
      const unused = await codes.unusedOf(survey.id, given);
      const page = unusedCodesPage(visit, survey, { unused, given: given.length });
      return sendPage(reply, 200, page);
    }),
  );
}

function codeErrors({ words }: Visit, body: unknown): FieldErrors {
  const [count, unit, round, address] = FIELDS.map((name) => typedIn(body, name));
  return {
    ...(!(/^\d+$/.test(count ?? '') && isCodeCount(Number(count))) && {
      count: words.codes.countWrong(MOST_CODES),
    }),
    ...(unit && !isUnitName(unit) && { unit: words.codes.nameWrong }),
    ...(round && !isRoundName(round) && { round: words.codes.nameWrong }),
    ...(address && !isWebAddress(address) && { address: words.codes.addressWrong }),
  };
}

/** A page that a code can be put behind. */
const isWebAddress = (address: string): boolean =>
  /^https?:\/\//.test(address) && URL.canParse(address) && !address.includes('#');

/**
 * Where the survey has its own page, as the browser sees us: a proxy may have put us under another
 * name and into a folder, and the browser tells where the form stood.
 */
function ownAddress({ headers, protocol, host }: FastifyRequest<SurveyCall>, id: string): string {
  const [base] = /^https?:\/\/.*?\/(?=admin\/surveys\/)/.exec(headers.referer ?? '') ?? [];
  return `${base ?? `${protocol}://${host}/`}s/${id}`;
}
