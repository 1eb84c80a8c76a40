import type { EmbeddedSource } from '../contract';
import { readProfileSchema } from './profile';

export const xEmbedded: readonly EmbeddedSource[] = [
  {
    id: 'x/ProfilePage',
    find: (document) =>
      [...document.querySelectorAll('script[data-testid="UserProfileSchema-test"]')].map((s) => s.textContent ?? ''),
    read: readProfileSchema,
    empty: 'normal',
  },
];
