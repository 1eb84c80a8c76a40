import { captionLanguage, type Detect } from './language';

/**
 * Language of each caption of one profile, `unknown` as `captionLanguage` says. Looked at twice: what the profile clearly
 * writes breaks the ties of its shorter captions (reference 5.1). In the order of the captions.
 */
export function captionLanguages(captions: readonly string[], detect: Detect): string[] {
  const scores = new Map<string, ReturnType<Detect>>();
  const once: Detect = (text) => {
    const known = scores.get(text) ?? detect(text);
    scores.set(text, known);
    return known;
  };
  const usual: Record<string, number> = {};
  for (const caption of captions) {
    const language = captionLanguage(caption, once);
    if (language !== 'unknown') usual[language] = (usual[language] ?? 0) + 1;
  }
  return captions.map((caption) => captionLanguage(caption, once, usual));
}

export interface LanguageShare {
  /** ISO 639-1. */
  language: string;
  n: number;
  /** Of the captions whose language is known. */
  share: number;
}

/** How often each language was written, most first, and in how many captions it stays unknown. */
export function languageShares(languages: readonly string[]): { shares: LanguageShare[]; unknown: number; n: number } {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  const unknown = counts.get('unknown') ?? 0;
  counts.delete('unknown');
  const n = languages.length - unknown;
  const shares = [...counts]
    .map(([language, count]) => ({ language, n: count, share: count / n }))
    .sort((a, b) => b.n - a.n || (a.language < b.language ? -1 : 1));
  return { shares, unknown, n };
}
