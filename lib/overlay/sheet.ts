const built = new Map<string, CSSStyleSheet>();

function constructed(css: string): CSSStyleSheet {
  let sheet = built.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    built.set(css, sheet);
  }
  return sheet;
}

/**
 * Puts a stylesheet into a document or shadow root of the page. Constructed sheets are shared between roots and are no
 * inline style to a CSP. Firefox refuses `adoptedStyleSheets` through its Xray view (128–145, 2026-11-21); there a
 * style element written by a content script is exempt from the page's CSP. Returns how to take it out again.
 */
export function adopt(root: Document | ShadowRoot, css: string): () => void {
  try {
    const sheet = constructed(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    const style = (root instanceof Document ? root : root.ownerDocument).createElement('style');
    style.textContent = css;
    (root instanceof Document ? root.documentElement : root).append(style);
    return () => style.remove();
  }
}

/** The declarations of these custom properties, as `:host` has them: a badge carries a dozen tokens, not a hundred. */
export function pickTokens(css: string, names: ReadonlySet<string>): string {
  const found = [...css.matchAll(/(--pg-[\w-]+):\s*([^;}]+)[;}]/g)].filter(([, name]) => name && names.has(name));
  const first = new Map(found.reverse().map(([, name, value]) => [name, value]));
  return [...first].map(([name, value]) => `${name}:${value}`).join(';');
}

/** The rules whose selector begins with a prefix, and the names of the tokens that they use. */
export function pickRules(css: string, prefix: string): { css: string; tokens: Set<string> } {
  const rules = [...css.matchAll(/(?:^|[};]|\*\/)\s*([^{}@;]*)\{([^{}]*)\}/g)]
    .map(([, selector, body]) => [(selector ?? '').replace(/^[\s\S]*\*\//, '').trim(), body ?? ''] as const)
    .filter(([selector]) => selector.startsWith(prefix))
    .map(([selector, body]) => `${selector}{${body.trim()}}`);
  const text = rules.join('');
  return { css: text, tokens: new Set([...text.matchAll(/var\((--pg-[\w-]+)/g)].map((m) => m[1]!)) };
}
