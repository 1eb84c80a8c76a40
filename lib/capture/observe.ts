import type { EnvelopeHead, WireVia } from './channel';
import { CONTROL_EVENT, DATA_EVENT, encode, MAX_BODY, READY_EVENT, WIRE_VERSION } from './channel';

/** An answer at an address that nothing reads is not worth a word up to this size, in bytes. */
const SMALL = 5_000;
/** Until the isolated world answers, at most this much waits; what does not fit is counted. */
const WAIT_ENVELOPES = 60;
const WAIT_CHARACTERS = 12_000_000;

const GUARD = Symbol.for('postgauge.observer');
/** An address of interest: `known` when a pattern claims it. */
type Target = { url: string; known: boolean };
type Guard = { version: number; uninstall(): void };
type Page = Window & typeof globalThis & { [GUARD]?: Guard };

/** Empty is accepted: a missing header says nothing about the body, and the isolated side finds out. */
const JSON_TYPE = /^$|json|^(text|application)\/(x-)?javascript|^text\/plain/i;
const HTML_TYPE = /^text\/html/i;

/**
 * Watches the responses that the page itself asks for and hands a copy of each matching body to the isolated world.
 * Asks for nothing, changes no argument and no result, and never throws into the page. Wraps with Proxy, so that name,
 * length and properties of `fetch` and `open` stay native; takes its own references before the page can change them.
 *
 * @param patterns regular expression sources, matched against `hostname + pathname`
 * @param api as a pattern: the site's own interface, of which what no pattern claims is named and not read
 * @param html the site calls its data HTML (Facebook, 2026-11): such a body is taken where a pattern claims its address
 * @returns false where the same version is already installed (it stays in charge)
 */
