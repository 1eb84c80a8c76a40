/**
 * The observer in a hand-made page: what the page gets is what it would have got without us, and what we get is a copy
 * of the bodies that match, in the order of the checks (address, status, type, size, only then the body).
 */
import { describe, expect, it, vi } from 'vitest';
import { MAX_BODY } from '../../lib/capture/channel';
import { FEED, fakePage, settle } from './page';

const url = (n: number) => `https://x.com/i/api/graphql/q${n}/UserTweets`;

describe('what the page sees', () => {
  it('finds fetch and open as they were: name, length, properties, native text', () => {
    const { page, FakeXhr, install } = fakePage({});
    Object.assign(page, { fetch: globalThis.fetch });
    const before = Object.getOwnPropertyDescriptors(page.fetch);
    const place = Object.getOwnPropertyDescriptor(page, 'fetch')!;
    const openPlace = Object.getOwnPropertyDescriptor(FakeXhr.prototype, 'open')!;
    install();
    expect(page.fetch).not.toBe(globalThis.fetch);
    expect(Object.getOwnPropertyDescriptors(page.fetch)).toEqual(before);
    expect(page.fetch.name).toBe('fetch');
    expect(page.fetch.length).toBe(globalThis.fetch.length);
    expect(Function.prototype.toString.call(page.fetch)).toMatch(/\{\s*\[native code\]\s*\}/);
    expect(FakeXhr.prototype.open.name).toBe('open');
    expect(FakeXhr.prototype.open.length).toBe(2);
    const { value: _v, ...flags } = place;
    expect(Object.getOwnPropertyDescriptor(page, 'fetch')).toMatchObject(flags);
    const { value: _o, ...openFlags } = openPlace;
    expect(Object.getOwnPropertyDescriptor(FakeXhr.prototype, 'open')).toMatchObject(openFlags);
  });

  it('gets the very promise of its own call, and a body that nobody has read', async () => {
    const promise = Promise.resolve(new Response('{"a":1}', { headers: { 'content-type': 'application/json' } }));
    const { page, install, control, received } = fakePage({});
    Object.assign(page, { fetch: () => promise });
    install();
    control('on');
    const got = page.fetch(FEED);
    expect(got).toBe(promise);
    expect(await (await got).json()).toEqual({ a: 1 });
    await settle();
    expect(received.map((r) => r.body)).toEqual(['{"a":1}']);
  });

  it('gets its own rejections and exceptions', async () => {
    const { page, install, control, FakeXhr } = fakePage({ [FEED]: new TypeError('network') });
    install();
    control('on');
    await expect(page.fetch(FEED)).rejects.toThrow('network');
    const broken = new Error('thrown at once');
    const second = fakePage({});
    Object.assign(second.page, {
      fetch: () => {
        throw broken;
      },
    });
    second.install();
    expect(() => second.page.fetch(FEED)).toThrow(broken);
    expect(() => Reflect.apply(FakeXhr.prototype.open, {}, ['GET', FEED])).toThrow(TypeError);
  });

  it('has its arguments passed on untouched, with this and all', async () => {
    const { page, install, calls } = fakePage({ [FEED]: { body: '{}' } });
    install();
    const init = { method: 'POST' };
    await page.fetch(FEED, init);
    expect(calls[0]?.[0]).toBe(FEED);
    expect(calls[0]?.[1]).toBe(init);
    const trap = {
      toString: vi.fn(() => FEED),
    };
    await page.fetch(trap as never).catch(() => undefined);
    expect(trap.toString).not.toHaveBeenCalled();
  });

  it('has one guard symbol and nothing else of ours', () => {
    const { page, install } = fakePage({});
    const before = Reflect.ownKeys(page);
    install();
    const added = Reflect.ownKeys(page).filter((key) => !before.includes(key));
    expect(added).toEqual([Symbol.for('postgauge.observer')]);
    expect(Object.keys(page)).not.toContain('postgauge.observer');
  });

  it('may break every global afterwards: we hold our own', async () => {
    const { page, install, control, received } = fakePage({ [FEED]: { body: '{"a":1}' } });
    install();
    control('on');
    Object.assign(page, { URL: null, Request: null, Response: null, CustomEvent: null, JSON: null, Promise: null });
    await page.fetch(FEED);
    await settle();
    expect(received).toHaveLength(1);
  });
});

