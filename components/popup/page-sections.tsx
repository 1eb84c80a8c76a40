import type { Role } from '../../lib/metrics/types';
import { formatDay, formatInteger, NO_VALUE } from '../format';
import { partlyRead, ReportButton } from '../ui/drift-notice';
import { evidenceText, rateLabel, rateText, reasonText } from '../ui/figures';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Segmented } from '../ui/segmented';
import { useWords } from '../ui/words';
import { WrongNumber } from '../ui/wrong-number';
import { Avatar } from '../ui/you';
import type { PagePopup } from './types';

/** Whose page, and whether it is being read. */
export function Who({ page }: { page: PagePopup }) {
  const { t } = useWords();
  const failed = page.waiting.error !== undefined;
  const look = page.paused ? 'paused' : partlyRead(page) ? 'partly' : 'reading';
  return (
    <div className="who">
      <Avatar name={page.name} own={page.role === 'own'} large />
      <div>
        <h2 title={page.name}>{page.name}</h2>
        <p title={`@${page.handle}`}>
          @{page.handle.replace(/^@/, '')} · {page.host}
        </p>
      </div>
      {!failed && (
        <span className={`st ${{ paused: '', partly: 'warn', reading: 'ok' }[look]}`}>
          <Icon name={({ paused: 'pause', partly: 'alert', reading: 'checkc' } as const)[look]} />
          {t(`popup.status.${look}`)}
        </span>
      )}
    </div>
  );
}

/** Facts that the site's posts used to show: said where the page itself reads well, and everything seems in order. */
export function MissingFacts({ page, onReport }: { page: PagePopup; onReport: () => void }) {
  const { t, p } = useWords();
  const first = page.drift[0];
  if (!first || partlyRead(page)) return null;
  const what = {
    field: t(first.field === 'published' ? 'reading.published' : `counts.${first.field}`),
    format: t(`format.${first.format}`),
  };
  return (
    <Notice
      kind="warn"
      title={p('reading.driftCount', page.drift.length)}
      actions={<ReportButton onReport={onReport} />}
    >
      {t('reading.driftShort', { ...what, shown: String(first.now.shown), posts: String(first.now.posts) })}
    </Notice>
  );
}

/** Two rows of two: four words do not stand side by side in 360 px in every language. */
export function TrackAs({ role, onRole }: { role: Role | null; onRole: (role: Role | null) => void }) {
  const { t } = useWords();
  return (
    <Segmented<Role | 'none'>
      label={t('track.label')}
      value={role ?? 'none'}
      options={[
        { value: 'none', label: t('role.none') },
        { value: 'competitor', label: t('role.competitor') },
        { value: 'inspiration', label: t('role.inspiration') },
        { value: 'own' as const, label: t('role.own'), icon: <Icon name="star" /> },
      ]}
      onChange={(value) => onRole(value === 'none' ? null : value)}
    />
  );
}

/** Three counters that rise while the popup is open. */
export function Counters({ page }: { page: PagePopup }) {
  const { t, p, language, timeZone } = useWords();
  const { stored } = page;
  const onPage =
    page.visible > 0
      ? t('counter.of', {
          read: formatInteger(page.visibleRead, language),
          visible: formatInteger(page.visible, language),
        })
      : formatInteger(page.read, language);
  return (
    <>
      <dl className="cnt">
        <div>
          <dt>{t('counter.onPage')}</dt>
          <dd>{onPage}</dd>
        </div>
        <div>
          <dt>{t('counter.today')}</dt>
          <dd>{page.role ? formatInteger(page.today, language) : NO_VALUE}</dd>
        </div>
        <div>
          <dt>
            {!page.role && stored.posts === 0
              ? t('counter.notStored')
              : stored.oldest === undefined
                ? t('counter.stored')
                : t('counter.storedBackTo', { day: formatDay(stored.oldest, language, timeZone) })}
          </dt>
          <dd>{!page.role && stored.posts === 0 ? NO_VALUE : formatInteger(stored.posts, language)}</dd>
        </div>
      </dl>
      <span className="pg-vh" role="status" aria-live="polite">
        {p('counter.spoken', page.read)}
      </span>
    </>
  );
}

/** The result in a line, with what must stand beside it. */
export function Result({ page }: { page: PagePopup }) {
  const w = useWords();
  const { rate } = page;
  if (!rate) return null;
  const sentence = () => {
    if (page.standing) return w.t('popup.standing', { ...page.standing });
    if (!rate.ok || !page.verdict || page.verdict === 'too-few' || page.ownRate === undefined) return null;
    const keys = { above: 'above', 'no-difference': 'same', below: 'below' } as const;
    return w.t(`popup.versus.${keys[page.verdict]}`, { own: rateText(page.ownRate, rate.estimate.lens, w.language) });
  };
  return (
    <section className="ps res">
      <header>
        <h3>{rateLabel(w, page.lens, 'middle')}</h3>
        {page.role && <WrongNumber name={page.name} profile={page.profile} key={page.profile} shown />}
      </header>
      <p className="v">
        <b className={rate.ok ? '' : 'pg-none'}>
          {rate.ok ? rateText(rate.estimate.value, rate.estimate.lens, w.language) : NO_VALUE}
        </b>
        <span>{rate.ok ? evidenceText(w, rate, 'bare') : reasonText(w, rate.why)}</span>
      </p>
      {sentence() && <p className="d">{sentence()}</p>}
      {page.hidden !== undefined && page.hidden > 0 && <p className="hint">{w.p('popup.hidden', page.hidden)}</p>}
    </section>
  );
}
