import type { EnvelopeHead } from '../../lib/capture/channel';
import { CONTROL_EVENT, DATA_EVENT, READY_EVENT } from '../../lib/capture/channel';
import { install } from '../../lib/capture/observe';

/** A server's answer, as the fake page's network gives it. */
export interface Answer {
  body?: string;
  status?: number;
  type?: string | null;
  length?: string;
}

/** A hand-made window: Node's own fetch types, and an XMLHttpRequest that is just enough of one. */
export function fakePage(answers: Record<string, Answer | Error>) {
  const answerOf = (url: string): Answer => {
    const answer = answers[new URL(url, 'https://x.com/').href];
    if (answer instanceof Error) throw answer;
    return answer ?? { status: 404 };
  };
  const headersOf = ({ type = 'application/json', length }: Answer) => {
    const headers = new Headers();
    if (type !== null) headers.set('content-type', type);
    if (length) headers.set('content-length', length);
    return headers;
  };

  class FakeXhr extends EventTarget {
    #answer: Answer = {};
    #url = '';
    #json: unknown;
    #type = '';
    open(_method: string, url: string) {
      this.#url = String(url);
    }
    send() {
      this.#answer = answerOf(this.#url);
      this.dispatchEvent(new Event('load'));
    }
    getResponseHeader(name: string) {
      return headersOf(this.#answer).get(name);
    }
    get status() {
      return this.#answer.status ?? 200;
    }
    get responseType() {
      return this.#type;
    }
    set responseType(type: string) {
      this.#type = type;
    }
    get response() {
      if (this.#type === 'json') this.#json ??= JSON.parse(this.#answer.body ?? 'null');
      return this.#type === 'json' ? this.#json : this.#answer.body;
    }
    get responseText() {
      if (this.#type !== '' && this.#type !== 'text') throw new DOMException('not text', 'InvalidStateError');
      return this.#answer.body ?? '';
    }
  }

  const document = Object.assign(new EventTarget(), { baseURI: 'https://x.com/acme' });
  const calls: unknown[][] = [];
  async function nativeFetch(this: unknown, input: unknown, init?: unknown) {
    calls.push([input, init]);
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : (input as Request).url;
    const answer = answerOf(url);
    return new Response(answer.body ?? null, { status: answer.status ?? 200, headers: headersOf(answer) });
  }
  Object.defineProperty(nativeFetch, 'name', { value: 'fetch' });
  Object.defineProperty(nativeFetch, 'length', { value: 1 });
  const page = {
    document,
    fetch: nativeFetch,
    XMLHttpRequest: FakeXhr,
    Reflect,
    JSON,
    Date,
    Proxy,
    CustomEvent,
    URL,
    Request,
    Response,
    Headers,
    Promise,
    RegExp,
    WeakMap,
    WeakSet,
    EventTarget,
  } as unknown as Parameters<typeof install>[0] & { fetch: typeof fetch };

  const received: { head: EnvelopeHead; body: string }[] = [];
  const ready: string[] = [];
  document.addEventListener(DATA_EVENT, (event) => {
    const detail = (event as CustomEvent<string>).detail;
    const line = detail.indexOf('\n');
    received.push({ head: JSON.parse(detail.slice(0, line)), body: detail.slice(line + 1) });
  });
  document.addEventListener(READY_EVENT, (event) => ready.push((event as CustomEvent<string>).detail));
  const control = (command: string) => document.dispatchEvent(new CustomEvent(CONTROL_EVENT, { detail: command }));
  return {
    page,
    calls,
    received,
    ready,
    control,
    install: (version?: number, html?: boolean) => install(page, PATTERNS, API, version, html),
    FakeXhr,
  };
}

export const PATTERNS = ['^x\\.com/i/api/graphql/[^/]+/UserTweets$', '^x\\.com/i/api/profile$'];
export const API = '^x\\.com/i/api/graphql/[^/]+/(\\w+)$';
export const FEED = 'https://x.com/i/api/graphql/abc/UserTweets';

/** Lets every promise that is already settled run its handlers. */
export const settle = () => new Promise<void>((done) => setTimeout(done, 5));
