import { ChangeList } from '../../../../components/changes/change-list';
import { ChangesPage } from '../../../../components/changes/changes-page';
import { CHANGED, CHANGES } from '../changes';
import type { Stories } from '../stories';

export const stories: Stories = {
  list: () => <ChangeList changed={CHANGED} />,
  'list-once': () => <ChangeList changed={{ ok: false, reason: 'one-visit', at: 0 }} />,
  'page-nothing-stands-out': () => <ChangesPage changes={{ ...CHANGES, insights: [] }} />,
};
