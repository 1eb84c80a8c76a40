import type { ComponentType } from 'react';
import type { DashboardPage } from '../../../components/dashboard/types';
import { Changes } from './changes';
import { Compare } from './compare';
import { Content } from './content';
import { Data } from './data';
import type { PageProps } from './page';
import { Posts } from './posts';
import { Reading } from './reading';
import { SettingsOf } from './settings';
import { Timing } from './timing';

/** The pages of the dashboard, in no order: the navigation has it from `DASHBOARD_PAGES`. */
export const PAGES: Record<DashboardPage, ComponentType<PageProps>> = {
  compare: Compare,
  changes: Changes,
  posts: Posts,
  timing: Timing,
  content: Content,
  reading: Reading,
  data: Data,
  settings: SettingsOf,
};
