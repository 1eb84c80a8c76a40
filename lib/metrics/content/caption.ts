import { callsToAct } from './calls-to-act';

/** What a caption is made of: counts, without any judgement of meaning. */
export interface CaptionFeatures {
  /** Characters (code points). */
  length: number;
  /** Lower-cased, without the sign, each once, in order of appearance. */
  hashtags: string[];
  /** Likewise, without the at sign. */
  mentions: string[];
  links: number;
  /** Emoji; a joined sequence (a family, a flag, a skin tone) is one. */
  emoji: number;
  question: boolean;
  callToAct: boolean;
}

const LINK = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;
/** A tag of digits alone is a number: "#1". */
const HASHTAG = /(?<![\p{L}\p{N}_&/])[#＃](?=[\p{M}\p{N}_]*\p{L})([\p{L}\p{M}\p{N}_]+)/gu;
/** Not the at sign of a mail address. A dot at the end ends the sentence. */
const MENTION = /(?<![\p{L}\p{N}_.@])[@＠]([\p{L}\p{N}_](?:[\p{L}\p{N}_.@-]*[\p{L}\p{N}_])?)/gu;
/** ©, ® and ™ are signs unless the picture is asked for. */
const EMOJI =
  /\p{RI}\p{RI}|[0-9#*]\uFE0F\u20E3|(?![\u00A9\u00AE\u2122](?!\uFE0F))\p{Extended_Pictographic}[\uFE0F\p{EMod}]?(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{EMod}]?)*/gu;
const QUESTION = /[?？؟\u037E՞⸮]/u;

const once = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map((m) => m[1]!.toLowerCase())),
];

/** Reads a caption. An empty one has nothing; a missing one is the caller's to leave out. */
export function captionFeatures(caption: string): CaptionFeatures {
  const links = caption.match(LINK)?.length ?? 0;
  const text = caption.replace(LINK, ' ');
  return {
    length: [...caption].length,
    hashtags: once(text, HASHTAG),
    mentions: once(text, MENTION),
    links,
    emoji: text.match(EMOJI)?.length ?? 0,
    question: QUESTION.test(text),
    callToAct: callsToAct(text),
  };
}
