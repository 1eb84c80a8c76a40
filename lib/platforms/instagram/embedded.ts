import type { EmbeddedSource } from '../contract';
import { eachRecord } from '../nested';
import { get, isRecord } from '../reading';
import type { Job, Named } from './posts';
import { statesCounts } from './profile';
import { reader, readItems, readMediaInfo, readUserInfo, readWebProfileInfo } from './rest';
import { hasKnownRoot, readData } from './roots';
import { looksLikeMedia } from './search';
import { lookForMedia, lookForProfile } from './unknown-root';

/** Blocks without any of these hold configuration and translations only: most of a page's 30 blocks and of its bytes. */
const WORTH_READING = /"xdt_|"xig_|shortcode_media|edge_followed_by|follower_count|media_type|taken_at/;

/** Requests that the server made for the page: their answers stand in the HTML as JSON inside a JSON string. */
const ANSWERS: [RegExp, (body: unknown, job: Job, named: Named) => void][] = [
  [/^\/api\/v1\/users\/web_profile_info\//, readWebProfileInfo],
  [/^\/api\/v1\/users\/\d+\/info\//, readUserInfo],
  [/^\/api\/v1\/feed\/user\//, (body, job, named) => readItems('posts', body, job, named)],
  [/^\/api\/v1\/clips\/user\//, (body, job, named) => readItems('reels', body, job, named)],
  [/^\/api\/v1\/media\/\d+\/info\//, readMediaInfo],
];

/** The home feed and Explore, which are fetched ahead on every page. */
const HOME = /^\/api\/v1\/(?:feed\/(?:timeline|reels_)|discover|clips\/home)/;

/** A PolarisQueryPreloaderCache entry: `{ request: { url }, result: { response: "<json>" } }`. */
function preloaded(box: Record<string, unknown>, path: string, job: Job, named: Named): boolean {
  const response = isRecord(box.result) ? box.result.response : undefined;
  const url = isRecord(box.request) ? box.request.url : undefined;
  if (typeof response !== 'string') return false;
  let body: unknown;
  try {
    body = JSON.parse(response.replace(/^for \(;;\);/, ''));
  } catch {
    job.c.shape(`${path}.result.response`, response, box.result);
    return true;
  }
  const read = ANSWERS.find(([address]) => typeof url === 'string' && address.test(url))?.[1];
  if (read) read(body, job, named);
  else if (isRecord(body) && isRecord(body.data)) readData(body.data, `${path}.data`, job, named);
  else if (typeof url === 'string' && HOME.test(url)) job.c.skip('home-feed');
  else lookForMedia(body, path, String(url), job, named);
  return true;
}

/**
 * Finds the answers inside a `data-sjs` block. They sit at the bottom of nested module calls whose form changes often,
 * so they are found by key: every `result.data`, every `data` or `graphql` with a known root field, and every
 * preloaded response.
 */
const readBlock = reader(
  'instagram/embedded',
  (block, job, named) => {
    let answers = 0;
    const whole = eachRecord(block, (here) => {
      const data = get(here, 'result.data') ?? here.data ?? here.graphql;
      const answered = isRecord(data) && (data === get(here, 'result.data') || hasKnownRoot(data));
      if (answered) readData(data, 'data', job, named);
      const taken = answered || preloaded(here, '(preloaded)', job, named);
      if (taken) answers += 1;
      return taken;
    });
    if (!whole) job.c.shape('(block)', block, block);
    else if (answers === 0) readLoose(block, job, named);
  },
  'normal',
);

/** A block chosen for its words in which no answer stands: where it holds posts or a profile, the wrapping has changed. */
function readLoose(block: unknown, job: Job, named: Named): void {
  eachRecord(block, (here) => {
    const known = Object.keys(here).some((key) => /^(?:xdt|xig)_/.test(key)) && hasKnownRoot(here);
    if (known) {
      job.c.shape('(block).result.data', undefined, here);
      readData(here, '(block)', job, named);
    } else if (looksLikeMedia(here) || (statesCounts(here) && 'username' in here)) {
      lookForProfile(here, '(block)', 'user', job);
      lookForMedia(here, '(block)', '(block)', job, named);
      return true;
    }
    return known;
  });
}

/** `window._sharedData = {…};` and `window.__additionalDataLoaded('/p/…/',{…});`: how pages held their data until 2023. */
const ASSIGNED = /^\s*window\.(?:_sharedData\s*=|__additionalDataLoaded\()/;

function textOf(script: Element): string {
  const text = script.textContent ?? '';
  return ASSIGNED.test(text) ? text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1) : text;
}

export const instagramEmbedded: EmbeddedSource = {
  id: 'instagram/embedded',
  find(document) {
    const scripts = [...document.querySelectorAll('script:not([src])')].filter(
      (s) => s.getAttribute('type') === 'application/json' || ASSIGNED.test(s.textContent ?? ''),
    );
    return scripts.map(textOf).filter((text) => WORTH_READING.test(text));
  },
  read: readBlock,
  empty: 'normal',
};
