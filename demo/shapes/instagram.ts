/** What Instagram serves, built from a scenario: the demo network's answers and the reader's fixtures. */
export * from './instagram-bodies.ts';
export { postComments } from './instagram-comments.ts';
export * from './instagram-html.ts';
export { DECOY_LIKES, type Json, olderViews, shortcode } from './instagram-nodes.ts';
export * from './instagram-tabs.ts';
