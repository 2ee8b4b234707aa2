import type { SurveyOptions } from './run/survey-options.js';
import type { UserSurvey } from './user-survey.js';
import type { UserSurveyPrint } from './user-survey-print.js';
import type { UserSurveyResults } from './user-survey-results.js';

/** The properties that a template may set. */
export type SettableProperties = Partial<
  Pick<UserSurvey, keyof SurveyOptions | 'src' | 'lang' | 'survey' | 'strings' | 'answers'>
>;

/** Those of `<user-survey-results>`. */
export type SettableResultsProperties = Partial<
  Pick<UserSurveyResults, 'src' | 'lang' | 'headingLevel' | 'show' | 'results'>
>;

/** Those of `<user-survey-print>`. */
export type SettablePrintProperties = Partial<
  Pick<
    UserSurveyPrint,
    'src' | 'lang' | 'headingLevel' | 'surveyUrl' | 'code' | 'survey' | 'answers' | 'comments'
  >
>;
