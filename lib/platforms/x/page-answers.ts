import { isRecord, type Keyed } from '../reading';
import { literalsOf, type Memo } from './page-script';

/** What the pages of visitors ask for themselves: a profile's head, its posts, a post, its conversation. */
export const ANSWERS = [
  'user_result_by_screen_name',
  'user_result_by_rest_id',
  'tweet_result_by_rest_id',
  'threaded_conversation_with_injections_v2',
] as const;

/** Scripts that may hold them; everything else on the page is left unread. */
const MARKS = /GraphQLRequestStream|relayRecords|dehydratedData/;
const LONGEST = 8_000_000;
const MOST_NODES = 300_000;

/** A record store's values point at each other by name; put together they are what the query answered. */
function joined(records: Map<string, Keyed>, root: Keyed): Keyed {
  let nodes = 0;
  const open = new Set<string>();
  const put = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || ++nodes > MOST_NODES) return value;
    if (Array.isArray(value)) return value.map(put);
    const { __ref: ref, __refs: refs } = value as Keyed;
    if (Array.isArray(refs)) return refs.map((one) => put({ __ref: one }));
    if (typeof ref === 'string') {
      const record = records.get(ref);
      if (!record || open.has(ref)) return null;
      open.add(ref);
      const whole = put(record);
      open.delete(ref);
      return whole;
    }
    const out: Keyed = {};
    // `timeline(count:20)` is what the answer calls `timeline`.
    for (const [key, inner] of Object.entries(value)) if (key !== '__id') out[key.replace(/\(.*$/s, '')] = put(inner);
    return out;
  };
  return put(root) as Keyed;
}

/** Each answer of its own, so that one that is broken costs itself. */
function split(data: Keyed, known: string[]): string[] {
  return known.flatMap((key) => (data[key] === undefined ? [] : [JSON.stringify({ data: { [key]: data[key] } })]));
}

/** Which of a record's keys are answers, arguments and all. */
const answersIn = (record: Keyed) =>
  Object.keys(record).filter((key) => (ANSWERS as readonly string[]).includes(key.replace(/\(.*$/s, '')));

/**
 * The answers that the page's scripts hold, as JSON: nested as the server streams them since the end of September 2026,
 * or put together from the record store of the weeks before.
 */
export function answersOf(scripts: readonly string[]): string[] {
  const memo: Memo = new Map();
  const records = new Map<string, Keyed>();
  const found = new Set<string>();
  const seen = new Set<object>();
  let roots = 0;
  // Scripts that follow add to a record.
  const put = (id: string, record: Keyed) => records.set(id, { ...records.get(id), ...record });
  const walk = (start: unknown): void => {
    const stack = [start];
    while (stack.length > 0 && seen.size < MOST_NODES) {
      const node = stack.pop();
      if (typeof node !== 'object' || node === null || seen.has(node)) continue;
      seen.add(node);
      if (isRecord(node)) {
        if (typeof node.__id === 'string') put(node.__id, node);
        // A store names each record by its key too.
        if (isRecord(node['client:root']))
          for (const [id, record] of Object.entries(node)) if (isRecord(record)) put(id, record);
        if (isRecord(node.data)) for (const text of split(node.data, answersIn(node.data))) found.add(text);
      }
      stack.push(...Object.values(node));
    }
  };
  for (const script of scripts) {
    if (script.length > LONGEST || !MARKS.test(script)) continue;
    roots++;
    for (const literal of literalsOf(script, memo)) walk(literal);
  }
  const root = records.get('client:root');
  if (root) {
    for (const key of answersIn(root)) {
      const name = key.replace(/\(.*$/s, '');
      found.add(JSON.stringify({ data: { [name]: joined(records, { [name]: root[key] })[name] } }));
    }
  }
  // That there were scripts of the kind and none of the answers is for the reader to tell.
  return found.size > 0 || roots === 0 ? [...found] : ['{"data":{}}'];
}
