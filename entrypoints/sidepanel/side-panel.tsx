import { useState } from 'react';
import { linesInside } from '../../components/keys/lines';
import { lensOff } from '../../components/lens/options';
import { PanelScreen } from '../../components/panel/panel-screen';
import { type PanelTab, platformsOf } from '../../components/panel/types';
import { useWords } from '../../components/ui/words';
import {
  removeSample,
  useComparison,
  useExport,
  useHealth,
  useLensOptions,
  usePageStatus,
  usePosts,
  useSettings,
  useUnread,
} from '../../lib/hooks';
import { PLATFORM_IDS, type ProfileKey, profileKey } from '../../lib/model';
import { WithExplanations } from '../shared/explaining';
import { openDashboard } from '../shared/open';
import { type Place, useKeys } from '../shared/shortcuts';
import { useView } from '../shared/view';
import { ContentTab } from './content-tab';
import { ProfileChanges } from './profile-changes';
import { StoredAbout } from './stored-about';
import { TimingTab } from './timing-tab';
import { pageTrouble, siteTrouble } from './trouble';

const TAB_KEYS: readonly [string, PanelTab][] = [
  ['c', 'compare'],
  ['o', 'profile'],
  ['p', 'posts'],
  ['t', 'timing'],
  ['n', 'content'],
];

function usePanelKeys(setTab: (tab: PanelTab) => void) {
  const { t } = useWords();
  const places = TAB_KEYS.map(([letter, tab]): Place => ({ letter, name: t(`tabs.${tab}`), open: () => setTab(tab) }));
  return useKeys({ places, inside: linesInside(t, 'panel') });
}

/** Follows the page in front: the profile tab shows the profile one is looking at, until another is chosen. */
export function SidePanel() {
  const page = usePageStatus();
  const subject = page.kind === 'page' ? page.status.subject : undefined;
  const { view, scope, shown, sets, change, lenses } = useView(page.kind === 'page' ? page.platform : undefined);
  const [tab, setTab] = useState<PanelTab>('compare');
  const [profile, setProfile] = useState<ProfileKey | null>(null);
  const keys = usePanelKeys(setTab);
  const comparison = useComparison(sets ? shown : null);
  const chosenSet = sets?.find(({ id }) => id === view.set);
  // The first figures come before those of definitions that nobody may choose.
  const options = useLensOptions(comparison ? scope : null, lenses.own, false, lenses.chosen)?.map((option) => {
    const off = chosenSet && lensOff(platformsOf(chosenSet), option.definition);
    return { ...option, ...(off && { off }) };
  });
  const posts = usePosts(tab === 'posts' ? shown : null);
  const exporting = useExport();
  const unread = useUnread(page);
  const health = useHealth();
  const { settings } = useSettings();
  return (
    <WithExplanations scope={shown}>
      <PanelScreen
        sets={sets}
        comparison={comparison}
        posts={posts}
        view={view}
        tab={tab}
        profile={profile ?? (subject ? profileKey(subject) : null)}
        exporting={exporting.state}
        lenses={{ options, chosen: lenses.chosen, onChoose: lenses.choose }}
        pageTrouble={pageTrouble(page, unread.posts, settings?.pausedSites ?? [])}
        siteTrouble={siteTrouble(health, PLATFORM_IDS.find((id) => id === view.set) ?? null)}
        changes={(key) => <ProfileChanges scope={scope} profile={key} />}
        about={(key) => <StoredAbout profile={key} />}
        content={() => <ContentTab scope={scope} />}
        timing={() => <TimingTab scope={scope} onYear={() => change({ period: 365 })} />}
        onView={change}
        onTab={setTab}
        onProfile={setProfile}
        onFollow={profile === null ? undefined : () => setProfile(null)}
        onExport={(table) => void exporting.run(table, shown)}
        onDashboard={() => void openDashboard('compare')}
        onRemoveSample={view.set === 'set:sample' ? () => void removeSample() : undefined}
        onKeys={keys.show}
        onReport={() => void openDashboard('reading')}
        onSettings={() => void openDashboard('settings')}
      />
      {keys.list}
    </WithExplanations>
  );
}
