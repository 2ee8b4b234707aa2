import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

/**
 * For a property that the person changes too: it is set only where it differs from what the field
 * holds (as lit's own `live`, for properties alone). A half date has no value; setting one that is
 * already there would empty the field.
 */
export const live = directive(
  class extends Directive {
    render(value: string) {
      return value;
    }
    override update(part: PropertyPart, [value]: [string]) {
      if (value === (part.element as HTMLInputElement).value) return noChange;
      setCommittedValue(part);
      return value;
    }
  },
);
