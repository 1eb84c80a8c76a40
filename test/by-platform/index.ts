import type { PlatformId } from '../../lib/model';
import type { Expected } from './expected';

const files = import.meta.glob<Expected>(['./*.ts', '!./index.ts', '!./expected.ts'], {
  eager: true,
  import: 'expected',
});

/** By the files beside this one: a platform without one fails in test/repo/registry.test.ts. */
export const EXPECTED = Object.fromEntries(
  Object.entries(files).map(([path, expected]) => [path.slice(2, -3), expected]),
) as Record<PlatformId, Expected>;
