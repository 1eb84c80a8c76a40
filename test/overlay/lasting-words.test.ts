import { describe, expect, it } from 'vitest';
import { lastingWords } from '../../lib/overlay/lasting-words';

describe('words that outlive the extension', () => {
  let alive = true;
  const browser = (key: string, values?: Record<string, string | number>) => {
    if (!alive) throw new Error('Extension context invalidated.');
    return `${key}!${values ? Object.values(values).join() : ''}`;
  };
  const t = lastingWords(browser, ['stale.title']);

  it('says afterwards what it was told to keep and what it said before, and is silent otherwise', () => {
    alive = true;
    expect(t('posts', { n: 3 })).toBe('posts!3');
    alive = false;
    expect(t('stale.title')).toBe('stale.title!');
    expect(t('posts', { n: 3 })).toBe('posts!3');
    expect(t('posts', { n: 4 })).toBe('');
    expect(t('other')).toBe('');
  });
});
