import type { EmbeddedSource } from '../contract';
import { eachRecord } from '../nested';
import { get, isRecord } from '../reading';
import { type Named, ROOTS, readData } from './graphql';
import type { Job } from './posts';
import { reader, readItems, readMediaInfo, readUserInfo, readWebProfileInfo } from './rest';

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
  else job.c.skip('home-feed');
  return true;
}

/**
 * Finds the answers inside a `data-sjs` block. They sit at the bottom of nested module calls whose form changes often,
 * so they are found by key: every `result.data`, every `data` with a known root field, and every
 * preloaded response.
 */
const readBlock = reader(
  'instagram/embedded',
  (block, job, named) => {
    const whole = eachRecord(block, (here) => {
      const data = get(here, 'result.data') ?? here.data;
      if (isRecord(data) && (data !== here.data || Object.keys(data).some((key) => Object.hasOwn(ROOTS, key)))) {
        readData(data, 'data', job, named);
        return true;
      }
      return preloaded(here, '(preloaded)', job, named);
    });
    if (!whole) job.c.shape('(block)', block, block);
  },
  'normal',
);

export const instagramEmbedded: EmbeddedSource = {
  id: 'instagram/embedded',
  find(document) {
    const scripts = document.querySelectorAll('script[type="application/json"][data-sjs]');
    return [...scripts].map((s) => s.textContent ?? '').filter((text) => WORTH_READING.test(text));
  },
  read: readBlock,
  empty: 'normal',
};
