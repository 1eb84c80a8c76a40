import type { Translate } from '../format';
import type { KeyLine } from './key-list';

/** What keys do inside lists, charts and figures. The side panel has no search, marks or sorting by key. */
export function linesInside(t: Translate, where: 'dashboard' | 'panel'): KeyLine[] {
  const lists: KeyLine[] =
    where === 'panel'
      ? []
      : [
          { keys: ['J', 'K'], does: t('keys.move') },
          { keys: ['X'], does: t('keys.exclude') },
          { keys: ['S'], does: t('keys.sort') },
          { keys: ['F'], does: t('keys.filter') },
          { keys: ['/'], does: t('keys.search') },
        ];
  return [
    ...lists,
    { keys: ['Enter'], does: t('keys.open') },
    { keys: ['E'], does: t('keys.explain') },
    { keys: ['T'], does: t('keys.table') },
    { keys: ['?'], does: t('keys.list') },
    { keys: ['Esc'], does: t('keys.close') },
  ];
}
