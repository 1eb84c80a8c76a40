import type { ReactNode } from 'react';
import type { CampaignChoice, Campaigns } from '../../lib/hooks';
import type { CampaignReport } from '../../lib/metrics/change';
import type { ProfileKey } from '../../lib/model';

export type Campaign = Campaigns['campaigns'][number];

/** What is written in the form. */
export interface CampaignDraft {
  id?: string;
  name: string;
  profiles: ProfileKey[];
  from: string;
  to: string;
  rule?: NonNullable<Campaign['rule']>;
}

export interface CampaignActs {
  /** Resolves to whether it was saved. */
  onSave: (draft: CampaignDraft) => Promise<boolean>;
  onRemove: (id: string) => Promise<boolean>;
  onOpen: (id: string) => void;
}

export interface CampaignsPageProps extends CampaignActs {
  campaigns: readonly Campaign[];
  profiles: readonly CampaignChoice[];
  /** The one whose result is shown. */
  open?: string;
  /** Undefined while it is worked out. */
  report: CampaignReport | undefined;
  /** Goals stand beside campaigns. */
  goals?: ReactNode;
  /** Why the last change was not done. */
  problem?: string;
}
