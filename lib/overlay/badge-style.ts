/** Filled in by the build (scripts/overlay-css.ts): a badge's own rules and the dozen tokens in those. */
export const BADGE_CSS: string = '';
