import type { ComponentType } from 'react';
import type { DashboardPage } from '../../../components/dashboard/types';
import { CampaignsAndGoals } from './campaigns';
import { Changes } from './changes';
import { Compare } from './compare';
import { Content } from './content';
import { Data } from './data';
import { Growth } from './growth';
import type { PageProps } from './page';
import { Posts } from './posts';
import { Reading } from './reading';
import { SettingsOf } from './settings';
import { Timing } from './timing';
import { Watchlist } from './watchlist';
import { Welcome } from './welcome';

/** The pages of the dashboard, in no order: the navigation has it from `DASHBOARD_PAGES`. */
export const PAGES: Record<DashboardPage, ComponentType<PageProps>> = {
  compare: Compare,
  changes: Changes,
  posts: Posts,
  timing: Timing,
  campaigns: CampaignsAndGoals,
  watchlist: Watchlist,
  content: Content,
  growth: Growth,
  reading: Reading,
  data: Data,
  settings: SettingsOf,
  welcome: Welcome,
};