describe('what we see', () => {
  it('bodies of matching addresses, by fetch with a string, a URL and a Request', async () => {
    const { page, install, control, received } = fakePage({
      [url(1)]: { body: '{"n":1}' },
      [url(2)]: { body: '{"n":2}' },
      [url(3)]: { body: 'for (;;);{"n":3}', type: 'text/javascript; charset=utf-8' },
      'https://x.com/other': { body: '{"n":4}' },
    });
    install();
    control('on');
    await page.fetch('/i/api/graphql/q1/UserTweets');
    await page.fetch(new URL(url(2)));
    await page.fetch(new Request(url(3)));
    await page.fetch('https://x.com/other');
    await settle();
    expect(received.map((r) => r.body)).toEqual(['{"n":1}', '{"n":2}', 'for (;;);{"n":3}']);
    expect(received[0]?.head).toMatchObject({
      v: 1,
      kind: 'body',
      url: url(1),
      via: 'fetch',
      contentType: 'application/json',
    });
  });

  it.each(['', 'text', 'json'])('bodies by XMLHttpRequest of type "%s"', (type) => {
    const { page, install, control, received } = fakePage({ [FEED]: { body: '{"n":[1,null]}' } });
    install();
    control('on');
    const xhr = new page.XMLHttpRequest();
    xhr.open('GET', FEED);
    xhr.responseType = type as XMLHttpRequestResponseType;
    xhr.send();
    expect(received.map((r) => [r.head.kind, r.body])).toEqual([['body', '{"n":[1,null]}']]);
  });

  it('nothing of an XMLHttpRequest that is a blob, and one body when a request object is used twice', () => {
    const { page, install, control, received } = fakePage({
      [FEED]: { body: '{}' },
      'https://x.com/other': { body: '{}' },
    });
    install();
    control('on');
    const xhr = new page.XMLHttpRequest();
    for (const address of [FEED, FEED, 'https://x.com/other']) {
      xhr.open('GET', address);
      xhr.send();
    }
    expect(received).toHaveLength(2);
    xhr.open('GET', FEED);
    xhr.responseType = 'blob';
    xhr.send();
    expect(received).toHaveLength(2);
  });

  it('no body of an error, of another type, or over the cap: each is told, by both ways of asking', async () => {
    const clone = vi.spyOn(Response.prototype, 'clone');
    const { page, install, control, received } = fakePage({
      [url(1)]: { body: '{}', status: 429 },
      [url(2)]: { body: '<html>', type: 'text/html' },
      [url(3)]: { body: '{}', length: String(MAX_BODY + 1) },
      [url(4)]: { body: '<html>', status: 503, type: 'text/html' },
    });
    install();
    control('on');
    for (const n of [1, 2, 3, 4]) await page.fetch(url(n));
    await settle();
    const xhr = new page.XMLHttpRequest();
    for (const n of [1, 4]) {
      xhr.open('GET', url(n));
      xhr.send();
    }
    expect(clone).not.toHaveBeenCalled();
    clone.mockRestore();
    expect(received.map((r) => r.body)).toEqual(['', '', '', '', '', '']);
    expect(received.map((r) => r.head)).toMatchObject([
      { kind: 'refused', url: url(1), via: 'fetch', status: 429 },
      { kind: 'not-json', url: url(2), contentType: 'text/html' },
      { kind: 'too-large', url: url(3), bytes: MAX_BODY + 1 },
      { kind: 'refused', url: url(4), via: 'fetch', status: 503 },
      { kind: 'refused', url: url(1), via: 'xhr', status: 429 },
      { kind: 'refused', url: url(4), via: 'xhr', status: 503 },
    ]);
  });

  it('bodies that a site calls HTML, where it is known to and a pattern claims the address', async () => {
    const type = 'text/html; charset="utf-8"';
    const { page, install, control, received } = fakePage({
      [url(1)]: { body: '{"data":1}', type },
      'https://x.com/i/api/graphql/abc/Renamed': { body: '<html>', type },
    });
    install(undefined, true);
    control('on');
    await page.fetch(url(1));
    await page.fetch('https://x.com/i/api/graphql/abc/Renamed');
    await settle();
    const xhr = new page.XMLHttpRequest();
    xhr.open('POST', url(1));
    xhr.send();
    expect(received.map((r) => [r.head.kind, r.body])).toEqual([
      ['body', '{"data":1}'],
      ['body', '{"data":1}'],
    ]);
  });

  it('the addresses, and no more, of data of the same interface that nothing claims', async () => {
    const clone = vi.spyOn(Response.prototype, 'clone');
    const at = (operation: string) => `https://x.com/i/api/graphql/abc/${operation}`;
    const { page, install, control, received } = fakePage({
      [at('Renamed')]: { body: '{}' },
      [at('Large')]: { body: '{}', length: '5001' },
      [at('Small')]: { body: '{}', length: '5000' },
      [at('Html')]: { body: '<html>', type: 'text/html' },
      [at('Refused')]: { body: '{}', status: 403 },
      'https://x.com/elsewhere': { body: '{}', length: '9000' },
    });
    install();
    await page.fetch(at('Renamed'));
    await settle();
    control('on');
    expect(received).toEqual([]);
    for (const operation of ['Renamed', 'Large', 'Small', 'Html', 'Refused']) await page.fetch(at(operation));
    await page.fetch('https://x.com/elsewhere');
    await settle();
    const xhr = new page.XMLHttpRequest();
    xhr.open('GET', at('Renamed'));
    xhr.send();
    expect(clone).not.toHaveBeenCalled();
    clone.mockRestore();
    expect(received.map((r) => [r.head.kind, 'url' in r.head && r.head.url, r.body])).toEqual([
      ['unclaimed', at('Renamed'), ''],
      ['unclaimed', at('Large'), ''],
      ['unclaimed', at('Renamed'), ''],
    ]);
  });

  it('a body that turns out to be over the cap is reported and does not travel', async () => {
    const body = `"${'a'.repeat(MAX_BODY)}"`;
    const { page, install, control, received } = fakePage({ [FEED]: { body } });
    install();
    control('on');
    await page.fetch(FEED);
    await settle();
    await vi.waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]?.head).toMatchObject({ kind: 'too-large', bytes: MAX_BODY + 2 });
    expect(received[0]?.body).toBe('');
  });
});

