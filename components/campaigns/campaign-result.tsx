import { useMemo } from 'react';
import type { CampaignProfile, CampaignReport } from '../../lib/metrics/change';
import { ChartFrame } from '../charts/chart-frame';
import { formatDay, formatDays, formatInteger } from '../format';
import { useWords } from '../ui/words';
import { blocksFrame, ordinaryFrame } from './campaign-charts';
import { effectText, ownPostsText, paceText } from './campaign-words';
import type { Campaign } from './types';

function OfProfile({ campaign, report, of }: { campaign: Campaign; report: CampaignReport; of: CampaignProfile }) {
  const w = useWords();
  const blocks = useMemo(() => blocksFrame(w, report, of), [w, report, of]);
  const ordinary = useMemo(() => ordinaryFrame(w, of), [w, of]);
  const own = of.own && campaign.rule ? ownPostsText(w, of.own, campaign.rule) : undefined;
  return (
    <>
      <section className="pg-panel">
        <header>
          <div>
            <h2 className={of.role === 'own' ? 'cg-own' : undefined}>{of.name}</h2>
            <p>{w.p('campaigns.against', report.others)}</p>
          </div>
        </header>
        <ul className="gl-list">
          <li className={of.role === 'own' ? 'me' : undefined}>
            <b>{w.t('campaigns.interactions')}</b> {effectText(w, 'engagement', of, report)}
          </li>
          <li className={of.role === 'own' ? 'me' : undefined}>
            <b>{w.t('campaigns.pace')}</b> {effectText(w, 'cadence', of, report)} {paceText(w, of)}
          </li>
          {own && <li className={of.role === 'own' ? 'me' : undefined}>{own}</li>}
          {of.posts.young > 0 && <li>{w.p('campaigns.young', of.posts.young)}</li>}
        </ul>
      </section>
      {blocks && <ChartFrame {...blocks} />}
      {ordinary && <ChartFrame {...ordinary} />}
    </>
  );
}

/** What a campaign did, profile by profile: the sentence, then the stretches and dates it is held against. */
export function CampaignResult({ campaign, report }: { campaign: Campaign; report: CampaignReport | undefined }) {
  const { t, p, language, timeZone } = useWords();
  if (!report) return <p role="status">{t('loading')}</p>;
  const days = formatDays(report.start, report.end - 1, language, timeZone, true);
  return (
    <>
      <section className="pg-panel">
        <header>
          <div>
            <h2>{campaign.name}</h2>
            <p>
              {days}
              {report.length > 0 && ` · ${p('campaigns.compared', report.length)}`}
            </p>
          </div>
        </header>
        <p className="sub">
          {report.state === 'coming' && t('campaigns.coming', { day: formatDay(report.start, language, timeZone) })}
          {report.state === 'short' && t('campaigns.short')}
          {report.state === 'running' && t('campaigns.running', { n: formatInteger(report.length, language) })}
          {report.state === 'over' && t('campaigns.method')}
        </p>
      </section>
      {report.length > 0 &&
        report.profiles.map((of) => <OfProfile key={of.key} campaign={campaign} report={report} of={of} />)}
    </>
  );
}
