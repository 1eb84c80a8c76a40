/** @jsxImportSource preact */
import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { drawChip } from '../../components/overlay/chip';
import { badgeFace } from '../../components/overlay/face';
import { Overlay } from '../../components/overlay/overlay';
import { wordsOf } from '../../components/overlay/words';
import { type PostFigure, type ProfileInput, summarise } from '../../lib/metrics';
import type { ShownFigure } from '../../lib/metrics/types';
import type { Reading } from '../../lib/model';
import type { OverlayEvents, OverlayView, TipView } from '../../lib/overlay/view';
import { LANGUAGES, type Language, translator } from '../components/words';
import { DAY, NOW, post, profile, settings } from '../metrics/rows';

const words = (language: Language) => wordsOf(translator(language), language, 'UTC');
const reading: Reading = {
  platform: 'instagram',
  profileId: '1',
  tab: 'posts',
  visit: 'v',
  from: NOW - 60 * DAY,
  to: NOW,
  reachedStart: false,
  posts: 0,
};
const many = (level: number, n: number, over: Partial<ProfileInput> = {}) =>
  profile(
    Array.from({ length: n }, (_, i) => post(8 + i, { likes: Math.round(level * [1, 1.5, 0.7][i % 3]!), comments: 2 })),
    { name: 'Kettlewyn', readings: [reading], ...over },
  );
const own = many(300, 21, { key: 'instagram:9', role: 'own', name: 'Havrela' });
const stored = (input: ProfileInput) => summarise(input, own, settings, 'stored');

const view = (change: Partial<OverlayView>): OverlayView => ({
  name: '@kettlewyn',
  read: 24,
  summary: null,
  shape: 'card',
  narrow: false,
  place: { edge: 'right', top: 96 },
  covered: false,
  stale: false,
  paused: false,
  failed: false,
  broken: 0,
  answered: false,
  busy: false,
  more: { kind: 'idle' },
  ...change,
});
const nothing = () => undefined;
const on: OverlayEvents = {
  shape: nothing,
  place: nothing,
  hide: nothing,
  track: nothing,
  openPanel: nothing,
  callWrong: nothing,
  reload: nothing,
  retry: nothing,
  readMore: nothing,
  pauseMore: nothing,
  resumeMore: nothing,
  cancelMore: nothing,
  closeTip: nothing,
  openDashboard: nothing,
  openDrawer: nothing,
  listBadges: nothing,
  peek: nothing,
};

let stage: HTMLElement;
beforeEach(() => {
  const { document, window } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  Object.assign(globalThis, { document, window });
  stage = document.querySelector('div') as unknown as HTMLElement;
});
const show = (change: Partial<OverlayView>, language: Language = 'en', tip?: TipView, events = on) => {
  render(
    <Overlay w={words(language)} view={view(change)} on={events} holdTip={nothing} {...(tip && { tip })} />,
    stage,
  );
  return stage.textContent ?? '';
};

