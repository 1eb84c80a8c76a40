import type { EmbeddedSource } from '../contract';

/** bsky.app sends an empty shell: everything comes by XRPC. */
export const blueskyEmbedded: readonly EmbeddedSource[] = [];
