import { resizeFrames } from './frame-page.js';
import { tellHeight } from './framed-page.js';

// One file for both sides: on a page it resizes frames; a stand-alone page in one, whose address
// asks to be embedded, tells its height.
const isFramed = parent !== window && new URLSearchParams(location.search).has('embed');
if (isFramed) tellHeight();
else resizeFrames();
