import type { DrawerEvents } from './drawer-view';

export interface DrawerKeys {
  /** Letters alone are shortcuts; the user may have switched that off. */
  letters: boolean;
  /** The post that the list is at. */
  at: string | undefined;
  on: Pick<DrawerEvents, 'close' | 'reach' | 'more'>;
}

const ROW = 'a[data-id]';
const FIELDS: Record<string, string> = { s: '[name=sort]', f: '[name=format]', '/': '[name=search]' };
const STEPS: Record<string, number> = { j: 1, k: -1 };
const ARROWS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** What a key does inside the drawer: ux.md, section 9. Enter on a row is the browser's own: it follows the link. */
export function drawerKeys(event: KeyboardEvent, root: ParentNode, { letters, at, on }: DrawerKeys): void {
  const { key } = event;
  const target = event.target as Element;
  if (key === 'Escape') on.close();
  if (key === 'Escape' || event.ctrlKey || event.altKey || event.metaKey || target.closest('input,select')) return;
  const row = target.closest<HTMLElement>(ROW);
  const step = (letters ? STEPS[key] : undefined) ?? (row ? ARROWS[key] : undefined);
  const field = letters ? FIELDS[key] : undefined;
  if (step === undefined && field === undefined) return;
  event.preventDefault();
  if (field !== undefined) root.querySelector<HTMLElement>(field)?.focus();
  if (step === undefined) return;
  const rows = [...root.querySelectorAll<HTMLElement>(ROW)];
  const now = rows.findIndex((one) => (row ? one === row : one.dataset.id === at));
  const next = rows[now < 0 ? 0 : Math.max(0, now + step)];
  if (!next) on.more();
  next?.focus();
  const id = next?.dataset.id;
  if (id !== undefined) on.reach(id);
}
