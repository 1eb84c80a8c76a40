import type { EmbeddedSource } from '../contract';
import { readGuestPage } from './guest';
import { answersOf } from './page-answers';
import { scriptsOf } from './page-scripts';
import { readProfileSchema } from './profile';

export const xEmbedded: readonly EmbeddedSource[] = [
  {
    id: 'x/ProfilePage',
    find: (document) =>
      [...document.querySelectorAll('script[data-testid="UserProfileSchema-test"]')].map((s) => s.textContent ?? ''),
    read: readProfileSchema,
    empty: 'normal',
  },
  {
    id: 'x/GuestPage',
    find: (document) => answersOf(scriptsOf(document)),
    read: readGuestPage,
    empty: 'normal',
  },
];
