import type { ReactNode } from 'react';
import type { EndpointHealth } from '../../lib/hooks';
import type { Drift } from '../../lib/metrics/drift';
import { formatDay, formatInteger } from '../format';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Outcome } from '../ui/outcome';
import { useWords } from '../ui/words';
import type { ReadingPageProps } from './types';

const LOOKS = { ok: ['ok', 'check'], partly: ['warn', 'alert'], broken: ['warn', 'alert'] } as const;

function Source({ line }: { line: EndpointHealth }) {
  const { t, language, timeZone } = useWords();
  const [look, icon] = LOOKS[line.state];
  const last = Math.max(line.lastOk ?? 0, line.lastFailed ?? 0);
  return (
    <tr>
      <th scope="row">
        <code>{line.endpoint}</code>
        {line.state !== 'ok' && line.detail && (
          <small>
            <code>{line.detail}</code>
          </small>
        )}
      </th>
      <td>
        <span className={`st ${look}`}>
          <Icon name={icon} />
          {t(`reading.state.${line.state}`)}
        </span>
      </td>
      <td className="r">{formatInteger(line.read, language)}</td>
      <td className="r">{formatInteger(line.items, language)}</td>
      <td className="r">{formatInteger(line.failed, language)}</td>
      <td className="r">{last > 0 ? formatDay(last, language, timeZone) : ''}</td>
    </tr>
  );
}

function Section({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
      </header>
      {children}
    </section>
  );
}

/** "likes on image posts: 0 of 20 since yesterday, 300 of 300 in the month before". */
export function DriftText({ drift }: { drift: Drift }) {
  const { t, language } = useWords();
  const n = (value: number) => formatInteger(value, language);
  return (
    <>
      {t('reading.drift', {
        field: t(drift.field === 'published' ? 'reading.published' : `counts.${drift.field}`),
        format: t(`format.${drift.format}`),
        shown: n(drift.now.shown),
        posts: n(drift.now.posts),
        shownBefore: n(drift.before.shown),
        postsBefore: n(drift.before.posts),
      })}
      {drift.now.hidden > 0 && ` ${t('reading.driftHidden', { n: n(drift.now.hidden) })}`} <code>{drift.source}</code>
    </>
  );
}

/** How reading goes, source by source and fact by fact, and the report that a user may send. */
export function ReadingPage(props: ReadingPageProps) {
  const { reading, reported, problem, done, onCopyReport, onSaveReport, onForgetWrong } = props;
  const { t, p } = useWords();
  if (!reading) return <p role="status">{t('loading')}</p>;
  return (
    <>
      <Outcome problem={problem} done={done} />
      <Section title={t('reading.drifts')} text={t('reading.driftsText')}>
        {reading.drift.length === 0 ? (
          <p className="sub">{t('reading.noDrift')}</p>
        ) : (
          <Notice kind="warn" title={p('reading.driftCount', reading.drift.length)}>
            <ul>
              {reading.drift.map((drift) => (
                <li key={`${drift.source} ${drift.format} ${drift.field}`}>
                  <DriftText drift={drift} />
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </Section>
      <Section title={t('reading.sources')} text={t('reading.sourcesText')}>
        {reading.endpoints.length === 0 ? (
          <Empty drawing="posts" title={t('reading.nothing')} text={t('reading.nothingText')} />
        ) : (
          <div className="wide" tabIndex={-1}>
            <table className="dt rt">
              <caption className="pg-vh">{t('reading.sources')}</caption>
              <thead>
                <tr>
                  {(['source', 'state', 'answers', 'posts', 'failed', 'last'] as const).map((name) => (
                    <th key={name} scope="col" className={/source|state/.test(name) ? undefined : 'r'}>
                      {t(`reading.column.${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {reading.endpoints.map((line) => (
                  <Source key={line.endpoint} line={line} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Section>
      <Section title={t('reading.report')} text={t('reading.reportText')}>
        <p className="rb">
          <button type="button" className="pg-btn pg-btn--main" onClick={onCopyReport}>
            {t('reading.copy')}
          </button>
          <button type="button" className="pg-btn" onClick={onSaveReport}>
            <Icon name="dl" small />
            {t('reading.save')}
          </button>
          <span role="status">{reported}</span>
        </p>
        {reading.wrong > 0 && (
          <p className="sub">
            {p('reading.wrong', reading.wrong)}{' '}
            <button type="button" className="pg-btn pg-btn--s" onClick={onForgetWrong}>
              {t('reading.forget')}
            </button>
          </p>
        )}
        <details className="hd">
          <summary>{t('reading.preview')}</summary>
          {/* Focusable by itself: a text that scrolls must be reachable by keyboard. */}
          <textarea
            className="rp"
            readOnly
            rows={18}
            spellCheck={false}
            aria-label={t('reading.report')}
            value={reading.report}
          />
        </details>
      </Section>
    </>
  );
}
