import type { SurveyOptions } from './run/survey-options.js';
import type { UserSurvey } from './user-survey.js';

/** The properties that a template may set. */
export type SettableProperties = Partial<
  Pick<UserSurvey, keyof SurveyOptions | 'src' | 'lang' | 'survey' | 'strings' | 'answers'>
>;
