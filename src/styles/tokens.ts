import { css } from 'lit';

/**
 * The fifteen public custom properties with their defaults, and what is inherited from the page.
 * Lengths have a floor in px: on pages with `html { font-size: 62.5% }` one rem is 10px. Letter and
 * word spacing stay inherited: people set them.
 */
export const tokens = css`
  :host {
    display: block !important;
    flex-grow: 1;
    min-inline-size: min(100%, 20em);
    --_accent: var(--user-survey-accent, #00558c);
    --_on-accent: var(--user-survey-on-accent, #fff);
    --_text: var(--user-survey-text, #1c2126);
    --_muted: var(--user-survey-muted, #535b63);
    --_surface: var(--user-survey-surface, #fff);
    --_border: var(--user-survey-border, #7b848d);
    --_danger: var(--user-survey-danger, #b3201a);
    --_focus: var(--user-survey-focus, #1c2126);
    --_radius: var(--user-survey-radius, 6px);
    --_unit: max(1rem, 16px);
    --_space: var(--user-survey-space, var(--_unit));
    --_target: max(24px, var(--user-survey-target-size, 44px));
    --_tint: color-mix(in srgb, var(--_accent) 8%, var(--_surface));
    --_faint: color-mix(in srgb, var(--_border) 45%, var(--_surface));
  }
  :host([hidden]) {
    display: none !important;
  }
  [part~='survey'] {
    color-scheme: light;
    container-type: inline-size;
    box-sizing: border-box;
    max-inline-size: var(--user-survey-max-width, calc(var(--_unit) * 44));
    color: var(--_text);
    background: var(--_surface);
    font-family: var(--user-survey-font, inherit);
    font-size: var(--user-survey-font-size, var(--_unit));
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    cursor: auto;
    overflow-wrap: break-word;
    accent-color: var(--_accent);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--user-survey-accent, light-dark(#00558c, #8ccbff));
      --_on-accent: var(--user-survey-on-accent, light-dark(#fff, #06202f));
      --_text: var(--user-survey-text, light-dark(#1c2126, #eef1f4));
      --_muted: var(--user-survey-muted, light-dark(#535b63, #b9c1c9));
      --_surface: var(--user-survey-surface, light-dark(#fff, #171b1f));
      --_border: var(--user-survey-border, light-dark(#7b848d, #8d969f));
      --_danger: var(--user-survey-danger, light-dark(#b3201a, #ffb3aa));
      --_focus: var(--user-survey-focus, light-dark(#1c2126, #fff));
    }
    [part~='survey'] {
      color-scheme: inherit;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
      --_faint: var(--_text);
    }
  }
  *,
  ::before {
    box-sizing: border-box;
  }
`;
