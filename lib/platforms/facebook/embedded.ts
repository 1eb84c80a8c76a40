import type { EmbeddedSource } from '../contract';
import { type Collector, isRecord } from '../reading';
import { joinStreamed } from '../streamed';
import { readAnswer, reader } from './answers';

/** Blocks without any of these hold configuration, translations and menus: most of a page's blocks and of its bytes. */
const WORTH_READING =
  /profile_header_renderer|profile_tile_sections|timeline_list_feed_units|aggregated_fb_shorts|profile_pinned_post|comet_ufi_summary|creation_story|fb_reel_react_button|profile_social_context/;
const CALL = '["RelayPrefetchedStreamCache"';

/** Index after the bracket that closes the one at `open`, or −1. Brackets inside strings do not count. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const c = text[i];
    if (c === '"') {
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
    } else if (c === '[' || c === '{') depth += 1;
    else if (c === ']' || c === '}') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return -1;
}

/** The calls that carry data, out of a script that is code (pages until 2023): what they are given is JSON. */
function callsIn(code: string): string | undefined {
  const calls: string[] = [];
  for (let from = code.indexOf(CALL); from >= 0; from = code.indexOf(CALL, from)) {
    const end = closing(code, from);
    if (end < 0) break;
    calls.push(code.slice(from, end));
    from = end;
  }
  return calls.length > 0 ? `{"require":[${calls.join()}]}` : undefined;
}

const MOST_STEPS = 100_000;

/** The answers inside the page's blocks, each with all its pieces, in the order of their first piece. */
function answersIn(body: unknown, c: Collector): unknown[] {
  const pieces = new Map<string, unknown[]>();
  const stack: unknown[] = [body];
  for (let steps = 0; stack.length > 0 && steps < MOST_STEPS; steps++) {
    const here = stack.pop();
    if (Array.isArray(here)) {
      const [name, box] = here;
      const inner = isRecord(box) && isRecord(box.__bbox) ? box.__bbox.result : undefined;
      if (typeof name === 'string' && isRecord(inner)) {
        pieces.set(name, [...(pieces.get(name) ?? []), inner]);
        continue;
      }
      for (let i = here.length - 1; i >= 0; i--) if (typeof here[i] === 'object') stack.push(here[i]);
    } else if (isRecord(here)) {
      // A profile's data outside of what answers are wrapped in: the wrapping has changed.
      if ('timeline_list_feed_units' in here || 'profile_header_renderer' in here)
        c.shape('require[].__bbox.result', undefined, here);
      // Modules that are only defined carry no data, and are the larger part.
      for (const key of Object.keys(here).reverse())
        if (key !== 'define' && typeof here[key] === 'object' && here[key] !== null) stack.push(here[key]);
    }
  }
  return [...pieces.values()].map(joinStreamed);
}

/** The first screen: answers of queries that the server made for the page, in pieces over many blocks. */
export const facebookEmbedded: EmbeddedSource = {
  id: 'facebook/embedded',
  find(document) {
    const texts: string[] = [];
    for (const script of document.querySelectorAll('script')) {
      const type = script.getAttribute('type') ?? '';
      if (script.hasAttribute('src') || (type !== '' && type !== 'application/json' && type !== 'text/javascript'))
        continue;
      const text = script.textContent ?? '';
      if (!WORTH_READING.test(text)) continue;
      const found = type === 'application/json' ? text : text.includes(CALL) ? callsIn(text) : undefined;
      // Outside of its strings JSON has no need of line ends, and inside it has none.
      if (found) texts.push(found.replaceAll('\n', ' '));
    }
    // Together, because the pieces of one answer lie in several blocks.
    return texts.length > 0 ? [texts.join('\n')] : [];
  },
  read: reader('facebook/embedded', (body, job, named) => {
    for (const answer of answersIn(body, job.c)) readAnswer(answer, job, named);
  }),
  empty: 'normal',
};
