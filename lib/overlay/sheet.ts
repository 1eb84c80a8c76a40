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
