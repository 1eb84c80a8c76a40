import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DASHBOARD_PAGES } from '../../components/dashboard/types';
import { PanelScreen } from '../../components/panel/panel-screen';
import { PANEL_TABS } from '../../components/panel/types';
import { PopupScreen } from '../../components/popup/popup-screen';
import { type Words, WordsProvider } from '../../components/ui/words';
import { DashboardOf } from './harness/dashboard';
import {
  ALONE,
  BESIDE,
  COMPARISON,
  DASHBOARD,
  EMPTY,
  NO_OWN,
  PAGE,
  PAGE_TROUBLE,
  PANEL,
  POPUP,
  POPUPS,
  SITE_TROUBLE,
} from './harness/fixture';
import { LANGUAGES, translator } from './words';

const SCREENS: [string, ReactElement][] = [
  ...Object.entries(POPUPS).map(([name, state]): [string, ReactElement] => [
    `popup ${name}`,
    createElement(PopupScreen, { ...POPUP, ...BESIDE[name], state }),
  ]),
  ...PANEL_TABS.map((tab): [string, ReactElement] => [`panel ${tab}`, createElement(PanelScreen, { ...PANEL, tab })]),
  ...[ALONE, NO_OWN, EMPTY].map((comparison, i): [string, ReactElement] => [
    `panel comparison ${i}`,
    createElement(PanelScreen, { ...PANEL, comparison }),
  ]),
  ['panel with a changed page', createElement(PanelScreen, PAGE_TROUBLE)],
  ['panel with a changed site', createElement(PanelScreen, SITE_TROUBLE)],
  ['panel without sets', createElement(PanelScreen, { ...PANEL, sets: [] })],
  ['panel loading', createElement(PanelScreen, { ...PANEL, sets: undefined, comparison: undefined, posts: undefined })],
  ['panel without posts', createElement(PanelScreen, { ...PANEL, tab: 'posts', posts: [] })],
  ...DASHBOARD_PAGES.map((page): [string, ReactElement] => [
    `dashboard ${page}`,
    createElement(DashboardOf, { ...DASHBOARD, page }),
  ]),
  [
    'dashboard empty',
    createElement(DashboardOf, {
      ...DASHBOARD,
      page: 'data',
      stored: [],
      rows: { profiles: 0, posts: 0, postSnapshots: 0, profileSnapshots: 0, readings: 0 },
    }),
  ],
];

function html(screen: ReactElement, words: Words): string {
  return renderToStaticMarkup(<WordsProvider words={words}>{screen}</WordsProvider>);
}
const plain = (markup: string) =>
  markup
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replace(/\s+/g, ' ');
const english: Words = { t: translator('en'), language: 'en', timeZone: 'UTC' };
const text = (screen: ReactElement, words = english) => plain(html(screen, words));

