import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language, messages } from './words';

const ROOT = join(import.meta.dirname, '..', '..');
const CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string).sort();

/** `posts.one` → `posts`; undefined for a message without forms. */
function pluralStem(key: string): string | undefined {
  const dot = key.lastIndexOf('.');
  return CATEGORIES.has(key.slice(dot + 1)) ? key.slice(0, dot) : undefined;
}

function shape(language: Language) {
  const simple = new Map<string, string[]>();
  const plurals = new Map<string, { forms: string[]; places: string[][] }>();
  for (const [key, text] of messages(language)) {
    const stem = pluralStem(key);
    if (!stem) simple.set(key, places(text));
    else {
      const group = plurals.get(stem) ?? { forms: [], places: [] };
      group.forms.push(key.slice(stem.length + 1));
      group.places.push(places(text));
      plurals.set(stem, group);
    }
  }
  return { simple, plurals };
}

function sources(...folders: string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  return files.join('\n');
}

const en = shape('en');

it('every name is one that a browser takes: Chromium loads no extension with another (2026-11-22)', () => {
  const names = [...messages('en')].map(([key]) => key).filter((key) => !/^[A-Za-z0-9_.]+$/.test(key));
  expect(names).toEqual([]);
});

describe.each(LANGUAGES.filter((l) => l !== 'en'))('%s', (language) => {
  const other = shape(language);
  it('has the messages of English, no more and no fewer', () => {
    expect([...other.simple.keys()].sort()).toEqual([...en.simple.keys()].sort());
    expect([...other.plurals.keys()].sort()).toEqual([...en.plurals.keys()].sort());
  });
  it('fills the same places', () => {
    for (const [key, wanted] of en.simple) expect(other.simple.get(key), key).toEqual(wanted);
    for (const [stem, wanted] of en.plurals) {
      for (const found of other.plurals.get(stem)?.places ?? []) expect(found, stem).toEqual(wanted.places[0]);
    }
  });
  it('says nothing in English but names', () => {
    const same = [...messages(language)].filter(
      ([key, text]) => messages('en').get(key) === text && /[a-z]{3}/i.test(text),
    );
    // Names, words that the two languages share, and messages that are places only.
    const shared =
      /^(extension\.name|locale|overlay\.post|format\.(video|link|audio)|tabs\.profile|.*\{\w+\}[^a-z]*|settings\.timeZone.*|nav\..*)$/;
    expect(
      same.map(([key]) => key).filter((key) => !shared.test(key) && !places(messages('en').get(key) ?? '').length),
    ).toEqual([]);
  });
});

describe.each(LANGUAGES)('%s', (language) => {
  it('has exactly the plural forms of its language', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const [stem, group] of shape(language).plurals) expect(group.forms.toSorted(), stem).toEqual(wanted);
  });
  it('names its own language, which decides the figures', () =>
    expect(messages(language).get('locale')).toBe(language));
  it('is typeset: no straight apostrophe doubled, no three dots, no words that are never used', () => {
    for (const [key, text] of messages(language)) {
      expect(text, key).not.toMatch(/\.\.\.|''|!|\boops\b|\binsights?\b|\bboost\b|\bviral\b|\bcrush\b|\bscore\b/i);
      expect(text.trim(), key).toBe(text);
    }
  });
  it('names every permission that the manifest asks for', () => {
    // The approved list is test/repo/manifest.test.ts's; in words, in the order of `rights`.
    const words: Record<Language, Record<string, RegExp>> = {
      en: {
        storage: /storage/i,
        unlimitedStorage: /without a size limit/,
        scripting: /scripts/,
        alarms: /timer/,
        sidePanel: /side panel/,
        hosts: /sites/,
      },
      fi: {
        storage: /tallennustila/i,
        unlimitedStorage: /ilman kokorajaa/,
        scripting: /skriptien/,
        alarms: /ajastin/,
        sidePanel: /sivupaneeli/,
        hosts: /sivustoille/,
      },
      pl: {
        storage: /pamięć/i,
        unlimitedStorage: /bez limitu/,
        scripting: /skryptów/,
        alarms: /zegar/,
        sidePanel: /panel boczny/,
        hosts: /serwisach/,
      },
    };
    const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
    const asked = [...(/\bpermissions: \[([\s\S]*?)\n {4}\]/.exec(config)?.[1] ?? '').matchAll(/'(\w+)'/g)]
      .map((m) => m[1] as string)
      .filter((name) => name !== 'firefox');
    expect(asked.length).toBeGreaterThan(3);
    const text = messages(language).get('privacy.rights.text') ?? '';
    for (const permission of [...asked, 'hosts']) {
      expect(words[language][permission]?.test(text), permission).toBe(true);
    }
  });
  it('has keys that both browsers accept, unlike in more than case', () => {
    const keys = [...messages(language).keys()].map((key) => key.replaceAll('.', '_'));
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_]+$/);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });
});

describe('words and code', () => {
  const code = sources('components', 'entrypoints', 'lib');
  const literals = new Set([...code.matchAll(/'([a-zA-Z]\w*(?:\.\w+)*)'/g)].map((m) => m[1] as string));
  const templates = [...code.matchAll(/`([a-zA-Z]\w*\.[\w.${}[\]()'?: ]*)`/g)].map(
    (m) =>
      new RegExp(
        `^${(m[1] as string)
          .replace(/\$\{[^}]*\}/g, '\u0000')
          .replace(/[.*+?^()|[\]\\]/g, '\\$&')
          .replaceAll('\u0000', '[\\w.]+')}$`,
      ),
  );
  const all = [...en.simple.keys(), ...en.plurals.keys()];
  it('every message is used', () => {
    const manifest = /^(extension|commands)\./;
    expect(
      all.filter((key) => !manifest.test(key) && !literals.has(key) && !templates.some((t) => t.test(key))),
    ).toEqual([]);
  });
  it('every literal key exists', () => {
    const known = new Set(all);
    const used = [...code.matchAll(/\b[tp]\(\s*'([a-zA-Z]\w*(?:\.\w+)*)'/g)].map((m) => m[1] as string);
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used.filter((key) => !known.has(key)))]).toEqual([]);
  });
});
