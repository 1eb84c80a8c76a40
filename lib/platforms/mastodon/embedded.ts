import type { EmbeddedSource } from '../contract';

/**
 * The HTML carries `#initial-state`: the server's settings and the accounts of viewer and owner. Neither the profile in
 * front nor a post of it is there (since 4.0, 2022): everything comes by the interface.
 */
export const mastodonEmbedded: readonly EmbeddedSource[] = [];