describe('card', () => {
  it('gives the rate with denominator, range, verdict, n and period', () => {
    const text = show({ read: 21, summary: stored(many(900, 21, { role: 'competitor' })) });
    for (const part of [
      'Kettlewyn',
      'Competitor',
      'Typical engagement rate',
      'per post, by followers at posting',
      '95% range',
      'Clearly above you.',
      'yours, range',
      '21 posts older than 7 days, 24 Oct – 13 Nov',
      'You ',
      'Posts a week',
      'Followers10,000',
      'Content mix',
      'Image 100%',
      '21 posts, back to 24 Oct',
      'Open side panel',
      '0 requests made · kept on this device',
    ])
      expect(text).toContain(part);
    expect(stage.querySelector('.pg-dw .w')).not.toBeNull();
    expect(stage.querySelector('.band')).not.toBeNull();
  });
  it('asks once who an untracked profile is, and keeps nothing until then', () => {
    const visit = { summary: summarise(many(900, 21), null, settings, 'visit') };
    const text = show(visit);
    expect(text).toContain('Who is this to you?24 posts were read here.');
    expect(text).toContain('nothing is kept until you track');
    expect(stage.querySelector('fieldset')).toBeNull();
    expect(show({ ...visit, answered: true })).not.toContain('Who is this to you?');
    expect(stage.querySelector('input[value="none"]')?.hasAttribute('checked') ?? false).toBe(true);
  });
  it('shows single posts instead of a rate when there are too few', () => {
    const text = show({ summary: stored(many(300, 2, { role: 'competitor' })) });
    expect(text).toContain('–2 posts so far, 5 needed');
    expect(text).toContain('The circles are single posts; the band is your range.');
    expect(stage.querySelectorAll('.raw')).toHaveLength(2);
    expect(text).not.toContain('95% range');
  });
  it('says that counts are hidden; an en dash, no zero', () => {
    const hidden = Array.from({ length: 8 }, (_, i) => post(9 + i, { comments: 1 }, { hidden: ['likes'] }));
    const text = show({ summary: stored(profile(hidden, { role: 'competitor' })) });
    expect(text).toContain('–Likes are hidden by the account on 8 of 8 posts');
    expect(text).toContain('No rate, because counts are hidden');
    // Every post has one comment: 1, with no spread.
    expect(text).toContain('Typical per post: comments1.095% range 1.0–1.0 · 8 posts');
  });
  it('loading stands still; failed, broken and unsaved say what is safe', () => {
    expect(show({})).toContain('24 posts read on this page');
    const text = show({
      summary: stored(many(900, 9)),
      failed: true,
      broken: 3,
      waiting: { posts: 8, full: true },
      note: 'A note.',
    });
    for (const part of [
      'This page changed',
      '3 things could not be read',
      'Not saved: the disk is full',
      'No new figures',
      'A note.',
      'rough',
    ]) {
      expect(text).toContain(part);
    }
  });
  it.each(LANGUAGES)('after an update there is the one line, in %s', (language) => {
    const told: string[] = [];
    const events = { reload: () => void told.push('reload'), hide: () => void told.push('hide') };
    drawChip(words(language), events, stage);
    drawChip(words(language), events, stage);
    const chips = document.querySelectorAll('.pg-o-chip');
    expect(chips).toHaveLength(1);
    for (const button of chips[0]?.querySelectorAll('button') ?? []) button.click();
    expect(told).toEqual(['reload', 'hide']);
    if (language === 'en') expect(chips[0]?.textContent).toContain('Reload this page');
    drawChip(words(language), undefined, stage);
    expect(document.querySelector('.pg-o-chip')).toBeNull();
  });
  it('a page that cannot be read at all says so, and promises nothing', () => {
    const broken = { name: 'X', read: 0, broken: 2, unreadable: true };
    const text = show(broken);
    expect(text).toContain('This page changed');
    expect(text).toContain('2 things could not be read');
    expect(text).not.toContain('posts read on this page');
    expect(text).not.toContain('Not tracked');
    expect(show({ ...broken, shape: 'pill' })).toBe('This page changed');
    expect(stage.querySelector('.pg-o-pill--warn')).not.toBeNull();
  });
  it('the list of badges says the rate with its denominator', () => {
    const listed = [{ id: '1', figure: multiple, format: 'short' as const, published: NOW }];
    expect(show({ summary: stored(many(900, 21)), listed })).toContain(
      '7.4× the typical post of the type Short video: breakout. Rate by followers at posting: 7.3%',
    );
    const views = { ...multiple, lens: 'views' as const, rate: 0.0212 };
    expect(badgeFace(words('en'), views).label).toContain('Rate by views: 2.1%');
    expect(badgeFace(words('en'), { ...multiple, rate: undefined }).label).not.toContain('Rate');
  });
  it('nothing stands over a dialog or full screen', () => {
    expect(show({ covered: true, summary: stored(many(900, 21)) })).toBe('');
  });
  it('the pill keeps denominator and n, the dot only its name', () => {
    const summary = stored(many(900, 21));
    expect(show({ summary, shape: 'pill' })).toMatch(/^\d+(\.\d)?%by followers · n 21$/);
    expect(show({ summary, shape: 'dot' })).toBe('');
    expect(stage.querySelector('button')?.getAttribute('aria-label')).toMatch(/^Kettlewyn: .*n 21\. Open the card$/);
    expect(show({ summary: stored(many(300, 2, { role: 'competitor' })), shape: 'pill' })).toBe('–2 of 5 posts');
    expect(show({ summary: stored(many(300, 2)), shape: 'pill' })).toBe('Not tracked');
    expect(show({ shape: 'pill' }), 'the mark alone while there are no figures').toBe('');
    expect(show({ summary, shape: 'pill', broken: 3 })).toMatch(/by followers · n 21 · 3 unread$/);
    expect(stage.querySelector('.pg-o-pill--warn')).not.toBeNull();
    const more = { kind: 'reading', target: { posts: 50 }, from: NOW, read: 38, oldest: NOW - 50 * DAY } as const;
    expect(show({ summary, shape: 'pill', more })).toBe('38 posts so far, back to 2 Oct.');
  });
  it('reading on says how far, to which goal, and that nothing is asked for', () => {
    const summary = stored(many(900, 21, { role: 'competitor' }));
    const run = { target: { back: NOW - 89 * DAY }, from: NOW, read: 38, oldest: NOW - 50 * DAY } as const;
    const reading = show({ summary, more: { kind: 'reading', ...run, minutes: 2 } });
    for (const part of [
      'Reading posts',
      'About 2 minutes to go.',
      '38 posts so far, back to 2 Oct.',
      'goal 24 Aug',
      'PauseCancel',
      '0 requests by Postgauge',
    ])
      expect(reading).toContain(part);
    expect(stage.querySelector<HTMLElement>('.pg-o-way > i')?.style.width).toBe('56%');
    const paused = show({ summary, moreScrolled: true, more: { kind: 'paused', ...run } });
    for (const part of ['Paused at 2 Oct', 'You scrolled. Nothing is lost.', 'ResumeFinish here', 'returns you']) {
      expect(paused).toContain(part);
    }
    expect(show({ summary, more: { kind: 'paused', ...run } })).not.toContain('You scrolled');
  });
  it('reading on ends with a date and the way back, and rests; a refusal rests it for the day', () => {
    const summary = stored(many(900, 21, { role: 'competitor' }));
    const end = {
      kind: 'ended',
      read: 31,
      oldest: NOW - 89 * DAY,
      cooling: true,
      until: NOW + 300_000,
    } as const;
    const done = show({ summary, more: { ...end, why: 'reached' } });
    for (const part of ['Read back to 24 Aug', '31 more posts were read.', 'back where you started', 'from 12:05'])
      expect(done).toContain(part);
    const stopped = show({ summary, more: { ...end, why: 'trouble' }, restsUntil: Number.MAX_SAFE_INTEGER });
    for (const part of ['Stopped: the site refused to go on', 'at 12:00', 'off here until tomorrow']) {
      expect(stopped).toContain(part);
    }
    const buttons = [...stage.querySelectorAll<HTMLButtonElement>('.pg-o-list button')];
    expect(buttons.length).toBeGreaterThan(0);
    expect(buttons.slice(0, 4).every((button) => button.hasAttribute('disabled'))).toBe(true);
    expect(show({ summary, more: { kind: 'idle' }, restsUntil: NOW })).not.toContain('until tomorrow');
  });
  it('one line each: growth from the second reading on, whose profile is theirs, offline', () => {
    const summary = stored(many(900, 21, { role: 'competitor' }));
    const pages: string[] = [];
    const events = { ...on, openDashboard: (page: string) => void pages.push(page) };
    const text = show({ summary: { ...summary, notes: ['second', 'own'] }, offline: true }, 'en', undefined, events);
    for (const part of ['Second reading: growth is now shown.', 'Mark your own profile', 'You are offline.'])
      expect(text).toContain(part);
    [...stage.querySelectorAll<HTMLButtonElement>('button')].find((b) => b.textContent?.startsWith('Choose'))?.click();
    expect(pages).toEqual(['watchlist']);
  });
  it('the rate of what is stored leads to where it comes from', () => {
    const pages: string[] = [];
    const events = { ...on, openDashboard: (page: string) => void pages.push(page) };
    show({ summary: stored(many(900, 21, { role: 'competitor' })) }, 'en', undefined, events);
    [...stage.querySelectorAll<HTMLButtonElement>('button')]
      .find((button) => button.textContent === 'How this is worked out')
      ?.click();
    expect(pages).toEqual(['explain']);
    show({ summary: { ...stored(many(900, 21, { role: 'competitor' })), basis: 'visit' } }, 'en', undefined, events);
    expect(stage.textContent).not.toContain('How this is worked out');
  });
  it('the first badge’s details open with what badges are, and close by a button', () => {
    const told: string[] = [];
    const events = { ...on, closeTip: () => void told.push('closed') };
    const tip: TipView = {
      figure: { kind: 'unread' },
      first: true,
      interactions: [],
      maturityDays: 7,
      left: 0,
      top: 0,
      below: true,
      now: NOW,
    };
    expect(show({ summary: stored(many(900, 21)), shape: 'dot' }, 'en', tip, events)).toContain(
      'Every post carries one',
    );
    stage.querySelector<HTMLButtonElement>('.pg-o-tip button')?.click();
    expect(told).toEqual(['closed']);
  });
  it.each(LANGUAGES)('every message it uses is there in %s', (language) => {
    for (const role of ['own', 'competitor', undefined] as const) {
      for (const n of [0, 1, 3, 7, 21]) {
        for (const lens of ['followers', 'views', 'reach'] as const) {
          const summary = summarise(
            many(300, n, role && { role }),
            own,
            { ...settings, lens },
            role ? 'stored' : 'visit',
          );
          for (const shape of ['card', 'pill'] as const) {
            const text = show(
              {
                summary,
                shape,
                broken: n,
                failed: true,
                paused: n === 1,
                waiting: { posts: n, full: false },
                listed: [],
              },
              language,
            );
            expect(text).not.toMatch(/NaN|undefined|\{\w+\}/);
          }
        }
      }
    }
  });
  it('names of profiles are text, whatever is in them', () => {
    show({ name: '<img src=x onerror=alert(1)>' });
    expect(stage.querySelector('img')).toBeNull();
    expect(stage.querySelector('h2')?.textContent).toBe('<img src=x onerror=alert(1)>');
  });
});

