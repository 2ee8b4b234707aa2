/** Types alone: `<user-survey>` in Vue's templates. */

import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { SettableProperties } from './settable-properties.js';
import type { SurveyEvents, UserSurvey } from './user-survey.js';

type Listeners = { [K in keyof SurveyEvents]: (event: SurveyEvents[K]) => void };

/** What Vue's compiler reads of a component, said of an element. */
type SurveyComponent = new () => UserSurvey & {
  $props: Omit<HTMLAttributes, keyof SettableProperties> & SettableProperties & PublicProps;
  $emit: EmitFn<Listeners>;
};

declare module 'vue' {
  interface GlobalComponents {
    'user-survey': SurveyComponent;
  }
}
