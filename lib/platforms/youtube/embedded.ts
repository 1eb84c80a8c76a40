import type { EmbeddedSource, Reader } from '../contract';
import { playerReader } from './player';
import { pageReader } from './posts';

const STRING = /"(?:[^"\\]|\\.)*"/y;

/** The JSON object that begins at `start`, by its braces; strings are stepped over. */
export function objectAt(text: string, start: number): string | undefined {
  const mark = /["{}]/g;
  mark.lastIndex = start;
  let depth = 0;
  for (let m = mark.exec(text); m; m = mark.exec(text)) {
    if (m[0] === '"') {
      STRING.lastIndex = m.index;
      if (!STRING.test(text)) return undefined;
      mark.lastIndex = STRING.lastIndex;
    } else if (m[0] === '{') depth++;
    else if (--depth === 0) return text.slice(start, mark.lastIndex);
  }
  return undefined;
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

/** The mobile site writes the object as a string literal with hexadecimal escapes: `'\x7b\x22…'`. */
function literal(text: string, start: number): string | undefined {
  const [, inside] = /^'((?:[^'\\]|\\[\s\S])*)'/.exec(text.slice(start)) ?? [];
  return inside?.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex, unicode, one) =>
    one === undefined ? String.fromCharCode(Number.parseInt(hex ?? unicode, 16)) : (ESCAPES[one] ?? one),
  );
}

/** The values of `var <name> = …` and `window["<name>"] = …` in the inline scripts. Nothing is run. */
export function assigned(scripts: Iterable<string>, name: string): string[] {
  const found: string[] = [];
  const assignment = new RegExp(`(?:var |window\\[["'])${name}(?:["']\\])?\\s*=\\s*(?=[{'])`, 'g');
  for (const text of scripts) {
    if (!text.includes(name)) continue;
    for (const m of text.matchAll(assignment)) {
      const start = m.index + m[0].length;
      const json = text[start] === '{' ? objectAt(text, start) : literal(text, start);
      if (json) found.push(json);
    }
  }
  return found;
}

function scriptsOf(document: Document): string[] {
  return [...document.querySelectorAll('script:not([src])')].map((s) => s.textContent ?? '');
}

function source(name: string, reader: (id: string) => Reader): EmbeddedSource {
  const id = `youtube/${name}` as const;
  return { id, find: (document) => assigned(scriptsOf(document), name), read: reader(id), empty: 'normal' };
}

export const youtubeEmbedded: readonly EmbeddedSource[] = [
  source('ytInitialData', pageReader),
  source('ytInitialPlayerResponse', (id) => playerReader(id, true)),
];
