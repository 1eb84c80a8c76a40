import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TopicPanel } from '../../components/content/caption-panels';
import { LanguagePanel } from '../../components/content/language-panel';
import { type Words, WordsProvider } from '../../components/ui/words';
import { contentOf, metricSettings, type Scope } from '../../lib/hooks';
import { NOW, post, profile } from '../metrics/rows';
import { type LANGUAGES, translator } from './words';

const scope: Scope = { period: 90, lens: 'followers', summary: 'geometric', timeZone: 'UTC' };
const words = (language: (typeof LANGUAGES)[number]): Words => ({ t: translator(language), language, timeZone: 'UTC' });
const plain = (language: (typeof LANGUAGES)[number], inside: React.ReactNode) =>
  renderToStaticMarkup(<WordsProvider words={words(language)}>{inside}</WordsProvider>)
    .replace(/<[^>]+>/g, '|')
    .replace(/\|+/g, '|')
    .replace(/&#x27;/g, "'");

describe('languages', () => {
  const languages = {
    key: 'x:1' as const,
    shares: [
      { language: 'fi', n: 6, share: 0.75 },
      { language: 'en', n: 2, share: 0.25 },
    ],
    n: 8,
    unknown: 3,
  };
  it('are named in the language of the interface, with what stays unknown', () => {
    const en = plain('en', <LanguagePanel languages={languages} name="Kettlewyn" />);
    expect(en).toContain('Kettlewyn writes in 2 languages.');
    expect(en).toContain('8 captions whose language is clear; 3 too short or between two');
    expect(en).toMatch(/\|Finnish\|6\|75\s?%\|English\|2\|25\s?%\|/);
    expect(plain('fi', <LanguagePanel languages={languages} name="Kettlewyn" />)).toContain('|suomi|6|');
    expect(plain('pl', <LanguagePanel languages={languages} name="Kettlewyn" />)).toContain('|fiński|6|');
  });
});

describe('topics', () => {
  const loaf = [
    'sourdough loaf fresh from the oven',
    'the oven and its sourdough loaf',
    'oven fresh sourdough loaf today',
  ];
  const posts = Array.from({ length: 60 }, (_, i) =>
    post(
      8 + i,
      { likes: 50, comments: 0 },
      { caption: i % 6 === 0 ? loaf[(i / 6) % 3]! : `remark${String.fromCharCode(97 + (i % 26))}${'q'.repeat(i)}` },
    ),
  );
  const captions = contentOf([profile(posts)], metricSettings(scope, NOW), null).captions!;
  it('are listed by their words with their posts, and none is told to matter where all posts are alike', () => {
    const text = plain('en', <TopicPanel captions={captions} name="Kettlewyn" />);
    expect(captions.topics.map((t) => [t.n, t.told])).toEqual([[10, false]]);
    expect(text).toMatch(/\|(?:sourdough|loaf|oven) · (?:sourdough|loaf|oven) · (?:sourdough|loaf|oven)\|10\|/);
  });
  it('none: says so', () => {
    const text = plain('en', <TopicPanel captions={{ ...captions, topics: [] }} name="Kettlewyn" />);
    expect(text).toContain('No five posts of three weeks share enough words.');
  });
});
