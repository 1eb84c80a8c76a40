/** @jsxImportSource preact */

import { render } from 'preact';
import { i18n } from '#i18n';
import { wordsOf } from '../../components/overlay/words';
import { Drawer } from '../../components/overlay-drawer/drawer';
import { takeOver } from '../../lib/capture/lifetime';
import { startDrawerSession } from '../../lib/overlay/drawer-session';

/** The ranking drawer and the comparison beside a page: nothing shows until the first message asks for it. */
export function startDrawer(): void {
  const t = (key: string, values?: Record<string, string | number>) => i18n.t(key as never, values as never) as string;
  const w = wordsOf(t, t('locale'), Intl.DateTimeFormat().resolvedOptions().timeZone);
  startDrawerSession({
    t,
    language: w.language,
    render: (view, on, into) => render(view ? <Drawer w={w} view={view} on={on} /> : null, into),
    end: takeOver('drawer'),
  });
}
