import type { EmbeddedSource } from '../contract';
import { readGuestPage } from './guest';
import { answersOf } from './page-answers';
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
    find: (document) => answersOf([...document.querySelectorAll('script:not([src])')].map((s) => s.textContent ?? '')),
    read: readGuestPage,
    empty: 'normal',
  },
];
