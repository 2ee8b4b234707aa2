/** Types alone: `<user-survey>` in JSX, for React 19 or later. */

import type { ClassAttributes, HTMLAttributes } from 'react';
import type { SettableProperties } from './settable-properties.js';
import type { SurveyEvents, UserSurvey } from './user-survey.js';

/** React listens to whatever follows `on`, letter by letter: `onsurvey-submitted`. */
type Listeners = {
  readonly [K in keyof SurveyEvents as `on${K}`]?: (event: SurveyEvents[K]) => void;
};

export type UserSurveyProps = ClassAttributes<UserSurvey> &
  Omit<HTMLAttributes<UserSurvey>, keyof SettableProperties> &
  SettableProperties &
  Listeners;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- it is React's
  namespace JSX {
    interface IntrinsicElements {
      'user-survey': UserSurveyProps;
    }
  }
}
