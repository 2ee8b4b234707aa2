import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { attributes, markup } from '../../pages/markup.js';
import type { Markup } from '../../pages/markup.js';

/** The white edge that a reader needs, in modules (ISO/IEC 18004). */
const QUIET = 4;

/**
 * The modules of a QR code as one path, drawn black on white. Nothing where the content is too long.
 * @param name what it is, for who does not see it
 */
export function qrCode(content: string, name: string): Markup | undefined {
  const code = modulesOf(content);
  if (!code) return undefined;
  const size = code.size + 2 * QUIET;
  const box = `${-QUIET} ${-QUIET} ${size} ${size}`;
  return markup`<svg${attributes({ class: 'qr', role: 'img', 'aria-label': name, viewBox: box, 'shape-rendering': 'crispEdges' })}><path d="${toSvgPath(code)}"/></svg>`;
}

/** `undefined`: it is longer than the some 2,900 bytes that a QR code holds. */
const modulesOf = (content: string) => {
  try {
    return generate(content);
  } catch {
    return undefined;
  }
};
