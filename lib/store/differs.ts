const ADDRESS = /https?:\/\/\S+/g;
const CUT = /(\u2026|\.\.\.)\s*$/;

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
const cutOff = (text: string) => spaced(text.replace(CUT, ''));

/**
 * One source cuts a caption, another writes its links out or breaks its lines differently: that is not an edit. What is
 * left of it are words; where one is the beginning of the other, it was cut.
 */
export function captionDiffers(a: string, b: string): boolean {
  const [left, right] = [cutOff(a.replace(ADDRESS, '')), cutOff(b.replace(ADDRESS, ''))];
  return !left.startsWith(right) && !right.startsWith(left);
}

/** One address in one spelling: sites leave `https://`, `www.` and the last slash out when they print one. */
function spelt(address: string): string {
  const [, host = '', rest = ''] = /^(?:https?:\/\/)?(?:www\.)?([^/?#]*)(.*)$/is.exec(address) ?? [];
  return host.toLowerCase() + rest.replace(/\/$/, '');
}

/** X's short addresses stand for longer ones, which not every answer writes out. */
const SHORT = /https?:\/\/t\.co\//i;

/**
 * Does a profile say something else of itself? Bios are short and end where their owners end them, so words that were
 * added behind are an edit, unless the shorter one says itself that it was cut.
 */
export function bioDiffers(a: string, b: string): boolean {
  if ((a.trim() === '') !== (b.trim() === '')) return true;
  const address = SHORT.test(a) || SHORT.test(b) ? () => '' : spelt;
  const [left, right] = [spaced(a.replace(ADDRESS, address)), spaced(b.replace(ADDRESS, address))];
  if (left === right) return false;
  const cut = (part: string, whole: string) => CUT.test(part) && whole.startsWith(cutOff(part));
  return !cut(left, right) && !cut(right, left);
}

/** Are these other addresses? Their order and spelling are the page's. */
export function linksDiffer(a: readonly string[], b: readonly string[]): boolean {
  const set = (links: readonly string[]) => [...new Set(links.map(spelt))].sort().join('\n');
  return set(a) !== set(b);
}
