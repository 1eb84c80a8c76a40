import { ContentPage } from '../../../../components/content/content-page';
import { GrowthPage } from '../../../../components/growth/growth-page';
import { TimingPage } from '../../../../components/timing/timing-page';
import { contentOf, growthOf, metricSettings } from '../../../../lib/hooks';
import { NOW } from '../../../metrics/rows';
import { brands } from '../brands';
import type { Stories } from '../stories';
import { SCOPE, timingFixture } from '../timing';

const settings = metricSettings(SCOPE, NOW);
const once = brands(NOW).map((input) => ({ ...input, posts: [], followers: input.followers.slice(-1) }));

/** What the three pages say where there is too little. */
export const stories: Stories = {
  'one reading': () => <GrowthPage data={growthOf(once, settings)} />,
  'too few for a grid': () => <TimingPage {...timingFixture(true)} />,
  'no posts': () => <ContentPage data={contentOf(once, settings, null)} onProfile={() => undefined} />,
};
