/** Phrasing content (HTML standard, 3.2.5.2.5); all other elements begin a block. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo br cite code data del dfn em font i ins kbd mark q s samp small span strike ' +
    'strong sub sup time tt u var wbr ' +
    'audio button canvas embed iframe img input label meter object picture progress select svg textarea video'
  ).split(' '),
);
/** Nobody sees what is in these. */
const UNSEEN = 'link, meta, noscript, script, style, template';
/** Says something without text. */
const CONTENT =
  'audio, button, canvas, embed, iframe, img, input, object, select, svg, textarea, video';
/** Of these nothing is left when their one link is a survey. */
const LEAVES = 'p, h1, h2, h3, h4, h5, h6';

/** Editors leave spaces behind that nobody sees. */
const isBlank = (text: string | null): boolean => !/[^\s\u200B-\u200D\u2060]/.test(text ?? '');

/** In a paragraph everything is, also what only others know: a word processor's `o:p`, a site's own tag. */
const isInline = (node: Node | null): boolean =>
  node instanceof Element &&
  (INLINE.has(node.localName) || node.matches(UNSEEN) || !!node.parentElement?.closest(LEAVES));

/** Nobody knows what a tag of somebody else shows. */
const isCustom = ({ localName }: Element): boolean => localName.includes('-');

const isEmpty = (node: Node): boolean => {
  if (!(node instanceof Element))
    return node.nodeType === Node.COMMENT_NODE || isBlank(node.nodeValue);
  if (node.matches(UNSEEN)) return true;
  const all = [node, ...node.querySelectorAll('*')];
  return isBlank(node.textContent) && !all.some((one) => one.matches(CONTENT) || isCustom(one));
};

/** Is there nothing beside it, up to where the next block begins? */
function standsAlone(node: Node, side: 'previousSibling' | 'nextSibling'): boolean {
  for (let beside = node[side]; beside; beside = beside[side]) {
    if (beside instanceof Element && !isInline(beside)) return true;
    if (!isEmpty(beside)) return false;
  }
  return true;
}

/**
 * What a survey can take the place of, when a link is alone in its block: the link with what is
 * around it in the line, or a whole paragraph or heading. `undefined` for a link in a sentence.
 */
export function aloneInBlock(link: Element): ChildNode | undefined {
  let node = link;
  for (;;) {
    if (!standsAlone(node, 'previousSibling') || !standsAlone(node, 'nextSibling'))
      return undefined;
    const parent = node.parentElement;
    if (parent?.matches(LEAVES)) return parent;
    if (!parent || !isInline(parent)) return node;
    node = parent;
  }
}
