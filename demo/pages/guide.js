import { el } from './dom.js';
import { BRANDS } from './site.js';

const SITES = await (await fetch('/profiles')).json();
const STEPS = [
  'Open Havrela on Instagram or X. Havrela is you: in the card on the page, choose “Me”.',
  'Open Osmundra, Kettlewyn and Marrowby. Track each as a competitor. Scroll: posts are read as the page loads them.',
  'Open the side panel from the toolbar button. Compare says who is clearly above you and who is not.',
  'Export from the popup or the side panel: four tables, ready for a spreadsheet.',
  'Mastodon is any server: on its page, type tootmill.example in the popup and allow it, then reload the page.',
  'Come back here, move time forward by a week, and open a profile again: a second reading shows growth.',
];
const when = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' });
const clock = el('b');
const show = (now) => {
  clock.textContent = when.format(now);
};
const ask = async (path, method) => show((await (await fetch(path, { method })).json()).now);

document.documentElement.lang = 'en';
document.body.append(
  el(
    'main',
    {},
    el('h1', {}, 'Try Postgauge without an account'),
    el(
      'p',
      { class: 'muted' },
      'These sites look like the real ones and run on this computer only. Every brand and every number is invented.',
    ),
    el(
      'section',
      {},
      el('h2', {}, 'What to try'),
      el(
        'ol',
        {},
        STEPS.map((step) => el('li', {}, step)),
      ),
    ),
    el(
      'section',
      {},
      el('h2', {}, 'Profiles'),
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('th', { scope: 'col' }, 'Brand'),
            SITES.map(({ name }) => el('th', { scope: 'col' }, name)),
          ),
        ),
        el(
          'tbody',
          {},
          BRANDS.map(([handle, name]) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, name),
              SITES.map((site) =>
                el('td', {}, el('a', { href: site.profiles[handle], 'aria-label': `${name} on ${site.name}` }, 'Open')),
              ),
            ),
          ),
        ),
      ),
    ),
    el(
      'section',
      {},
      el('h2', {}, 'Time'),
      el('p', {}, 'It is ', clock, ' in the demo.'),
      el(
        'p',
        {},
        el('button', { id: 'week', onclick: () => void ask('/time?days=7', 'POST') }, 'Move forward by a week'),
      ),
    ),
  ),
);
void ask('/time', 'GET');
