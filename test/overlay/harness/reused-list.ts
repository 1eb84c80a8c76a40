import type { PostFigure } from '../../../lib/metrics/types';
import { FIGURES } from './states';

const ROWS = 14;
const POSTS = 400;
const HEIGHT = 160;

/** The figure of the post with this number: no two neighbours share one. */
export function numbered(id: string): PostFigure | undefined {
  const n = /^n(\d+)$/.exec(id)?.[1];
  return n === undefined
    ? undefined
    : { ...(FIGURES.typical as PostFigure & { kind: 'multiple' }), multiple: 1 + Number(n) / 10 };
}

/** A list that keeps fourteen rows for four hundred posts, and puts other posts into them as it is scrolled. */
export function reuse(feed: Element | null): void {
  if (!(feed instanceof HTMLElement)) return;
  Object.assign(feed.style, { position: 'relative', height: `${POSTS * HEIGHT}px` });
  const rows = Array.from({ length: ROWS }, () => {
    const row = document.createElement('article');
    const words = document.createElement('p');
    Object.assign(row.style, { position: 'absolute', margin: '0', boxSizing: 'border-box', height: `${HEIGHT - 8}px` });
    row.append(words);
    feed.append(row);
    return { row, words };
  });
  const place = () => {
    const first = Math.max(0, Math.min(POSTS - ROWS, Math.floor(window.scrollY / HEIGHT) - 3));
    for (let index = first; index < first + ROWS; index++) {
      const { row, words } = rows[index % ROWS]!;
      if (row.dataset.id === `n${index}`) continue;
      row.dataset.id = `n${index}`;
      row.style.top = `${index * HEIGHT}px`;
      words.textContent = `Post ${index}`;
    }
  };
  window.addEventListener('scroll', place, { passive: true });
  place();
}
