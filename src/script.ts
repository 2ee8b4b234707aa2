import { defineSurvey } from './define-survey.js';
import { startEmbedding } from './embed/embedding.js';
import { UserSurvey } from './user-survey.js';

export type * from './user-survey.js';

// The one file defines the tag, and turns links and placeholders of the page into it. Whoever
// imports the package writes the tag.
defineSurvey();
// Where the tag cannot be, the links stay.
if (globalThis.customElements?.get('user-survey')) startEmbedding(UserSurvey.observedAttributes);
