// The parts of the desk that the keyboard goes round: outline, raw page, text, flags.
const PARTS = [
  '.rail-left [aria-current], .rail-left button',
  '.raw .cm-content',
  '.corrected .cm-content',
  '.rail-right button',
];

/** Moves the focus to the next (or previous) part that is on the screen. */
export function nextPart(direction: 1 | -1): void {
  const parts = PARTS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
  const regions = parts.map((part) => part.closest('.rail, .cm-editor'));
  const here = regions.findIndex((region) => region?.contains(document.activeElement) === true);
  const next = parts[(Math.max(here, direction === 1 ? here : 0) + direction + parts.length) % parts.length];
  next?.focus({ preventScroll: false });
}
