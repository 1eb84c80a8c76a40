import { ContentPage } from '../../../../components/content/content-page';
import { SubjectPanel } from '../../../../components/content/subject-panel';
import { GrowthPage } from '../../../../components/growth/growth-page';
import { TimingPage } from '../../../../components/timing/timing-page';
import { Reminders } from '../../../../components/ui/reminders';
import { contentOf, growthOf, metricSettings } from '../../../../lib/hooks';
import { NOW } from '../../../metrics/rows';
import { brands } from '../brands';
import type { Stories } from '../stories';
import { SCOPE, timingFixture } from '../timing';

const settings = metricSettings(SCOPE, NOW);
const captions = contentOf(brands(NOW), settings, 'instagram:havrela').captions!;
const once = brands(NOW).map((input) => ({ ...input, posts: [], followers: input.followers.slice(-1) }));

/** What the three pages say where there is too little. */
export const stories: Stories = {
  'one reading': () => (
    <GrowthPage data={growthOf(once, settings)} remind={{ set: new Set(), onRemind: () => undefined }} />
  ),
  'will remind': () => (
    <GrowthPage
      data={growthOf(once, settings)}
      remind={{ set: new Set(once.map(({ key }) => key)), onRemind: () => undefined }}
    />
  ),
  'read again': () => (
    <Reminders
      reminders={[{ profile: 'instagram:quorrel', name: 'Quorrel', url: 'https://tilefield.example/quorrel' }]}
      onForget={() => undefined}
    />
  ),
  'too few for a grid': () => <TimingPage {...timingFixture(true)} />,
  'topics of its own': () => (
    <SubjectPanel
      name="Havrela"
      captions={{
        ...captions,
        subjects: [
          { words: ['roast', 'light', 'lot'], here: 14, there: 3, z: 4.1, odds: 12.4 },
          { words: ['evening', 'guests', 'tasting'], here: 6, there: 1, z: 2.9, odds: 9.8 },
        ],
      }}
    />
  ),
  'no posts': () => <ContentPage data={contentOf(once, settings, null)} onProfile={() => undefined} />,
};
