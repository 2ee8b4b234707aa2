/** Types alone: `<user-survey>` and its siblings in Vue's templates. */

import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type {
  SettablePrintProperties,
  SettableProperties,
  SettableResultsProperties,
} from './settable-properties.js';
import type { SurveyEvents, UserSurvey } from './user-survey.js';
import type { PrintEvents, UserSurveyPrint } from './user-survey-print.js';
import type { ResultsEvents, UserSurveyResults } from './user-survey-results.js';

type Listeners<Events> = { [K in keyof Events]: (event: Events[K]) => void };

/** What Vue's compiler reads of a component, said of an element. */
type Component<Element, Properties, Events> = new () => Element & {
  $props: Omit<HTMLAttributes, keyof Properties> & Properties & PublicProps;
  $emit: EmitFn<Listeners<Events>>;
};

declare module 'vue' {
  interface GlobalComponents {
    'user-survey': Component<UserSurvey, SettableProperties, SurveyEvents>;
    'user-survey-results': Component<UserSurveyResults, SettableResultsProperties, ResultsEvents>;
    'user-survey-print': Component<UserSurveyPrint, SettablePrintProperties, PrintEvents>;
  }
}
