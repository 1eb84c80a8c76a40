import type { PostFlag, PostFormat } from '../model';

/**
 * How a platform's own kinds of post become the shared vocabulary: for the documentation and its test, loaded by no
 * reader. One `mapping.ts` a platform; what a platform does not have, or does not show, is left out.
 */
export interface PlatformMapping {
  /** What becomes each content type, in the platform's own words. */
  formats: Partial<Record<PostFormat, string>>;
  /** What sets each mark. */
  flags: Partial<Record<PostFlag, string>>;
  /** What looks like a post there and is none, or is not read. */
  leftOut: string;
}
