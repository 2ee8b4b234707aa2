/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
const read = new Map<string, Colour>();

/** Any colour that a computed style can have, as the browser paints it. */
export function colourOf(css: string): Colour {
  const known = read.get(css);
  if (known) return known;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const colour: Colour = [red, green, blue, alpha / 255];
  read.set(css, colour);
  return colour;
}

const over = (above: Colour, below: Colour): Colour => {
  const [red, green, blue, alpha] = above;
  const mix = (a: number, b: number) => a * alpha + b * (1 - alpha);
  return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
};

const parentOf = (node: Element): Element | null =>
  node.parentElement ?? ((node.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;

/** What is painted behind a node's content, itself included; the page's canvas is opaque. */
export function groundOf(node: Element | null): Colour {
  if (!node) return colourOf('Canvas');
  const own = colourOf(getComputedStyle(node).backgroundColor);
  return own[3] === 1 ? own : over(own, groundOf(parentOf(node)));
}
/** What is painted around a node. */
export const groundAround = (node: Element) => groundOf(parentOf(node));

const luminance = ([red, green, blue]: Colour) => {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** The ratio of WCAG between a colour and what it is painted on, from 1 to 21. */
export function contrast(colour: Colour, ground: Colour): number {
  const [light, dark] = [luminance(over(colour, ground)), luminance(ground)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}
