/** Types alone: `<user-survey>` and its siblings in JSX, for React 19 or later. */

import type { ClassAttributes, HTMLAttributes } from 'react';
import type {
  SettablePrintProperties,
  SettableProperties,
  SettableResultsProperties,
} from './settable-properties.js';
import type { SurveyEvents, UserSurvey } from './user-survey.js';
import type { PrintEvents, UserSurveyPrint } from './user-survey-print.js';
import type { ResultsEvents, UserSurveyResults } from './user-survey-results.js';

/** React listens to whatever follows `on`, letter by letter: `onsurvey-submitted`. */
type Listeners<Events extends object> = {
  readonly [K in keyof Events & string as `on${K}`]?: (event: Events[K]) => void;
};

export type UserSurveyProps = ClassAttributes<UserSurvey> &
  Omit<HTMLAttributes<UserSurvey>, keyof SettableProperties> &
  SettableProperties &
  Listeners<SurveyEvents>;

export type UserSurveyResultsProps = ClassAttributes<UserSurveyResults> &
  Omit<HTMLAttributes<UserSurveyResults>, keyof SettableResultsProperties> &
  SettableResultsProperties &
  Listeners<ResultsEvents>;

export type UserSurveyPrintProps = ClassAttributes<UserSurveyPrint> &
  Omit<HTMLAttributes<UserSurveyPrint>, keyof SettablePrintProperties> &
  SettablePrintProperties &
  Listeners<PrintEvents>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- it is React's
  namespace JSX {
    interface IntrinsicElements {
      'user-survey': UserSurveyProps;
      'user-survey-results': UserSurveyResultsProps;
      'user-survey-print': UserSurveyPrintProps;
    }
  }
}