describe.each(LANGUAGES)('%s', (language) => {
  const strict = translator(language);
  // A place that stays open in a finished screen is a mistake of the call.
  it.each(SCREENS)('%s draws with every word and every place filled', (_, screen) => {
    const shown = text(screen, { t: strict, language, timeZone: 'UTC' });
    expect(shown).not.toMatch(/\{\w+\}|undefined|NaN|\[object|Infinity/);
  });
});

describe('nothing is written in the code instead of the language files', () => {
  const pseudo: Words = {
    t: (key, values) =>
      /^answer\.\w+\.\w+$/.test(key)
        ? '\u00ab\u00bb {names}'
        : `\u00ab${Object.values(values ?? {})
            .join(' ')
            .replace(/[\u00ab\u00bb]/g, '')}\u00bb`,
    language: 'en',
    timeZone: 'UTC',
  };
  const DATA = new Set(
    `Postgauge CSV n K H h database Internal error Osmundra Kettlewyn Tilvane Havrela Marrowby Daughters Quorrel osmundra kettlewyn tilvane havrela marrowby quorrel
    x UserTweets result missing bluesky getAuthorFeed quot postgauge browser sources
    instagram com bsky app Instagram Bluesky YouTube LinkedIn tootmill example X timeline data user edges node video_view_count string and
    tilefield filtercoffee Finnish English UTC America Sao_Paulo Asia Tokyo May Mon Tue Wed Thu Fri Sat Sun Monday Wednesday Thursday Friday Saturday Sunday
    Europe Helsinki Warsaw Aug Sept Oct Nov days day English
    Three grinders blind Forty seconds no scale Flat white Tuesday a very long caption that goes on and cannot fit in one line of narrow panel Small lot coffee roasted on Tuesdays and Fridays Ships the same day New cold brew returnable bottles within two days links shop
    Our first pour the Who packs your bag Two bags left Winter blend is back Notes from shop Behind counter open six bio hills`.split(
      /\s+/,
    ),
  );
  it.each(SCREENS)('%s', (_, screen) => {
    const rest = text(screen, pseudo).replace(/\u00ab[^\u00bb]*\u00bb/g, ' ');
    const foreign = [...rest.matchAll(/[\p{L}_]+/gu)].map((m) => m[0]).filter((word) => !DATA.has(word));
    expect([...new Set(foreign)]).toEqual([]);
  });
});

describe('the comparison', () => {
  const shown = text(createElement(PanelScreen, PANEL));
  it('answers first, as a sentence', () => {
    expect(shown).toContain(
      'Osmundra is clearly above you. Marrowby & Daughters is clearly below you. No clear difference from Kettlewyn and Tilvane. Quorrel has too few posts to say.',
    );
  });
  it('groups by what can be said, in this order', () => {
    const order = [
      'Clearly above you',
      'Around you: no clear difference',
      'Clearly below you',
      'Too few posts to compare',
    ].map((g) => shown.indexOf(g, shown.indexOf('Followers')));
    expect(order.every((at, i) => at > (order[i - 1] ?? 0))).toBe(true);
  });
  it('gives every rate its n, and too few posts no rate', () => {
    expect(shown).toMatch(/Osmundra 4\.2% 30 2\.8, uneven \+6\.1%/);
    expect(shown).toMatch(/Quorrel – 2 1\.3 one reading 2 posts so far, 5 needed/);
  });
  it('shows rounding and marks the own profile', () => {
    expect(shown).toContain('+0.4 to +0.8%');
    expect(shown).toContain('within ±0.9%');
    expect(shown).toMatch(/Havrela You/);
  });
  it('names the whisker in words', () => {
    expect(html(createElement(PanelScreen, PANEL), english)).toContain(
      'aria-label="Kettlewyn: 2.8%, 95% range 2.3–3.4% · 55 posts, 24 Aug – 14 Nov"',
    );
  });
  it('says why there is nothing to compare with', () => {
    expect(text(createElement(PanelScreen, { ...PANEL, comparison: NO_OWN }))).toContain(
      'None of these profiles is marked as yours.',
    );
    expect(text(createElement(PanelScreen, { ...PANEL, comparison: ALONE }))).toContain(
      'Only your own profile is in this set.',
    );
  });
  it('reads the same on panel, popup and dashboard', () => {
    for (const screen of [
      createElement(PanelScreen, { ...PANEL, tab: 'profile' as const }),
      createElement(PopupScreen, POPUP),
      createElement(DashboardOf, DASHBOARD),
    ]) {
      expect(text(screen)).toContain('2.8%');
    }
  });
  it('five to nine posts are called rough', () => {
    const rate = COMPARISON.own?.stats.rate;
    if (!rate?.ok) throw new Error('the fixture has a rate');
    const rough = { ...PAGE, rate: { ok: true as const, estimate: { ...rate.estimate, n: 7, rough: true } } };
    expect(text(createElement(PopupScreen, { ...POPUP, state: rough }))).toContain('7 posts, 24 Aug – 14 Nov, rough');
  });
});

describe('the popup', () => {
  it('counts, dates and the promise', () => {
    const shown = text(createElement(PopupScreen, POPUP));
    for (const part of [
      '24 of 24',
      'new or updated today 31',
      'stored, back to 24 Aug 59',
      '0 requests made',
      '3 sources read, 09:38',
    ])
      expect(shown).toContain(part);
  });
  it('names the field and the place where reading stopped', () => {
    const shown = text(createElement(PopupScreen, { ...POPUP, state: POPUPS.changed as typeof PAGE }));
    expect(shown).toContain('This page changed, 3 of 24 posts unread');
    expect(shown).toContain('data.user.edges.3.node.video_view_count (string)');
  });
  it('a full disk is an alert that offers the held posts', () => {
    const markup = html(createElement(PopupScreen, { ...POPUP, state: POPUPS.storage as typeof PAGE }), english);
    expect(markup).toContain('role="alert"');
    expect(plain(markup)).toContain(
      'Not saved: the disk is full 8 posts of this page are held until the tab closes. Earlier data is safe.',
    );
    expect(plain(markup)).toContain('Download the 8 posts Free space');
    const broken = text(createElement(PopupScreen, { ...POPUP, state: POPUPS.database as typeof PAGE }));
    expect(broken, 'room helps a full disk alone').not.toContain('Free space');
  });
  it('after a week says where the data lives, and asks whose profile is theirs; nothing of it else', () => {
    const shown = text(createElement(PopupScreen, { ...POPUP, ...BESIDE['week-later'] }));
    for (const part of ['Data lives only here', 'Save a copy Not now', 'Which profile is yours?']) {
      expect(shown).toContain(part);
    }
    const plainly = text(createElement(PopupScreen, POPUP));
    for (const part of ['Data lives only here', 'Which profile is yours?']) expect(plainly).not.toContain(part);
  });
  it('can say inspiration, and how many posts hide counts', () => {
    const role = (name: string) => html(createElement(PopupScreen, { ...POPUP, state: POPUPS[name]! }), english);
    expect(role('competitor')).toMatch(/value="inspiration"\/>/);
    expect(role('inspiration')).toMatch(/checked="" value="inspiration"|value="inspiration" checked=""/);
    expect(plain(role('hidden-counts'))).toContain('9 posts hide counts.');
    expect(plain(role('competitor'))).not.toContain('hide counts');
  });
  it('offers the visits that are due where there is no profile', () => {
    const none = POPUPS.none!;
    expect(text(createElement(PopupScreen, { ...POPUP, due: 3, state: none }))).toContain('3 profiles due for a visit');
    expect(text(createElement(PopupScreen, { ...POPUP, due: 0, state: none }))).not.toContain('due for a visit');
  });
  it('a page of which some posts stay unread says how many, though no answer was wrong', () => {
    const shown = text(createElement(PopupScreen, { ...POPUP, state: POPUPS.partly as typeof PAGE }));
    for (const part of ['21 of 24', '3 of 24 posts could not be read', 'Partly read', '3 posts unread'])
      expect(shown).toContain(part);
    expect(shown).not.toContain('This page changed');
    expect(text(createElement(PopupScreen, { ...POPUP, state: POPUPS.missed as typeof PAGE }))).toContain(
      'They were loaded while nothing was read.',
    );
  });
  it('a site that refuses to answer has not changed', () => {
    const health = {
      state: 'changed',
      sources: 2,
      details: [{ kind: 'refused', endpoint: 'instagram/timeline', found: '429', times: 2 }],
    } as const;
    const state = { ...PAGE, health: { ...health, details: [...health.details] } };
    const shown = text(createElement(PopupScreen, { ...POPUP, state }));
    expect(shown).toContain('The site refused to answer');
    expect(shown).not.toContain('This page changed');
    expect(text(createElement(PopupScreen, { ...POPUP, state: { ...state, unread: 3, visibleRead: 21 } }))).toContain(
      '3 of 24 posts could not be read',
    );
  });
  it.each(['unread', 'unread-silent'])('a page of which nothing could be read says so: %s', (what) => {
    const shown = text(createElement(PopupScreen, { ...POPUP, state: POPUPS[what] as typeof PAGE }));
    expect(shown).toContain('This page changed, 24 of 24 posts unread');
    expect(shown).toContain('Nothing could be read here. Earlier data is safe.');
    expect(shown).not.toContain('No profile on this page');
  });
  it.each(['paused', 'paused-reloaded'])('a paused site can be resumed: %s', (what) => {
    const shown = text(createElement(PopupScreen, { ...POPUP, state: POPUPS[what] as typeof PAGE }));
    expect(shown).toContain('Resume on instagram.com');
    expect(shown).not.toContain('No profile on this page');
  });
  it('a hidden overlay can be brought back', () => {
    const shown = (state: string) =>
      html(createElement(PopupScreen, { ...POPUP, state: POPUPS[state] as typeof PAGE }), english);
    const name = 'aria-label="Card and badges on instagram.com"';
    expect(shown('missed')).toContain(`aria-checked="false" ${name}`);
    expect(shown('competitor')).toContain(`aria-checked="true" ${name}`);
  });
  it('a tab from before the installation is not told of an update', () => {
    const shown = (state: string) =>
      text(createElement(PopupScreen, { ...POPUP, state: POPUPS[state] as typeof PAGE }));
    expect(shown('before')).toContain('This tab was open before Postgauge was installed, updated or allowed here');
    expect(shown('before')).not.toContain('was updated while');
    expect(shown('stale')).toContain('Postgauge was updated while this tab was open.');
    expect(shown('stale-missed')).toContain('This page loaded its posts while nothing was read.');
  });
  it('a database that fails for another reason is not called a full disk', () => {
    const shown = text(createElement(PopupScreen, { ...POPUP, state: POPUPS.database as typeof PAGE }));
    expect(shown).toContain('Not saved: the database could not be written');
    expect(shown).toContain('database: Internal error');
  });
  it('an untracked profile shows no stored zero', () => {
    expect(text(createElement(PopupScreen, { ...POPUP, state: POPUPS.untracked as typeof PAGE }))).toContain(
      'nothing stored –',
    );
  });
  it('numbers in Polish take their form', () => {
    const shown = text(createElement(PopupScreen, POPUP), { t: translator('pl'), language: 'pl', timeZone: 'UTC' });
    expect(shown).toContain('2,3–3,4% · 55 postów, 24.08–14.11');
    expect(shown).toContain('odczytano 3 źródła');
  });
});

describe('a page that changed, in the side panel', () => {
  it('is a note above every view, with the place where reading stopped', () => {
    for (const tab of PANEL_TABS) {
      const markup = html(createElement(PanelScreen, { ...PAGE_TROUBLE, tab }), english);
      expect(markup).toContain('pg-note--warn');
      expect(plain(markup)).toContain(
        'This page changed, 3 of 24 posts unread Kettlewyn: Everything else on this page was read and is kept.',
      );
      expect(plain(markup)).toContain('data.user.edges.3.node.video_view_count (string)');
    }
  });
  it('marks the row of its profile and no other, in the table and on the profile', () => {
    const marks = (screen: ReactElement) =>
      [...html(screen, english).matchAll(/class="wm" title="Partly read"/g)].length;
    expect(marks(createElement(PanelScreen, PAGE_TROUBLE))).toBe(1);
    expect(text(createElement(PanelScreen, PAGE_TROUBLE))).toMatch(/Kettlewyn Partly read/);
    expect(marks(createElement(PanelScreen, { ...PAGE_TROUBLE, tab: 'profile' }))).toBe(1);
    expect(marks(createElement(PanelScreen, PANEL))).toBe(0);
  });
  it('seen earlier is told by its site and time', () => {
    expect(text(createElement(PanelScreen, SITE_TROUBLE))).toContain(
      'Instagram has changed: some of it could not be read Last on 21 Nov, 09:38.',
    );
    expect(html(createElement(PanelScreen, PANEL), english)).not.toContain('pg-note');
  });
});

describe('the sites in the settings', () => {
  const markup = html(createElement(DashboardOf, { ...DASHBOARD, page: 'settings' }), english);
  it('that are paused say so and can be resumed', () => {
    expect(plain(markup)).toMatch(/X Paused Resume/);
    expect(markup).toContain('aria-label="Resume on X"');
    expect(markup).not.toContain('aria-label="Resume on Instagram"');
  });
  it('have their overlay brought back', () => {
    expect(markup).toContain('aria-checked="false" aria-label="Card and badges on Instagram"');
    expect(markup).toContain('aria-checked="true" aria-label="Card and badges on Bluesky"');
    expect(markup).not.toContain('Card and badges on YouTube');
  });
  it('into which nothing is drawn say why, and have no switch for card and badges', () => {
    expect(plain(markup)).toContain('LinkedIn starts switched off. It looks for extensions in its pages');
    expect(markup).not.toContain('Card and badges on LinkedIn');
  });
});
