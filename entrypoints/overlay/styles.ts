/** Filled in by the build (scripts/overlay-css.ts): the shared sheets, cut to what the card's shadow root uses. */
export const CARD_CSS: string = '';

/** For the hundreds of badges: their own rules and the dozen tokens in those. */
export const BADGE_CSS: string = '';
