type Translate = (key: string, values?: Record<string, string | number>) => string;

/**
 * Words that outlive the extension. After an update under an open tab `browser.i18n` throws or is gone (Chromium 156:
 * both, 2026-11-21), while the page still shows what was drawn and has to say "reload this page". `keep` names what will
 * be needed then; what was said before is said again, anything else is empty.
 */
export function lastingWords(translate: Translate, keep: readonly string[]): Translate {
  const said = new Map<string, string>();
  const t: Translate = (key, values) => {
    const id = values ? `${key} ${JSON.stringify(values)}` : key;
    try {
      const text = translate(key, values);
      if (text !== '') said.set(id, text);
      return text || (said.get(id) ?? '');
    } catch {
      return said.get(id) ?? '';
    }
  };
  for (const key of keep) t(key);
  return t;
}
