import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class Guard extends Directive {
  #input: unknown;
  render(input: unknown, draw: () => unknown) {
    if (input === this.#input) return noChange;
    this.#input = input;
    return draw();
  }
}

/** Draws again only when `input` is another one (as lit's own `guard`, for one input). */
export const guard = directive(Guard);
