import { i18n } from '#i18n';
import { drawChip } from '../../components/overlay/chip';
import { badgeFace } from '../../components/overlay/face';
import { type W, wordsOf } from '../../components/overlay/words';
import { takeOver } from '../../lib/capture/lifetime';
import { onVisit, type VisitHandle } from '../../lib/capture/visit-handle';
import { watchAlive } from '../../lib/overlay/alive';
import { currentCard } from '../../lib/overlay/card-handle';
import { lastingWords } from '../../lib/overlay/lasting-words';
import { startSession } from '../../lib/overlay/session';

/** What the reload chip says, after the extension went away. */
const LASTING = ['popup.stale.title', 'popup.stale.text', 'popup.stale.action', 'overlay.dismiss', 'locale'];

/** Draws what the capture script of this page has read: badges at the posts, the card beside them. */
export function startOverlay(): void {
  const end = new AbortController();
  takeOver('overlay').addEventListener('abort', () => end.abort());
  const t = lastingWords((key, values) => i18n.t(key as never, values as never) as string, LASTING);
  const w = wordsOf(t, t('locale'), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const alive = watchAlive(window, end.signal);
  let started = false;
  const start = (visit: VisitHandle) => {
    // A tab may be closed while it loads.
    if (started || !alive()) return;
    started = true;
    startSession({
      visit,
      t,
      language: w.language,
      face: (figure, format, shown) => badgeFace(w, figure, format, shown),
      render: (now, into) => {
        const stale = now?.view.stale && !now.view.covered ? now : undefined;
        drawChip(w, stale?.on, into);
        currentCard<W>()?.(w, now?.view.stale ? undefined : now, into);
      },
      end,
    });
  };
  onVisit(start, end.signal);
}
