import { contentOf, metricSettings } from '../../../lib/hooks';
import { NOW } from '../../metrics/rows';
import { brands } from './brands';
import { SCOPE } from './timing';

/** The content page of invented brands. */
export const contentFixture = () => ({
  data: contentOf(brands(NOW), metricSettings(SCOPE, NOW), 'instagram:havrela'),
  languages: {
    key: 'instagram:havrela' as const,
    shares: [
      { language: 'en', n: 58, share: 58 / 64 },
      { language: 'fi', n: 6, share: 6 / 64 },
    ],
    n: 64,
    unknown: 7,
  },
  onProfile: () => undefined,
});
