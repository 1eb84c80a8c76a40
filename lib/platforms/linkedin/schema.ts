import { POST_FORMATS } from '../../model';
import * as form from '../../model/form';

const text = form.optional(form.string());
const texts = form.optional(form.array(form.string()));
const flag = form.optional(form.boolean());

/**
 * What one post's box on a page says: text and attributes as they stand there, nothing understood yet. It crosses from
 * the finder (which sees the page) to the reader (which sees plain data) as JSON.
 */
const CardForm = form.object({
  /** `urn:li:activity:…` of this appearance. */
  urn: text,
  /** The post that this appearance shows, where the page names it apart. */
  featured: text,
  /** The share or upload behind it: the time of writing. */
  attributed: text,
  /** Address of the author. */
  actor: text,
  name: text,
  /** The line under the name: followers of an organisation, a headline of a person. */
  line: text,
  /** "X reposted this" above the post: who, and the text. */
  header: form.optional(form.object({ by: text, text: form.string() })),
  /** The age as it is printed, and what stands beside it (edited, promoted). */
  age: text,
  marks: texts,
  edited: flag,
  /** The page's own measurement calls it an advertisement. */
  ad: flag,
  /** Of each counter what there is: a number in an attribute, the sentence for screen readers, the printed text. */
  counts: form.object({ likes: texts, comments: texts, shares: texts, strange: flag }),
  /** The row of buttons below the post is there: the box is complete, and a counter that is absent is zero. */
  whole: form.boolean(),
  format: form.oneOf(POST_FORMATS),
  /** A part of the post that is of no known kind. */
  strange: text,
  media: form.optional(form.int(form.atLeast(0))),
  caption: text,
  /** The post inside: shared with words of one's own. Empty where it is there and names itself not. */
  quoted: text,
  /** Set by the page itself: another post, shown below the opened one. */
  related: flag,
});
export type Card = form.infer<typeof CardForm>;
export type CardCounts = Card['counts'];

export const CardPageForm = form.object({
  surface: form.oneOf(['guest', 'app']),
  /** Addresses that may be those of the page's profile, the surest first. */
  subjects: form.array(form.string()),
  name: text,
  /** Texts of the head of a profile that may be its number of followers. */
  followers: form.array(form.string()),
  /** What names the opened post, where the page is one post's. */
  opened: text,
  /** JSON-LD blocks, unparsed. */
  ld: form.array(form.string()),
  cards: form.array(CardForm),
  /** Boxes that name no post. */
  nameless: form.optional(form.int(form.atLeast(0))),
  /** Do the boxes begin with the first one of the list? Absent where the page does not number them. */
  first: flag,
});
export type CardPage = form.infer<typeof CardPageForm>;
