import type { ReactNode } from 'react';
import type { ProfileKey } from '../../lib/model';
import { LensStrip } from '../lens/lens-panel';
import type { LensOffer } from '../lens/options';
import { ExportMenu, ExportNote } from '../ui/export-menu';
import { NothingTracked } from '../ui/nothing-tracked';
import { ScreenBoundary } from '../ui/screen-boundary';
import { SurfaceHead } from '../ui/surface-head';
import { Tabs } from '../ui/tabs';
import { useWords } from '../ui/words';
import { SampleStrip } from '../welcome/sample-strip';
import { CompareScreen } from './compare-screen';
import { PostsScreen } from './posts-screen';
import { ProfileScreen } from './profile-screen';
import { ReadingNotice } from './reading-notice';
import { Selectors } from './selectors';
import {
  type ExportState,
  type ExportTable,
  PANEL_TABS,
  type PageTrouble,
  type PanelData,
  type PanelTab,
  type SiteTrouble,
  type View,
} from './types';

export interface PanelProps extends PanelData {
  view: View;
  tab: PanelTab;
  profile: ProfileKey | null;
  exporting: ExportState;
  /** The Timing tab, made only while it is open. */
  timing: () => ReactNode;
  /** The Content tab, likewise. */
  content: () => ReactNode;
  /** What changed at one profile, made only where it is shown. */
  changes: (key: ProfileKey) => ReactNode;
  /** What one profile says of itself, likewise. */
  about: (key: ProfileKey) => ReactNode;
  /** Definitions of the rate to choose from, and the chosen one. */
  lenses?: LensOffer;
  pageTrouble?: PageTrouble;
  siteTrouble?: SiteTrouble;
  onView: (view: Partial<View>) => void;
  onTab: (tab: PanelTab) => void;
  onProfile: (key: ProfileKey) => void;
  /** Present while a profile was chosen here, so that the panel does not follow the page in front. */
  onFollow?: () => void;
  onExport: (table: ExportTable) => void;
  onDashboard: () => void;
  onSettings: () => void;
  onReport: () => void;
  /** Shows the list of keys. */
  onKeys: () => void;
  /** Present while the set that is looked at is the invented one. */
  onRemoveSample?: () => void;
}

function Loading() {
  const { t } = useWords();
  return (
    <div className="loading" role="status">
      <span className="pg-vh">{t('loading')}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

function Tab(props: PanelProps) {
  const changed = props.pageTrouble?.profile;
  if (props.sets === undefined) return <Loading />;
  if (props.sets.length === 0) return <NothingTracked />;
  if (props.tab === 'posts') {
    return props.posts ? (
      <PostsScreen posts={props.posts} lens={props.view.lens} preset={props.lenses?.chosen} />
    ) : (
      <Loading />
    );
  }
  if (props.tab === 'timing') return props.timing();
  if (props.tab === 'content') return props.content();
  if (!props.comparison) return <Loading />;
  if (props.tab === 'profile') {
    return (
      <ProfileScreen
        comparison={props.comparison}
        profile={props.profile}
        changed={changed}
        changes={props.changes}
        about={props.about}
        onChoose={props.onProfile}
        onFollow={props.onFollow}
      />
    );
  }
  return (
    <CompareScreen
      comparison={props.comparison}
      changed={changed}
      onOpenProfile={(key) => {
        props.onProfile(key);
        props.onTab('profile');
      }}
    />
  );
}

/** The working surface beside the page: a set, a period, a formula, and five views of it. */
export function PanelScreen(props: PanelProps) {
  const { t } = useWords();
  return (
    <main className="pan">
      <SurfaceHead className="sh" onKeys={props.onKeys} onDashboard={props.onDashboard} onSettings={props.onSettings} />
      <Selectors sets={props.sets ?? []} view={props.view} lenses={props.lenses} onChange={props.onView} />
      {props.lenses?.chosen && (
        <LensStrip definition={props.lenses.chosen} onBack={() => props.lenses?.onChoose(null)} />
      )}
      <ReadingNotice page={props.pageTrouble} site={props.siteTrouble} onReport={props.onReport} />
      {props.onRemoveSample && <SampleStrip onRemove={props.onRemoveSample} />}
      <Tabs
        id="tab"
        label={t('tabs.label')}
        value={props.tab}
        tabs={PANEL_TABS.map((tab) => ({ value: tab, label: t(`tabs.${tab}`) }))}
        onChange={props.onTab}
      >
        <ScreenBoundary key={props.tab}>
          <Tab {...props} />
        </ScreenBoundary>
        {props.sets && props.sets.length > 0 && (
          <footer className="pxp">
            <ExportMenu onExport={props.onExport} disabled={props.exporting.kind === 'busy'} />
            <ExportNote state={props.exporting} />
          </footer>
        )}
      </Tabs>
    </main>
  );
}
