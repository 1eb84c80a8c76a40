const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** The character that a name between `&` and `;` stands for, if it is one. */
function character(name: string): string | undefined {
  if (name[0] !== '#') return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (!/^#(?:x[\da-f]{1,6}|\d{1,7})$/i.test(name)) return undefined;
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/**
 * The text of a status, whose `content` is markup that a server has cleaned. Never given to a parser of documents: the
 * tags are cut out as text. What stands there for clients without quotes ("RE: address") is no part of the text.
 */
export function textOf(content: string): string {
  const own = content.includes('quote-inline')
    ? content.replace(/<(p|span) class="quote-inline">.*?<\/\1>/gs, '')
    : content;
  let text = withCharacters(withoutTags(own));
  if (text.includes('\n\n\n')) text = text.replace(/\n{3,}/g, '\n\n');
  return text.trim();
}

/** The longest name is `#x10ffff`. */
const LONGEST_NAME = 8;

function withCharacters(escaped: string): string {
  let text = '';
  let from = 0;
  for (let open = escaped.indexOf('&'); open >= 0; open = escaped.indexOf('&', open + 1)) {
    const close = escaped.indexOf(';', open);
    if (close < 0) break;
    const one = close - open - 1 > LONGEST_NAME ? undefined : character(escaped.slice(open + 1, close));
    if (one === undefined) continue;
    text += escaped.slice(from, open) + one;
    from = close + 1;
    open = close;
  }
  return from === 0 ? escaped : text + escaped.slice(from);
}

/** Both by hand: by patterns, tags and characters were a fifth of reading a page of statuses. */
function withoutTags(markup: string): string {
  let text = '';
  let from = 0;
  for (let open = markup.indexOf('<'); open >= 0; open = markup.indexOf('<', from)) {
    const close = markup.indexOf('>', open);
    if (close < 0) break;
    if (open > from) text += markup.slice(from, open);
    text += breakOf(markup, open + 1, close);
    from = close + 1;
  }
  return from === 0 ? markup : text + markup.slice(from);
}

const PARAGRAPHS = new Set(['p', 'li', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What stands for the tag between two places: the end of a line or of a paragraph, or nothing. */
function breakOf(markup: string, from: number, to: number): string {
  if (markup[from] === '/') return PARAGRAPHS.has(markup.slice(from + 1, to)) ? '\n\n' : '';
  return markup.startsWith('br', from) ? '\n' : '';
}
