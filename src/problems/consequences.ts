import type { Problem } from '../engine/index.js';
import { isRecord } from '../engine/record.js';
import { ofOneLanguageEach } from './language-faults.js';
import { parentOf, pointerOf, questionsIn, stepsOf, valueAt } from './pointer.js';

const isUnder = (path: string, parent: string): boolean => path.startsWith(`${parent}/`);

/** What decides which answers a question has, and so what can be compared with. */
const DECISIVE = /^\/(id|type|preset|min|max|notApplicable|choices(\/.*)?|rows(\/.*)?)$/;

/** A misspelt name, and the same name missing. */
const isMisspelt = ({ path, code, params }: Problem, others: readonly Problem[]): boolean =>
  (code === 'missing' || code === 'not-exactly-one') &&
  others.some(
    (other) =>
      other.code === 'unknown-property' &&
      parentOf(other.path) === path &&
      [params.value].flat().includes(other.params.nearest),
  );

/** Labels of steps, where nobody knows which steps there are. */
const isOfUnknownStep = ({ path, code }: Problem, others: readonly Problem[]): boolean => {
  const [, owner] = /^(.*)\/labels\/[^/]*$/.exec(path) ?? [];
  if (owner === undefined || code !== 'unknown-value') return false;
  return others.some((other) => [`${owner}/min`, `${owner}/max`].includes(other.path));
};

/** A condition on a question that is faulty itself. */
function isOfFaultyQuestion(
  { path, code, params }: Problem,
  others: readonly Problem[],
  document: unknown,
): boolean {
  const place = /^(.*\/visibleIf.*)\/([^/]*)$/.exec(path) ?? [];
  const [, condition = ''] = place;
  if (!condition) return false;
  const questions = questionsIn(document);
  if (code === 'no-earlier-question')
    return others.some(
      (other) =>
        (other.code === 'bad-id' && other.params.value === params.value) ||
        (other.code === 'missing' &&
          other.params.value === 'id' &&
          /questions\/\d+$/.test(other.path)),
    );
  // The value may stand in a list, one step deeper.
  const asked = [condition, parentOf(condition)]
    .map((pointer) => valueAt(document, stepsOf(pointer)))
    .find((value) => isRecord(value) && typeof value['question'] === 'string');
  const id = isRecord(asked) ? asked['question'] : undefined;
  const found = questions.find(({ value }) => value['id'] === id);
  if (!found) return false;
  const owners = [pointerOf(found.steps), pointerOf(['presets', String(found.value['preset'])])];
  return others.some((other) =>
    owners.some(
      (owner) =>
        (isUnder(other.path, owner) && DECISIVE.test(other.path.slice(owner.length))) ||
        (other.path === owner &&
          other.code === 'missing' &&
          DECISIVE.test(`/${String(other.params.value)}`)),
    ),
  );
}

/** A preset that has a fault, and so is not known where it is used. */
const isOfMissingPreset = ({ path, code }: Problem, others: readonly Problem[]): boolean =>
  code === 'unknown-value' &&
  path.endsWith('/preset') &&
  others.some((other) => other.path === '/presets');

/** What is missing or faulty in a value that is of another kind than it should be. */
const isInWrongType = ({ path, code }: Problem, others: readonly Problem[]): boolean =>
  others.some(
    (other) =>
      other.code === 'wrong-type' &&
      (isUnder(path, other.path) || (path === other.path && code === 'missing')),
  );

/** Without what only follows from another fault: one fault is one problem. */
export const withoutConsequences = (
  problems: readonly Problem[],
  document: unknown,
): readonly Problem[] =>
  ofOneLanguageEach(problems).filter(
    (problem) =>
      !isInWrongType(problem, problems) &&
      !isMisspelt(problem, problems) &&
      !isOfUnknownStep(problem, problems) &&
      !isOfMissingPreset(problem, problems) &&
      !isOfFaultyQuestion(
        problem,
        problems.filter((other) => other !== problem),
        document,
      ),
  );
