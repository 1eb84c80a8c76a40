const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function character(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * The text of a status, whose `content` is markup that a server has cleaned. Never given to a parser of documents: the
 * tags are cut out as text. What stands there for clients without quotes ("RE: address") is no part of the text.
 */
export function textOf(content: string): string {
  let text = content;
  if (text.includes('quote-inline')) text = text.replace(/<(p|span) class="quote-inline">.*?<\/\1>/gs, '');
  if (text.includes('<')) text = text.replace(/<[^>]*>/g, breakOf);
  if (text.includes('&')) text = text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, character);
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

/** What stands for a tag: the end of a line or of a paragraph, or nothing. */
function breakOf(tag: string): string {
  if (tag.startsWith('<br')) return '\n';
  return /^<\/(?:p|li|blockquote|pre|h\d)>$/.test(tag) ? '\n\n' : '';
}
