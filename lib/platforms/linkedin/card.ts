/** Text with its runs of white space as one space. */
export function textOf(element: Element | null | undefined): string | undefined {
  const text = element?.textContent?.replace(/\s+/g, ' ').trim();
  return text ? text.slice(0, 300) : undefined;
}

/** Text as written, with its line breaks. */
export function wordsOf(element: Element | null | undefined): string | undefined {
  const text = element?.textContent?.trim();
  return text ? text.slice(0, 20_000) : undefined;
}

export function attribute(element: Element | null | undefined, name: string): string | undefined {
  return element?.getAttribute(name)?.trim().slice(0, 2_000) || undefined;
}

/** Only the keys that have a value. */
export function present<T extends object>(v: T): T {
  return Object.fromEntries(Object.entries(v).filter(([, value]) => value !== undefined)) as T;
}
