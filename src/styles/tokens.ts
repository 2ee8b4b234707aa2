import { css } from 'lit';

/**
 * The public custom properties with their defaults, and what is inherited from the page. System
 * colours follow the host's `color-scheme`, and what is mixed with them is darker on light and
 * lighter on dark; hints and borders follow a theme's text and surface. Lengths have a floor in px:
 * on pages with `html { font-size: 62.5% }` one rem is 10px. Letter and word spacing stay
 * inherited: people set them.
 */
export const tokens = css`
  :host {
    display: block !important;
    flex-grow: 1;
    min-inline-size: min(100%, 20em);
    --_accent: var(--user-survey-accent, color-mix(in srgb, #0078c8 70%, CanvasText));
    --_on-accent: var(--user-survey-on-accent, Canvas);
    --_surface: var(--user-survey-surface, Canvas);
    --_text: var(--user-survey-text, color-mix(in srgb, CanvasText 88%, Canvas));
    --_muted: var(--user-survey-muted, color-mix(in srgb, var(--_text) 75%, var(--_surface)));
    --_border: var(--user-survey-border, color-mix(in srgb, var(--_text) 58%, var(--_surface)));
    --_danger: var(--user-survey-danger, color-mix(in srgb, #f02d23 65%, CanvasText));
    --_radius: var(--user-survey-radius, 6px);
    --_unit: max(1rem, 16px);
    --_space: var(--user-survey-space, var(--_unit));
    --_half: calc(var(--_space) / 2);
    --_target: max(24px, var(--user-survey-target-size, 44px));
    --_small: 0.9375em;
    --_tint: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    --_faint: color-mix(in srgb, var(--_text) 25%, var(--_surface));
    --_line: 1px;
  }
  :host([hidden]) {
    display: none !important;
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
      --_faint: var(--_text);
      --_line: 2px;
    }
  }
  *,
  ::before {
    box-sizing: border-box;
    scroll-margin-block: var(--user-survey-scroll-margin, 8rem);
  }
`;
