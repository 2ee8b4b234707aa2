import { UserSurvey } from './user-survey.js';

// Pasted twice, or in two versions: the first one wins and nothing breaks.
if (!customElements.get('user-survey')) customElements.define('user-survey', UserSurvey);
