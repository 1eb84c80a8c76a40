type Counter = 'likes' | 'comments' | 'shares';

/** The words of counters in the site's larger interface languages; where classes tell them apart these are not asked. */
const WORDS: [Counter, RegExp][] = [
  [
    'shares',
    /repost|republi|recompart|compartil|compartid|partag|weitergel|geteilt|udost|condivi|diffus|jaet|jako|uudelleenj|gedeeld|dela|再投稿|转发|퍼간/iu,
  ],
  ['comments', /comment|kommen|coment|opmerk|yorum|bình luận|コメント|评论|評論|댓글|комментар/iu],
  ['likes', /reac|reak|réac|reaç|reaz|like|tykk|リアクション|回应|반응|реакц/iu],
];

/** What a counter counts, by its words; undefined where no word is known. */
export function counterKind(text: string): Counter | undefined {
  return WORDS.find(([, words]) => words.test(text))?.[0];
}

/** "Promoted" where the age of a post stands otherwise. */
const PROMOTED =
  /^(?:promoted|sponsored|anzeige|gesponsert|sponsorisé|post sponsorisé|promocionado|patrocinado|promovido|sponsorizzato|post sponsorizzato|promowane|promowany|treść promowana|mainostettu|mainos|gepromoot|gesponsord)\b/iu;

/** "Edited" beside the age. */
const EDITED =
  /^(?:edited|bearbeitet|modifi|editado|modificat|edytowan|muokattu|bewerkt|redig|编辑|編集|수정)\p{L}{0,9}$/iu;
/** "Brand partnership": the site's own label of a post that somebody paid for. Beside it may stand what somebody does. */
const PAID = /^(?:brand|paid) partnership(?: with .+)?$/i;

interface Saying {
  promoted: boolean;
  edited: boolean;
  paid: boolean;
}
/** A list repeats its author's line and the same few ages and marks. */
const sayings = new Map<string, Saying>();
const MOST_SAYINGS = 500;

function sayingOf(mark: string): Saying {
  const known = sayings.get(mark);
  if (known) return known;
  const said = { promoted: PROMOTED.test(mark), edited: EDITED.test(mark), paid: PAID.test(mark) };
  if (sayings.size >= MOST_SAYINGS) sayings.clear();
  sayings.set(mark, said);
  return said;
}

export const isPromoted = (marks: readonly string[]): boolean => marks.some((mark) => sayingOf(mark).promoted);
export const isEdited = (mark: string): boolean => sayingOf(mark).edited;
export const isPaid = (marks: readonly string[]): boolean => marks.some((mark) => sayingOf(mark).paid);

/** The word for followers, so that a number of employees is never taken for one. */
export const FOLLOWERS =
  /follow|abonn|seguidor|seguac|obserwuj|seuraa|volger|följ|følg|takip|подписч|フォロワー|关注者|關注者|팔로워/iu;
