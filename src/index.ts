import { defineSurvey } from './define-survey.js';

export type * from './user-survey.js';

defineSurvey();
