import type { ScenarioPage } from '../scenario/types';
import { originals, tweetDetail, tweetResult, type XPageOptions } from './x.ts';
import type { Json } from './x-timeline.ts';
import { xUser } from './x-tweet.ts';

/**
 * The scripts of the page that X renders for visitors without an account: answers nested in calls of a stream (since the
 * end of September 2026), or a store of records that name each other (the weeks before). From other projects' sources:
 * no recording.
 */
export type XGuestLayout = 'stream' | 'store';

const CLIENT: XPageOptions = { shape: 'client', tweet: 'client', user: 'core' };

const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce((here, key) => (here as Json | undefined)?.[key], value);

/** What the page of a profile, or of one of its posts, asks for. */
function answers(page: ScenarioPage, postId: string | undefined): Json[] {
  if (postId !== undefined) {
    const result = at(tweetResult(page, postId, CLIENT), 'data', 'tweetResult', 'result');
    const { data } = tweetDetail(page, postId, CLIENT) as { data: Json };
    return [{ tweet_result_by_rest_id: result ? { rest_id: postId, result } : null }, data];
  }
  const { body } = originals(page, CLIENT);
  const timeline = at(body, 'data', 'user_result', 'result', 'timeline_response', 'timeline');
  return [
    { user_result_by_screen_name: { result: xUser(page.profile, 'core') } },
    { user_result_by_screen_name: { result: { __typename: 'User', profile_user_originals_timeline: { timeline } } } },
  ];
}

/** Values as the server writes them: each object is named as it is written, and stands by its name after that. */
function writer(): (value: unknown) => string {
  const names = new Map<object, number>();
  let n = 0;
  const text = (s: string) => JSON.stringify(s).replaceAll('<', '\\x3C');
  const key = (k: string) => (/^[A-Za-z_$][\w$]*$/.test(k) ? k : text(k));
  const write = (value: unknown): string => {
    if (value === undefined) return 'void 0';
    if (typeof value === 'boolean') return value ? '!0' : '!1';
    if (typeof value === 'string') return text(value);
    if (typeof value !== 'object' || value === null) return String(value);
    const before = names.get(value);
    if (before !== undefined) return `$R[${before}]`;
    const name = n++;
    const inside = Array.isArray(value)
      ? `[${value.map(write).join()}]`
      : `{${Object.entries(value)
          .map(([k, v]) => `${key(k)}:${write(v)}`)
          .join()}}`;
    names.set(value, name);
    return `$R[${name}]=${inside}`;
  };
  return write;
}

/** Nested objects become records of their own; lists of objects become lists of names. */
function records(data: Json, level: string): Json {
  const store: Json = {};
  const put = (value: unknown, id: string): unknown => {
    if (Array.isArray(value))
      return value.some((v) => typeof v === 'object')
        ? { __refs: value.map((v, i) => (put(v, `${id}:${i}`) as Json).__ref) }
        : value;
    if (typeof value !== 'object' || value === null) return value;
    const { __typename: type, rest_id: rest } = value as Json;
    const named = type === 'Tweet' || type === 'User' ? btoa(`${type}:${rest ?? id}`) : id;
    const fields = Object.entries(value).map(([k, v]) => [k, put(v, `client:${named}:${k}`)]);
    store[named] = { ...(store[named] as Json), __id: named, ...Object.fromEntries(fields) };
    return { __ref: named };
  };
  const root = Object.entries(data).map(([k, v]) => [
    `${k}(safety_level:"${level}")`,
    put(v, `client:root:${level}:${k}`),
  ]);
  store['client:root'] = { __id: 'client:root', __typename: '__Root', ...Object.fromEntries(root) };
  return store;
}

/** The texts of the scripts, in the page's order. The streamed ones take themselves out of the page. */
export function guestScripts(page: ScenarioPage, layout: XGuestLayout, postId?: string): string[] {
  const write = writer();
  const parts = answers(page, postId);
  if (layout === 'store') {
    return parts.map(
      (data, i) =>
        `($R=>$R[0]={dehydratedData:{relayRecords:${write(records(data, `Level${i}`))}}})(self.$R=self.$R||{});`,
    );
  }
  const done = (data: Json, id: number): Json => ({
    kind: 'GraphQLRequestStream.Completed',
    requestId: id,
    key: 'RUXs{"count":20}',
    result: { kind: 'Result.Ok', value: { data } },
  });
  const [first = {}, ...rest] = parts;
  const stream = '($R[9001]=(s) => ({ next(v) { if (s.open) { s.values.push(v); } } }))({open:!0,values:[]})';
  const end = 'document.currentScript.remove()';
  return [
    `(self.$R=self.$R||{})["tsr"]=[];self.$_TSR={h(){this.hydrated=!0},buffer:[]};$_TSR.router=($R=>$R[9000]={manifest:void 0,l:${write(done(first, 0))},graphqlRequestStream:$R[9002]=${stream},trailing:!0})($R["tsr"]);${end}`,
    ...rest.map((data, i) => `($R=>$R[9002].next(${write(done(data, i + 1))}))($R["tsr"]);${end}`),
  ];
}
