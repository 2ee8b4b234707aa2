import { Playground } from './playground.js';

customElements.define('survey-playground', Playground);
