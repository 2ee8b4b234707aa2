import { UserSurvey } from './user-survey.js';

// Where a page is drawn on a server there are no elements to define.
const registry = globalThis.customElements as CustomElementRegistry | undefined;

// Pasted twice, or in two versions: the first one wins and nothing breaks.
if (registry && !registry.get('user-survey')) registry.define('user-survey', UserSurvey);
