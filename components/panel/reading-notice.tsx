import { formatDay, formatTime } from '../format';
import { DriftNotice, ReportButton } from '../ui/drift-notice';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import type { PageTrouble, SiteTrouble } from './types';

function SiteNotice({ site, onReport }: { site: SiteTrouble; onReport: () => void }) {
  const { t, language, timeZone } = useWords();
  const last = site.sources.reduce((at, source) => Math.max(at, source.at), 0);
  const at = `${formatDay(last, language, timeZone)}, ${formatTime(last, language, timeZone)}`;
  return (
    <Notice
      kind="warn"
      title={t('health.site', { platform: site.name })}
      actions={<ReportButton onReport={onReport} />}
    >
      {t('health.siteText', { at })}
      <details className="hd">
        <summary>{t('health.details')}</summary>
        <ul>
          {site.sources.map((source) => (
            <li key={source.endpoint}>
              <code>{source.endpoint}</code>
              {source.detail && (
                <>
                  : <code>{source.detail}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

/** That a page changed, above every view: first the page in front, else what earlier pages of the set have told. */
export function ReadingNotice(props: { page?: PageTrouble; site?: SiteTrouble; onReport: () => void }) {
  if (!props.page && !props.site) return null;
  return (
    <div className="rn">
      {props.page ? (
        <DriftNotice page={props.page} name={props.page.name} onReport={props.onReport} />
      ) : (
        props.site && <SiteNotice site={props.site} onReport={props.onReport} />
      )}
    </div>
  );
}
