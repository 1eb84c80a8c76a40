import type { ReadContext } from '../contract';
import type { Collector } from '../reading';

/** What the functions of one body share. */
export interface Job {
  c: Collector;
  ctx: ReadContext;
  /** Source id, `pinterest/PinResource`. */
  source: string;
}
