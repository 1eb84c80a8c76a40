import { CampaignsPage } from '../../../components/campaigns/campaigns-page';
import { ChangesPage } from '../../../components/changes/changes-page';
import { ContentPage } from '../../../components/content/content-page';
import { ComparePage } from '../../../components/dashboard/compare-page';
import { DashboardScreen } from '../../../components/dashboard/dashboard-screen';
import { DataPage } from '../../../components/dashboard/data-page';
import { ReadingPage } from '../../../components/dashboard/reading-page';
import { SettingsPage } from '../../../components/dashboard/settings-page';
import type {
  DashboardPage,
  DataPageProps,
  ReadingPageProps,
  SettingsPageProps,
  ShellProps,
} from '../../../components/dashboard/types';
import { GrowthPage } from '../../../components/growth/growth-page';
import { PostsScreen } from '../../../components/panel/posts-screen';
import type { Loaded, PanelData } from '../../../components/panel/types';
import { TimingPage } from '../../../components/timing/timing-page';
import { WatchlistPage } from '../../../components/watchlist/watchlist-page';
import { WelcomePage } from '../../../components/welcome/welcome-page';
import { campaignsFixture } from './campaigns';
import { CHANGES } from './changes';
import { contentFixture } from './content';
import { growthFixture } from './growth';
import { timingFixture } from './timing';
import { WATCHLIST } from './watchlist';

/** What all pages of the dashboard together are given. */
export type DashboardProps = ShellProps & PanelData & DataPageProps & ReadingPageProps & SettingsPageProps;

function loaded<T>(value: Loaded<T>): T {
  if (value === undefined) throw new Error('the fixture is not loaded');
  return value;
}

const PAGES: Record<DashboardPage, (props: DashboardProps) => React.ReactNode> = {
  compare: (props) => <ComparePage comparison={loaded(props.comparison)} />,
  changes: () => <ChangesPage changes={CHANGES} />,
  posts: (props) => (
    <section className="pg-panel pl">
      <PostsScreen posts={loaded(props.posts)} lens={props.view.lens} />
    </section>
  ),
  timing: () => <TimingPage {...timingFixture()} />,
  content: () => <ContentPage {...contentFixture()} />,
  growth: () => <GrowthPage {...growthFixture()} />,
  campaigns: () => <CampaignsPage {...campaignsFixture()} />,
  watchlist: () => <WatchlistPage {...WATCHLIST} />,
  reading: (props) => <ReadingPage {...props} />,
  data: (props) => <DataPage {...props} />,
  settings: (props) => <SettingsPage {...props} />,
  welcome: () => (
    <WelcomePage
      sample={false}
      tracked={2}
      sites={[
        { id: 'x', name: 'X', url: 'https://x.com/' },
        { id: 'instagram', name: 'Instagram', url: 'https://www.instagram.com/' },
      ]}
      busy={false}
      onSample={() => undefined}
      onRemoveSample={() => undefined}
      onCompare={() => undefined}
    />
  ),
};

/** One page of the dashboard in its frame. */
export function DashboardOf(props: DashboardProps) {
  return <DashboardScreen {...props}>{PAGES[props.page](props)}</DashboardScreen>;
}
