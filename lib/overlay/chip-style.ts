/**
 * Filled in by the build (scripts/overlay-css.ts): the rules of the reload chip alone. They ride in the overlay, since
 * where the chip is due there is no background left that could answer with the others.
 */
export const CHIP_CSS: string = '';
