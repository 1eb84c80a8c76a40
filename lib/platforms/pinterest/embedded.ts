import type { EmbeddedSource } from '../contract';
import { readRelay } from './relay';
import { readResource } from './resource';
import { readState } from './state';

/** The arguments of a call, as JSON: from the first one that is an object to the bracket that ends the call. */
function argument(script: string): string | undefined {
  const from = /\((?:\s*"(?:[^"\\]|\\.)*"\s*,)?\s*(?=[{[])/.exec(script);
  const to = script.lastIndexOf(')');
  return from && to > from.index ? script.slice(from.index + from[0].length, to) : undefined;
}

const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((script) => script.textContent ?? '');

/** Inline scripts that call one of the page's own functions, each with its argument. */
function calls(document: Document, name: RegExp): string[] {
  return texts(document, 'script:not([src])').flatMap((script) => {
    const at = name.exec(script.slice(0, 400))?.index;
    return at === undefined ? [] : (argument(script.slice(at)) ?? []);
  });
}

/** Relay's answers: JSON of its own until 2025, since then the argument of a call. By what they hold, or by their mark. */
const relay: EmbeddedSource = {
  id: 'pinterest/relay',
  find(document) {
    const json = document.querySelectorAll('script[data-relay-response], script[type="application/json"]:not([id])');
    const own = [...json].filter(
      (s) => s.hasAttribute('data-relay-response') || /"v\d+Get\w+Query"/.test(s.textContent ?? ''),
    );
    return [
      ...own.map((s) => s.textContent ?? ''),
      ...calls(document, /\b__PWS_RELAY_REGISTER_COMPLETED_REQUEST__\(\s*"/),
    ];
  },
  read: readRelay('pinterest/relay'),
  empty: 'normal',
};

/** Answers of Resource operations that the server streams behind the page (seen in the page's own code, 2025-12). */
const resource: EmbeddedSource = {
  id: 'pinterest/resource',
  find: (document) => calls(document, /^\s*window\.__PWS_RESOURCE_SSR_HANDLER__\(/),
  read: readResource('pinterest/resource'),
  empty: 'normal',
};

const state: EmbeddedSource = {
  id: 'pinterest/state',
  find(document) {
    // Since 2024 `__PWS_DATA__` holds settings alone.
    const before = texts(document, 'script#__PWS_DATA__, script#initial-state');
    return [
      ...texts(document, 'script#__PWS_INITIAL_PROPS__'),
      ...before.filter((text) => text.includes('initialReduxState')),
    ];
  },
  read: readState,
  empty: 'normal',
};

export const pinterestEmbedded: readonly EmbeddedSource[] = [state, relay, resource];
