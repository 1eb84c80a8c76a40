/**
 * Filled in by the build (scripts/overlay-css.ts): the shared sheets, cut to what the drawer uses. It rides in the
 * drawer's own script, which only a page gets where somebody opens it.
 */
export const DRAWER_CSS: string = '';
