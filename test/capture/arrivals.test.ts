import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { watchArrivals } from '../../lib/capture/arrivals';
import { EmbeddedReader } from '../../lib/capture/embedded';
import type { EmbeddedSource } from '../../lib/platforms/contract';

const source = (): EmbeddedSource => ({
  id: 'bluesky/test',
  arriving: 'li',
  find: (document, arrived = [...document.querySelectorAll('li')]) => [JSON.stringify(arrived.map((e) => e.id))],
  read: () => ({ profiles: [], posts: [], reports: [] }),
  empty: 'normal',
});

const page = (body: string) => parseHTML(`<!doctype html><html><body>${body}</body></html>`).document;

describe('elements that carry data themselves', () => {
  it('are given to their source once each, also when the same ones stand in new company', () => {
    const document = page('<ul><li id="a"></li><li id="b"></li></ul>');
    const reader = new EmbeddedReader([source()], document, () => undefined);
    const texts = () => reader.find().map(({ text }) => text);
    expect(texts()).toEqual(['["a","b"]']);
    expect(texts()).toEqual([]);
    const late = document.createElement('li');
    late.id = 'c';
    document.querySelector('ul')?.prepend(late);
    expect(texts()).toEqual(['["c"]']);
    expect(texts()).toEqual([]);
  });

  it('are read again where new ones look the same, and blocks of data are not', () => {
    const document = page('<ul><li id="a"></li></ul>');
    const block: EmbeddedSource = { ...source(), id: 'bluesky/block', arriving: undefined, find: () => ['{}'] };
    const reader = new EmbeddedReader([source(), block], document, () => undefined);
    expect(reader.find().map(({ text }) => text)).toEqual(['["a"]', '{}']);
    document.querySelector('li')?.remove();
    const again = document.createElement('li');
    again.id = 'a';
    document.querySelector('ul')?.append(again);
    expect(reader.find(true).map(({ text }) => text)).toEqual(['["a"]']);
    const fresh = new EmbeddedReader([source(), block], document, () => undefined);
    expect(fresh.find(true).map(({ text }) => text)).toEqual(['["a"]']);
  });

  it('let a page without any say so once', () => {
    const reader = new EmbeddedReader([source()], page(''), () => undefined);
    expect(reader.find().map(({ text }) => text)).toEqual(['[]']);
    expect(reader.find()).toEqual([]);
  });
});

describe('the watch over a growing tree', () => {
  function watched(readyState: DocumentReadyState = 'complete') {
    vi.useFakeTimers();
    let grow: () => void = () => undefined;
    const disconnect = vi.fn();
    class Observer {
      observe = vi.fn();
      disconnect = disconnect;
      constructor(callback: () => void) {
        grow = callback;
      }
    }
    vi.stubGlobal('MutationObserver', Observer);
    const look = vi.fn();
    const end = new AbortController();
    watchArrivals({ readyState } as Document, look, end.signal);
    return { grow: () => grow(), look, end, disconnect };
  }

  it('looks once after a burst, and again after the next', () => {
    const { grow, look } = watched();
    for (let i = 0; i < 50; i++) grow();
    expect(look).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(look).toHaveBeenCalledTimes(1);
    grow();
    vi.runAllTimers();
    expect(look).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('leaves a document that is still being parsed alone, and ends with its signal', () => {
    const parsing = watched('loading');
    parsing.grow();
    vi.runAllTimers();
    expect(parsing.look).not.toHaveBeenCalled();
    const ended = watched();
    ended.grow();
    ended.end.abort();
    vi.runAllTimers();
    expect(ended.look).not.toHaveBeenCalled();
    expect(ended.disconnect).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});