export function install(
  page: Page,
  patterns: readonly string[],
  api?: string,
  version = WIRE_VERSION,
  html = false,
): boolean {
  const older = page[GUARD];
  if (older?.version === version) return false;
  try {
    older?.uninstall();
  } catch {
    // A stranger may have put anything under the symbol.
  }

  const { document } = page;
  const { apply, defineProperty, getOwnPropertyDescriptor } = page.Reflect;
  const { stringify } = page.JSON;
  const { now } = page.Date;
  const Native = {
    Proxy: page.Proxy,
    Event: page.CustomEvent,
    Url: page.URL,
    Request: page.Request,
    Response: page.Response.prototype,
  };
  const xhr = page.XMLHttpRequest.prototype;
  const getter = (of: object, name: string) => getOwnPropertyDescriptor(of, name)?.get as (() => unknown) | undefined;
  const listen = page.EventTarget.prototype.addEventListener;
  const unlisten = page.EventTarget.prototype.removeEventListener;
  const dispatch = page.EventTarget.prototype.dispatchEvent;
  const { then } = page.Promise.prototype;
  const { clone, text } = Native.Response;
  const header = page.Headers.prototype.get;
  const xhrHeader = xhr.getResponseHeader;
  const detail = getter(Native.Event.prototype, 'detail');
  const get = {
    answer: getter(Native.Response, 'status'),
    headers: getter(Native.Response, 'headers'),
    requestUrl: getter(Native.Request.prototype, 'url'),
    href: getter(Native.Url.prototype, 'href'),
    hostname: getter(Native.Url.prototype, 'hostname'),
    pathname: getter(Native.Url.prototype, 'pathname'),
    status: getter(xhr, 'status'),
    type: getter(xhr, 'responseType'),
    response: getter(xhr, 'response'),
    text: getter(xhr, 'responseText'),
  };
  const read = (g: (() => unknown) | undefined, of: unknown): unknown => (g ? apply(g, of, []) : undefined);
  const rules = patterns.map((source) => new page.RegExp(source));
  const whole = api === undefined ? undefined : new page.RegExp(api);
  const { test } = page.RegExp.prototype;

  let state: 'waiting' | 'on' | 'off' | 'dead' = 'waiting';
  let waiting: string[] = [];
  let characters = 0;
  let lost = 0;

  const emit = (name: string, message?: string) =>
    apply(dispatch, document, [new Native.Event(name, { detail: message })]);

  const silent = () => state === 'off' || state === 'dead';
  const send = (head: EnvelopeHead, body?: string) => {
    if (silent()) return;
    if (state === 'on') {
      emit(DATA_EVENT, encode(head, body));
      return;
    }
    characters += body?.length ?? 0;
    if (waiting.length < WAIT_ENVELOPES && characters <= WAIT_CHARACTERS) waiting.push(encode(head, body));
    else {
      characters -= body?.length ?? 0;
      lost += 1;
    }
  };

  /** The absolute address when a pattern claims it or it is of the site's own interface. Only plain strings, URL and Request are looked at. */
  const claimed = (asked: unknown): Target | undefined => {
    if (silent()) return undefined;
    let address: string;
    if (typeof asked === 'string') address = asked;
    else if (asked instanceof Native.Url) address = read(get.href, asked) as string;
    else if (asked instanceof Native.Request) address = read(get.requestUrl, asked) as string;
    else return undefined;
    const url = new Native.Url(address, document.baseURI);
    const place = `${read(get.hostname, url)}${read(get.pathname, url)}`;
    const known = rules.some((rule) => apply(test, rule, [place]));
    return known || (whole && apply(test, whole, [place])) ? { url: read(get.href, url) as string, known } : undefined;
  };

  const about = (url: string, via: WireVia) => ({ v: WIRE_VERSION, url, via, at: now() });

  /** The content type of a body that may be read; otherwise says why not, where that is worth a word. */
  const wanted = ({ url, known }: Target, via: WireVia, status: number, header: (name: string) => unknown) => {
    const contentType = (header('content-type') ?? '') as string;
    const length = header('content-length');
    const bytes = Number(length);
    const base = about(url, via);
    const json = apply(test, JSON_TYPE, [contentType]) || (html && known && apply(test, HTML_TYPE, [contentType]));
    const good = status > 199 && status < 300;
    if (!known) {
      if (state === 'on' && good && json && !(length && bytes <= SMALL)) send({ ...base, kind: 'unclaimed' });
    } else if (status > 399) send({ ...base, kind: 'refused', status });
    else if (!good) return undefined;
    else if (!json) send({ ...base, kind: 'not-json', contentType });
    else if (bytes > MAX_BODY) send({ ...base, kind: 'too-large', bytes });
    else return contentType;
    return undefined;
  };

  const sendBody = (url: string, via: WireVia, contentType: string, body: string) => {
    const base = about(url, via);
    if (body.length > MAX_BODY) send({ ...base, kind: 'too-large', bytes: body.length });
    else send({ ...base, kind: 'body', contentType }, body);
  };

  const quiet = () => undefined;
  const onResponse = (target: Target) => (response: Response) => {
    try {
      if (silent()) return;
      const headers = read(get.headers, response);
      const status = read(get.answer, response) as number;
      const contentType = wanted(target, 'fetch', status, (name) => apply(header, headers, [name]));
      if (contentType === undefined) return;
      const copy = apply(text, apply(clone, response, []), []) as Promise<string>;
      apply(then, copy, [(body: string) => sendBody(target.url, 'fetch', contentType, body), quiet]);
    } catch {
      // The page's own handlers see the response as if we were not here.
    }
  };

  const addresses = new page.WeakMap<XMLHttpRequest, Target>();
  const heard = new page.WeakSet<XMLHttpRequest>();
  function onLoad(this: XMLHttpRequest) {
    try {
      const target = addresses.get(this);
      if (!target) return;
      const type = read(get.type, this);
      if (type !== '' && type !== 'text' && type !== 'json') return;
      const status = read(get.status, this) as number;
      const contentType = wanted(target, 'xhr', status, (name) => apply(xhrHeader, this, [name]));
      if (contentType === undefined) return;
      const body = type === 'json' ? stringify(read(get.response, this)) : read(get.text, this);
      if (typeof body === 'string') sendBody(target.url, 'xhr', contentType, body);
    } catch {
      // As above.
    }
  }

  const nativeFetch = page.fetch;
  const wrappedFetch = new Native.Proxy(nativeFetch, {
    apply(target, self, args) {
      const result = apply(target, self, args) as Promise<Response>;
      try {
        const target = claimed(args[0]);
        if (target) apply(then, result, [onResponse(target), quiet]);
      } catch {
        // An address that cannot be parsed is the page's own business.
      }
      return result;
    },
  });
  const nativeOpen = xhr.open;
  const wrappedOpen = new Native.Proxy(nativeOpen, {
    apply(target, self: XMLHttpRequest, args) {
      const result = apply(target, self, args);
      try {
        const target = claimed(args[1]);
        if (target) addresses.set(self, target);
        else addresses.delete(self);
        if (target && !heard.has(self)) {
          heard.add(self);
          apply(listen, self, ['load', onLoad]);
        }
      } catch {
        // As above.
      }
      return result;
    },
  });

  const replace = (of: object, name: string, value: unknown) =>
    defineProperty(of, name, { ...getOwnPropertyDescriptor(of, name), value });

  const onControl = (event: Event) => {
    const command = read(detail, event);
    if (state === 'dead' || (command !== 'on' && command !== 'off')) return;
    state = command;
    const kept = waiting;
    const dropped = lost;
    waiting = [];
    characters = 0;
    lost = 0;
    if (state === 'off') return;
    for (const message of kept) emit(DATA_EVENT, message);
    if (dropped) send({ v: WIRE_VERSION, kind: 'lost', count: dropped });
  };

  replace(page, 'fetch', wrappedFetch);
  replace(xhr, 'open', wrappedOpen);
  apply(listen, document, [CONTROL_EVENT, onControl]);
  const guard: Guard = {
    version,
    /** Restores what is still ours; a wrapper that the page put around us stays and finds us passing through. */
    uninstall() {
      state = 'dead';
      waiting = [];
      apply(unlisten, document, [CONTROL_EVENT, onControl]);
      if (page.fetch === wrappedFetch) replace(page, 'fetch', nativeFetch);
      if (xhr.open === wrappedOpen) replace(xhr, 'open', nativeOpen);
    },
  };
  defineProperty(page, GUARD, { value: guard, configurable: true, enumerable: false, writable: false });
  emit(READY_EVENT, `${version}`);
  return true;
}