describe('tracking and closing', () => {
  it('each choice is told once', () => {
    const told: unknown[] = [];
    const events = {
      ...on,
      track: (role: unknown) => void told.push(role),
      hide: () => void told.push('hide'),
      shape: (s: string) => void told.push(s),
    };
    show({ summary: summarise(many(900, 21), null, settings, 'visit') }, 'en', undefined, events);
    for (const button of stage.querySelectorAll('.pg-o-three button')) (button as HTMLElement).click();
    (stage.querySelector('button[aria-label="Collapse to one line"]') as HTMLElement).click();
    (stage.querySelector('button[aria-label="Hide on this site"]') as HTMLElement).click();
    expect(told).toEqual(['competitor', 'own', null, 'pill', 'hide']);
  });
});

const multiple: PostFigure & { kind: 'multiple' } = {
  kind: 'multiple',
  multiple: 7.43,
  approximate: false,
  strength: 'breakout',
  interactions: { value: 3507, low: 3507, high: 3507 },
  measure: 'interactions',
  typical: 472.5,
  typicalN: 21,
  sameFormat: true,
  rate: 0.0731,
  lens: 'followers',
  topShare: 1 / 22,
  seenAt: NOW,
};

describe('badge and its details', () => {
  it('the figure is short, the name says the rest', () => {
    expect(badgeFace(words('en'), multiple, 'short')).toEqual({
      text: '7.4×',
      look: 'pg-badge--3',
      label: '7.4× the typical post of the type Short video: breakout. Rate by followers at posting: 7.3%',
    });
    expect(badgeFace(words('fi'), { ...multiple, approximate: true }, 'short').text).toBe('~7,4×');
    expect(badgeFace(words('en'), { kind: 'too-few', n: 2, needed: 5 }).text).toBe('n < 5');
    expect(badgeFace(words('en'), { kind: 'hidden', what: ['likes'] })).toMatchObject({
      text: '–',
      label: 'Hidden by the account: likes',
    });
    expect(badgeFace(words('en'), { kind: 'young', ageHours: 18.4 }).label).toContain('too young');
    expect(badgeFace(words('en'), { kind: 'unread' }).look).toBe('pg-badge--unread');
  });
  it.each<[ShownFigure, string, string]>([
    [
      { kind: 'rate', lens: 'followers', value: 0.0731, approximate: false },
      '7.3%',
      'Rate by followers at posting: 7.3%. 7.4×',
    ],
    [{ kind: 'rate', lens: 'views', value: 0.052, approximate: true }, '~5.2%', 'Rate by views: ~5.2%. 7.4×'],
    [{ kind: 'count', name: 'likes', count: { value: 0, low: 0, high: 0 } }, '0', 'Likes: 0. 7.4×'],
    [{ kind: 'count', name: 'likes', count: { value: 48200, low: 48150, high: 48249 } }, '~48.2K', 'Likes: 48.2K. '],
    [
      { kind: 'count', name: 'comments', count: { value: 1234567, low: 1234567, high: 1234567 } },
      '1.23M',
      'Comments: 1,234,567. ',
    ],
    [
      { kind: 'velocity', perHour: 85.4, approximate: false, to: NOW },
      '85/h',
      'Interactions per hour: 85 since it was posted. 7.4×',
    ],
    [
      {
        kind: 'velocity',
        perHour: 20,
        approximate: true,
        from: NOW - 10 * 3_600_000,
        to: NOW,
        versus: { ratio: 2, typical: 10, n: 5 },
      },
      '~20/h',
      'Interactions per hour: ~20 between the readings of 21 Nov 02:00 and 21 Nov 12:00; ~2.0× the usual 10 at that age, of 5 earlier posts. ',
    ],
  ])('another figure that was chosen keeps rank and multiple: %o', (shown, text, start) => {
    const face = badgeFace(words('en'), multiple, 'short', shown);
    expect(face).toMatchObject({ text, look: 'pg-badge--3' });
    expect(face.label.startsWith(start)).toBe(true);
    expect(face.label).toContain('7.4× the typical post of the type Short video: breakout');
  });
  it('of a young post it says at which age, of one without baseline it is an outline, and what is not there is a dash', () => {
    const likes: ShownFigure = { kind: 'count', name: 'likes', count: { value: 120, low: 120, high: 120 } };
    expect(badgeFace(words('en'), { kind: 'young', ageHours: 18.4 }, 'short', likes)).toMatchObject({
      text: '120',
      look: 'pg-badge--young',
      label: 'Likes: 120 at 18h. 18h: too young to rank',
    });
    expect(badgeFace(words('en'), { kind: 'too-few', n: 2, needed: 5 }, 'short', likes)).toMatchObject({
      text: '120',
      look: 'pg-badge--none',
      label: 'Likes: 120. 2 earlier posts read, 5 needed',
    });
    const hidden = badgeFace(words('en'), { kind: 'hidden', what: ['likes'] }, 'short', {
      kind: 'hidden',
      what: ['likes'],
    });
    expect(hidden).toMatchObject({ text: '–', look: 'pg-badge--none', label: 'Hidden by the account: likes' });
    expect(hidden.icon).toBeDefined();
    const missing = badgeFace(words('en'), multiple, 'short', { kind: 'missing', why: 'no-views', what: [] });
    expect(missing).toMatchObject({ text: '–', look: 'pg-badge--none' });
    expect(missing.label).toBe(
      'Views are not shown here. 7.4× the typical post of the type Short video: breakout. Rate by followers at posting: 7.3%',
    );
  });
  it.each(LANGUAGES)('each of them has its words in %s', (language) => {
    const whys = ['not-shown', 'no-followers', 'no-views', 'no-date', 'at-least'] as const;
    for (const why of whys) {
      const { label } = badgeFace(words(language), multiple, 'short', { kind: 'missing', why, what: ['likes'] });
      expect(label).not.toMatch(/undefined|\{\w+\}/);
    }
  });
  it('details lead with why there is no multiple, and give what the page showed, at which age and when', () => {
    const count = (n: number) => ({ value: n, low: n, high: n });
    const tip: TipView = {
      figure: { kind: 'young', ageHours: 18.4 },
      shown: { kind: 'velocity', perHour: 8, approximate: false, to: NOW },
      seen: { at: NOW, counts: { likes: count(140) }, hidden: ['comments'] },
      interactions: ['likes', 'comments'],
      maturityDays: 7,
      left: 0,
      top: 0,
      below: true,
      now: NOW,
    };
    const text = show({ summary: stored(many(900, 21)), shape: 'dot' }, 'en', tip);
    for (const part of [
      '18h: too young to rank',
      'likes at 18h140',
      'Interactions per hour8.0 since it was posted',
      'Against posts older than 7 days.',
      'Read today 12:00, exact counts',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('comments at');
  });
  it('details give interactions, typical value with its n, rate with denominator, rank, when and how read', () => {
    const tip: TipView = {
      figure: multiple,
      format: 'short',
      interactions: ['likes', 'comments'],
      maturityDays: 7,
      left: 0,
      top: 0,
      below: true,
      now: NOW,
    };
    const text = show({ summary: stored(many(900, 21)), shape: 'dot' }, 'en', tip);
    for (const part of [
      '7.4× the typical post of the type Short video, breakout',
      'Interactions3,507',
      'Typical of 21 posts before it473',
      'Rate by followers at posting7.3%',
      'Rank among those posts1 of 22',
      'likes + comments',
      'Against posts older than 7 days.',
      'Read today 12:00, exact counts',
    ])
      expect(text).toContain(part);
  });
});
