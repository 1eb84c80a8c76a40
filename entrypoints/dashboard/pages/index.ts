import type { ComponentType } from 'react';
import type { DashboardPage } from '../../../components/dashboard/types';
import { Compare } from './compare';
import { Data } from './data';
import type { PageProps } from './page';
import { Posts } from './posts';
import { Reading } from './reading';
import { SettingsOf } from './settings';
import { Timing } from './timing';

/** The pages of the dashboard, in no order: the navigation has it from `DASHBOARD_PAGES`. */
export const PAGES: Record<DashboardPage, ComponentType<PageProps>> = {
  compare: Compare,
  posts: Posts,
  timing: Timing,
  reading: Reading,
  data: Data,
  settings: SettingsOf,
};
