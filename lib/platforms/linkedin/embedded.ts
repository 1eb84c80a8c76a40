import type { EmbeddedSource } from '../contract';
import { APP_ARRIVING, findAppPage } from './app-page';
import { findGuestPage } from './guest-page';
import { pageReader } from './pages';
import { voyagerReader } from './voyager';

/** Answers of the site's interface that came with the page: each in an element that shows nothing. */
function findAnswers(document: Document): string[] {
  return [...document.querySelectorAll('code[id^="bpr-guid-"]')]
    .map((code) => (code.textContent || code.innerHTML.replace(/^\s*<!--|-->\s*$/g, '')).trim())
    .filter((text) => text.startsWith('{') && /"included"|"elements"/.test(text) && /Update|followerCount/.test(text));
}

export const linkedinEmbedded: readonly EmbeddedSource[] = [
  { id: 'linkedin/guest', find: findGuestPage, read: pageReader('linkedin/guest'), empty: 'normal' },
  { id: 'linkedin/answers', find: findAnswers, read: voyagerReader('linkedin/answers'), empty: 'normal' },
  {
    id: 'linkedin/boxes',
    arriving: APP_ARRIVING,
    find: findAppPage,
    read: pageReader('linkedin/boxes'),
    empty: 'normal',
  },
];
