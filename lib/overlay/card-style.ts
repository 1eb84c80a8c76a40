/**
 * Filled in by the build (scripts/overlay-css.ts): the shared sheets, cut to what the card uses. The background holds it
 * and answers with it: a quarter of the overlay that most pages of a site never need, as no profile is on them.
 */
export const CARD_CSS: string = '';
