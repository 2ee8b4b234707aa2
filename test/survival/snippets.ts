/** How a page with a pasted snippet ends for its visitor. */
export type Ending = 'survey' | 'link' | 'dead end';

/** Something that a web editor pastes. */
export interface Snippet {
  /** The head of its column. */
  readonly name: string;
  /** As the README shows it, with the README's addresses. */
  readonly html: string;
  /** What is promised of it, whatever the editor, where the page's template has our script. */
  readonly atLeast: Ending;
}

/** What the link alone is made of, for whoever makes it with an editor's own button. */
export const LINK_TEXT = 'Svar på undersøkelsen';
export const LINK_ADDRESS =
  'https://collector.example/s/home-care#user-survey&src=https://collector.example/surveys/home-care';

const TAG = `<user-survey src="/media/home-care.json" endpoint="https://collector.example/surveys/home-care/responses">
  <a href="https://collector.example/s/home-care">Svar på undersøkelsen</a>
</user-survey>
<p><a href="https://collector.example/s/home-care">Åpne undersøkelsen på en egen side</a></p>`;

export const SNIPPETS: readonly Snippet[] = [
  {
    name: 'script and tag',
    atLeast: 'link',
    html: `<script defer src="/media/user-survey.js"></script>\n${TAG}`,
  },
  { name: 'tag', atLeast: 'link', html: TAG },
  {
    name: 'div',
    atLeast: 'link',
    html: `<div data-user-survey="/media/home-care.json" data-endpoint="https://collector.example/surveys/home-care/responses">
  <a href="https://collector.example/s/home-care">Svar på undersøkelsen</a>
</div>`,
  },
  {
    name: 'link',
    atLeast: 'survey',
    html: `<p><a href="${LINK_ADDRESS}">${LINK_TEXT}</a></p>`,
  },
  {
    name: 'frame',
    atLeast: 'link',
    html: `<iframe src="https://collector.example/s/home-care?embed=1" title="Undersøkelse" width="100%" height="800" loading="lazy"></iframe>
<p><a href="https://collector.example/s/home-care">Åpne undersøkelsen på en egen side</a></p>`,
  },
];
