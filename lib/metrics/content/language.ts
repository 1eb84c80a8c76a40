/** Scores of a text by language code, any scale on which more is more likely. The detector itself is loaded elsewhere. */
export type Detect = (text: string) => Readonly<Record<string, number>>;

/** Shorter texts are guessed no better than by chance in half of the languages (reference 5.1). */
const LETTERS_NEEDED = 15;
/** The two likeliest languages count as tied within this share of the larger score. */
const TIE = 0.02;

const NOT_PROSE = /https?:\/\/\S+|www\.\S+|[@＠#＃][\p{L}\p{M}\p{N}_.]+/giu;

/** What of a caption tells its language: no links, hashtags, mentions, emoji or numbers. */
export function prose(caption: string): string {
  return caption
    .replace(NOT_PROSE, ' ')
    .replace(/[^\p{L}\p{M}\s'’-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Language of a caption, or `unknown`: under 15 letters, or where the best two languages tie.
 * @param usual how often this profile writes each language (any scale): scores are weighted by it
 */
export function captionLanguage(caption: string, detect: Detect, usual?: Readonly<Record<string, number>>): string {
  const text = prose(caption);
  if ((text.match(/\p{L}/gu)?.length ?? 0) < LETTERS_NEEDED) return 'unknown';
  const known = Object.values(usual ?? {}).reduce((sum, v) => sum + v, 0);
  // A language that the profile has not written yet must stay possible.
  const weight = (code: string) => (usual && known > 0 ? ((usual[code] ?? 0) + 0.05 * known) / known : 1);
  const scored = Object.entries(detect(text))
    .map(([code, score]) => ({ code, score: score * weight(code) }))
    .filter(({ score }) => Number.isFinite(score) && score > 0)
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  const [first, second] = scored;
  if (!first || (second && first.score - second.score <= TIE * first.score)) return 'unknown';
  return first.code;
}
