import { plural, type Translate } from '../format';

/** The words of the interface language; the same shape as on the other surfaces, without React's context. */
export interface W {
  t: Translate;
  /** BCP 47. */
  language: string;
  /** IANA zone. */
  timeZone: string;
  p: (key: string, n: number, values?: Record<string, string | number>) => string;
}

export function wordsOf(t: Translate, language: string, timeZone: string): W {
  return { t, language, timeZone, p: (key, n, values) => plural(t, language, key, n, values) };
}
