import type {
  Choice,
  CommentField,
  AnswerGroup,
  ConditionValue,
  QuestionTypeName,
  Row,
  ScaleRange,
  LocalizedText,
} from './survey.js';

/** A question while it is read: of any type, and any part may still be missing. */
export interface QuestionParts {
  readonly id?: string;
  readonly type?: QuestionTypeName;
  readonly comment?: CommentField;
  readonly notApplicable?: boolean | LocalizedText;
  readonly positive?: readonly ConditionValue[];
  readonly groups?: readonly AnswerGroup[];
  readonly choices?: readonly Choice[];
  readonly rows?: readonly Row[];
  readonly display?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly labels?: Readonly<Record<string, LocalizedText>>;
  readonly range?: ScaleRange;
  readonly minSelected?: number;
  readonly maxSelected?: number;
}
