import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fill, type Translate } from '../../components/format';

export const LANGUAGES = ['en', 'fi', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];

const read = new Map<Language, Map<string, string>>();

type Tree = { [key: string]: string | Tree };

/** Every message of a language file by its dotted key. */
export function messages(language: Language): Map<string, string> {
  const known = read.get(language);
  if (known) return known;
  const out = new Map<string, string>();
  read.set(language, out);
  const walk = (tree: Tree, prefix: string) => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') out.set(prefix + key, value);
      else walk(value, `${prefix}${key}.`);
    }
  };
  walk(parse(readFileSync(join(import.meta.dirname, '..', '..', 'locales', `${language}.yml`), 'utf8')) as Tree, '');
  return out;
}

/** Strict: an unknown key, or a place left unfilled where values were given, is an error. */
export function translator(language: Language): Translate {
  const all = messages(language);
  return (key, values) => {
    const text = all.get(key);
    if (text === undefined) throw new Error(`${language}: no message ${key}`);
    return values ? fill(text, values) : text;
  };
}
