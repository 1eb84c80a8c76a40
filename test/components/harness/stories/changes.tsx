import { ChangeList } from '../../../../components/changes/change-list';
import { ChangesPage } from '../../../../components/changes/changes-page';
import { ProfileAbout } from '../../../../components/panel/profile-about';
import type { Insight } from '../../../../lib/metrics/insights';
import { ABOUT, CHANGED, CHANGES } from '../changes';
import type { Stories } from '../stories';

const [FELL, ...OTHERS] = CHANGES.insights;
const ROSE: Insight = {
  kind: 'platform',
  platform: 'linkedin',
  at: Date.UTC(2025, 9, 27),
  ratio: 1.62,
  low: 1.24,
  high: 2.31,
  weeksBefore: 9,
  weeksAfter: 3,
  direction: 'up',
  moved: 8,
  of: 9,
};

const LONG = Array.from({ length: 14 }, (_, i) => `Line ${i + 1}: small-lot coffee, roasted on Tuesdays.`).join('\n');

export const stories: Stories = {
  about: () => <ProfileAbout {...ABOUT} />,
  'about-long': () => (
    <ProfileAbout bio={LONG} links={[`https://kettlewyn.example/${'a-very-long-path/'.repeat(9)}`]} />
  ),
  'about-empty': () => <ProfileAbout bio="" links={[]} />,
  list: () => <ChangeList changed={CHANGED} />,
  'list-once': () => <ChangeList changed={{ ok: false, reason: 'one-visit', at: 0 }} />,
  'page-nothing-stands-out': () => <ChangesPage changes={{ ...CHANGES, insights: [] }} />,
  'page-platforms': () => (
    <ChangesPage changes={{ ...CHANGES, insights: [ROSE, ...(FELL ? [FELL] : []), ...OTHERS.slice(0, 1)] }} />
  ),
};
