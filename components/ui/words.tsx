import { createContext, Fragment, type ReactNode, useContext, useMemo } from 'react';
import { plural, type Translate } from '../format';

/** The words of one interface language and the zone in which days are told. */
export interface Words {
  t: Translate;
  /** BCP 47; decides digits, separators and plural forms together with the words. */
  language: string;
  /** IANA zone. */
  timeZone: string;
}

interface BoundWords extends Words {
  /** The plural form of a message for a number, which it fills in as `{n}`. */
  p: (key: string, n: number, values?: Record<string, string | number>) => string;
}

const Context = createContext<Words | null>(null);

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <Context value={words}>{children}</Context>;
}

/** Throws outside a `WordsProvider`: a screen without words is a mistake of the wiring. */
export function useWords(): BoundWords {
  const words = useContext(Context);
  if (!words) throw new Error('no words: a WordsProvider must stand above every screen');
  return useMemo(() => ({ ...words, p: (key, n, values) => plural(words.t, words.language, key, n, values) }), [words]);
}

/** A sentence with elements in its places: `{names} is clearly above you.` keeps its word order in every language. */
export function Rich({ text, values }: { text: string; values: Record<string, ReactNode> }) {
  const parts = text.split(/\{(\w+)\}/);
  return parts.map((part, i) => {
    // The parts of a split never change order: the place is the identity.
    const key = `${i}`;
    return <Fragment key={key}>{i % 2 === 1 && part in values ? values[part] : part}</Fragment>;
  });
}
