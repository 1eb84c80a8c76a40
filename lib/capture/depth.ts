/**
 * Is any value nested deeper than `limit`? Walks the text once, without recursion and before anything is parsed or
 * read, so that a body of a million opening brackets cannot exhaust the stack of a reader. Brackets inside strings
 * do not count.
 */
export function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22) {
      i = closingQuote(text, i);
      if (i < 0) return false;
    } else if (c === 0x7b || c === 0x5b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (c === 0x7d || c === 0x5d) {
      depth -= 1;
    }
  }
  return false;
}

/** Index of the quote that ends the string opened at `open`, or −1 where the text ends first. */
function closingQuote(text: string, open: number): number {
  let from = open + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return -1;
    let backslashes = 0;
    while (text.charCodeAt(quote - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return quote;
    from = quote + 1;
  }
}

const closes = (unit: number) => unit === 0x7d || unit === 0x5d;

/**
 * Is there a run of at least `run` closing brackets? What is nested for its own sake closes all at once, so only then
 * need its brackets be counted, which costs as much as parsing. Looks at every `run / 2`-th place: a run covers two of
 * them. The browsers' parsers do not recurse but take seconds for millions of levels (Chromium 156, Firefox 153,
 * 2026-11-21); a reader that exhausts the stack is caught in `readBody` like every other exception.
 */
export function closesManyAtOnce(text: string, run: number): boolean {
  const step = Math.max(1, Math.floor(run / 2));
  for (let i = step - 1; i < text.length; i += step) {
    if (!closes(text.charCodeAt(i))) continue;
    let from = i;
    while (closes(text.charCodeAt(from - 1))) from -= 1;
    let to = i + 1;
    while (closes(text.charCodeAt(to))) to += 1;
    if (to - from >= run) return true;
  }
  return false;
}
