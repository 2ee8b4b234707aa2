import { everyState } from './every-state.js';

everyState('nb');
