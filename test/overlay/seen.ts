/** Runs in the page: what a person would see wrong in the overlay. Each function stands alone and returns plain text. */

export function cutTexts(): string[] {
  const roots = [...document.querySelectorAll('*')].flatMap((e) => (e.shadowRoot ? [e.shadowRoot] : []));
  const selector = 'button, b, dd, dt, h2, h3, p, span, small, summary, label, li, div, section';
  return roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
    .filter((element) => {
      const style = getComputedStyle(element);
      if (element.clientWidth === 0 || style.display === 'inline' || element.closest('.pg-vh, .pg-o-scale, .pg-d-axis'))
        return false;
      if (style.textOverflow === 'ellipsis' && element.title) return false;
      const scrolls = style.overflowY === 'auto';
      return element.scrollWidth > element.clientWidth + 1 && !(scrolls && style.overflowX === 'visible');
    })
    .map((e) => `cut: ${e.tagName}.${e.className}: ${e.textContent?.slice(0, 60)} ${e.scrollWidth}/${e.clientWidth}`)
    .concat(
      roots.flatMap((root) =>
        [...root.querySelectorAll<HTMLElement>('.pg-o-card, .pg-o-pill, .pg-o-chip, .pg-o-tip')].flatMap((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          const out = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
          return out ? [`outside of the window: ${part.className} ${left},${top},${right},${bottom}`] : [];
        }),
      ),
    );
}

export function overlaps(): string[] {
  const found: string[] = [];
  for (const host of document.querySelectorAll('*')) {
    const walker = host.shadowRoot && document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
    if (!walker) continue;
    const texts: { text: string; rects: DOMRect[] }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.textContent?.trim() || !parent || parent.closest('.pg-vh, style, .pg-o-tip')) continue;
      // What a closed part or a scrolled list hides is not seen.
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const clip = parent.closest('.pg-o-list ul, .pg-o-body, .pg-d-list')?.getBoundingClientRect();
      // What an ellipsis stands for is not drawn.
      const edge =
        getComputedStyle(parent).textOverflow === 'ellipsis'
          ? parent.getBoundingClientRect().right
          : Number.POSITIVE_INFINITY;
      const rects = [...range.getClientRects()]
        .filter((r) => r.width > 0 && (!clip || (r.top >= clip.top - 1 && r.bottom <= clip.bottom + 1)))
        .map((r) => new DOMRect(r.x, r.y, Math.min(r.right, edge) - r.x, r.height));
      texts.push({ text: node.textContent, rects });
    }
    texts.forEach((a, i) => {
      for (const b of texts.slice(i + 1)) {
        const hit = a.rects.some((p) =>
          b.rects.some(
            (q) =>
              Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1 &&
              Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 4,
          ),
        );
        if (hit) found.push(`overlap: "${a.text.slice(0, 40)}" and "${b.text.slice(0, 40)}"`);
      }
    });
  }
  return found;
}

export async function runAxe(contrast: boolean): Promise<string[]> {
  type Found = { violations: { id: string; nodes: { html: string }[] }[] };
  const { axe } = window as unknown as { axe: { run(options: object): Promise<Found> } };
  const { violations } = await axe.run({ rules: { 'color-contrast': { enabled: contrast } } });
  return violations.map((v) => `axe ${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`);
}
