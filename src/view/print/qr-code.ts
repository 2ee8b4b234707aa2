import { html, nothing } from 'lit';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** The white edge that a reader needs, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** `undefined`: it is too long for a QR code, which holds some 2,900 bytes. */
const modulesOf = (content: string) => {
  try {
    return generate(content);
  } catch {
    return undefined;
  }
};

/**
 * The modules of a QR code as one path, drawn black: it needs no background to be printed. Nothing
 * where the content is too long.
 * @param name what it is, for who does not see it
 */
export const qrCode = (content: string, name: string) => {
  const code = modulesOf(content);
  if (!code) return nothing;
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
