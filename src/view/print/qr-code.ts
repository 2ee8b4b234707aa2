import { html } from 'lit';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** The white edge that a reader needs, in modules (ISO/IEC 18004). */
const QUIET = 4;

/**
 * The modules of a QR code as one path, drawn black: it needs no background to be printed.
 * @param name what it is, for who does not see it
 */
export const qrCode = (content: string, name: string) => {
  const code = generate(content);
  const size = code.size + 2 * QUIET;
  return html`<svg
    class="qr"
    role="img"
    aria-label=${name}
    viewBox=${`${-QUIET} ${-QUIET} ${size} ${size}`}
    shape-rendering="crispEdges"
  >
    <path d=${toSvgPath(code)}></path>
  </svg>`;
};