describe('on and off', () => {
  it('waits for the isolated side, in order, and says what it had to drop', async () => {
    const answers = Object.fromEntries(Array.from({ length: 70 }, (_, n) => [url(n), { body: String(n) }]));
    const { page, install, control, received, ready } = fakePage(answers);
    install();
    expect(ready).toEqual(['1']);
    for (let n = 0; n < 70; n++) await page.fetch(url(n));
    await settle();
    expect(received).toEqual([]);
    control('on');
    expect(received.slice(0, 60).map((r) => r.body)).toEqual(Array.from({ length: 60 }, (_, n) => String(n)));
    expect(received.slice(60).map((r) => r.head)).toEqual([{ v: 1, kind: 'lost', count: 10 }]);
  });

  it('off drops what waits and stops copying; on starts again', async () => {
    const clone = vi.spyOn(Response.prototype, 'clone');
    const { page, install, control, received } = fakePage({ [FEED]: { body: '{}' } });
    install();
    await page.fetch(FEED);
    await settle();
    expect(clone).toHaveBeenCalledTimes(1);
    control('off');
    await page.fetch(FEED);
    await settle();
    expect(clone).toHaveBeenCalledTimes(1);
    clone.mockRestore();
    control('on');
    expect(received).toEqual([]);
    control('nonsense');
    await page.fetch(FEED);
    await settle();
    expect(received).toHaveLength(1);
  });
});

describe('twice', () => {
  it('does nothing when the same version is there already', async () => {
    const { page, install, control, received } = fakePage({ [FEED]: { body: '{}' } });
    expect(install()).toBe(true);
    const wrapped = page.fetch;
    expect(install()).toBe(false);
    expect(page.fetch).toBe(wrapped);
    control('on');
    await page.fetch(FEED);
    await settle();
    expect(received).toHaveLength(1);
  });

  it('an older copy goes: its wrappers are taken off and it stays silent', async () => {
    const { page, install, control, received } = fakePage({ [FEED]: { body: '{}' } });
    const native = page.fetch;
    install(0);
    const old = page.fetch;
    install();
    expect(page.fetch).not.toBe(old);
    control('on');
    await page.fetch(FEED);
    await settle();
    expect(received).toHaveLength(1);
    const guard = (page as unknown as Record<symbol, { uninstall(): void }>)[Symbol.for('postgauge.observer')];
    guard?.uninstall();
    expect(page.fetch).toBe(native);
  });

  it('uninstalling under a wrapper that the page has put on top leaves that one alone', async () => {
    const { page, install, control, received } = fakePage({ [FEED]: { body: '{}' } });
    install();
    control('on');
    const ours = page.fetch;
    const theirs = ((...args: Parameters<typeof fetch>) => ours(...args)) as typeof fetch;
    Object.assign(page, { fetch: theirs });
    (page as unknown as Record<symbol, { uninstall(): void }>)[Symbol.for('postgauge.observer')]?.uninstall();
    expect(page.fetch).toBe(theirs);
    expect((await page.fetch(FEED)).ok).toBe(true);
    await settle();
    expect(received).toEqual([]);
  });

  it('survives anything that the page puts under the symbol', () => {
    const { page, install } = fakePage({});
    Object.defineProperty(page, Symbol.for('postgauge.observer'), {
      value: { version: 9, uninstall: 3 },
      configurable: true,
    });
    expect(install()).toBe(true);
  });
});
