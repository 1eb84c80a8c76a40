import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PostBadge } from '../../components/ui/post-badge';
import { type Words, WordsProvider } from '../../components/ui/words';
import type { PostFigure } from '../../lib/metrics/types';
import { exact } from '../../lib/model';
import { translator } from './words';

const en: Words = { t: translator('en'), language: 'en', timeZone: 'UTC' };
const shown = (figure: PostFigure) =>
  renderToStaticMarkup(
    <WordsProvider words={en}>
      <PostBadge figure={figure} />
    </WordsProvider>,
  );
const figure: PostFigure & { kind: 'multiple' } = {
  kind: 'multiple',
  multiple: 4.2,
  approximate: false,
  strength: 'breakout',
  interactions: exact(420)!,
  measure: 'interactions',
  typical: 100,
  typicalN: 30,
  sameFormat: true,
  lens: 'followers',
  topShare: 1 / 31,
  seenAt: 0,
};

it('a breakout comes with what it is worth and its place among all posts', () => {
  const html = shown({ ...figure, score: { z: 2.9, label: 'breakout', ofProfile: 0.02 } });
  expect(html).toContain('title="breakout; 3% of ordinary posts are; top 2% of this profile’s posts"');
});

it('a flop is called one, an ordinary post only ranked', () => {
  const low = { ...figure, multiple: 0.1, strength: 'below' as const };
  expect(shown({ ...low, score: { z: -2.2, label: 'flop', ofProfile: 0.99 } })).toMatch(
    /title="flop; 3% of ordinary posts are; top 99% of this profile’s posts">0\.1×.*, flop</,
  );
  expect(shown({ ...low, score: { z: -1, label: 'ordinary', ofProfile: 0.8 } })).toContain(
    'title="lower quarter; top 80% of this profile’s posts"',
  );
});

it('under ten earlier posts the class stands alone; under five their number', () => {
  expect(shown({ ...figure, strength: 'typical' })).toContain('title="middle half"');
  expect(shown({ kind: 'too-few', n: 3, needed: 5 })).toContain('title="3 earlier posts read, 5 needed"');
});
