/**
 * Filled in by the build (scripts/overlay-css.ts): a badge's own rules and the dozen tokens in those. Held by the
 * background like the card's: badges need figures, and those come from there as well.
 */
export const BADGE_CSS: string = '';
