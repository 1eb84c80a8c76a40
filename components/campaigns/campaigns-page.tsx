import { useState } from 'react';
import { formatDays, formatList } from '../format';
import { Empty } from '../ui/empty';
import { useWords } from '../ui/words';
import { CampaignForm } from './campaign-form';
import { CampaignResult } from './campaign-result';
import './campaigns.css';
import type { Campaign, CampaignsPageProps } from './types';

/** Noon of a day of the calendar, to be told in UTC: a day has no zone. */
const noon = (day: string) => Date.parse(`${day}T12:00Z`);

function Line(props: CampaignsPageProps & { campaign: Campaign; onEdit: () => void }) {
  const { t, language } = useWords();
  const { campaign } = props;
  const { id, name } = campaign;
  const names = new Map(props.profiles.map((profile) => [profile.key, profile.name]));
  return (
    <li className={id === props.open ? 'on' : undefined}>
      <button type="button" className="cg-open" aria-pressed={id === props.open} onClick={() => props.onOpen(id)}>
        <b>{name}</b>
        <span>
          {formatDays(noon(campaign.from), noon(campaign.to), language, 'UTC', true)} ·{' '}
          {formatList(
            campaign.profiles.map((key) => names.get(key) ?? key),
            language,
          )}
        </span>
      </button>
      <button
        type="button"
        className="pg-btn pg-btn--s"
        aria-label={t('campaigns.edit', { name })}
        onClick={props.onEdit}
      >
        {t('campaigns.change')}
      </button>
      <button
        type="button"
        className="pg-btn pg-btn--s"
        aria-label={t('campaigns.remove', { name })}
        onClick={() => void props.onRemove(id)}
      >
        {t('campaigns.away')}
      </button>
    </li>
  );
}

/** Campaigns that the user named, and what the chosen one did. */
export function CampaignsPage(props: CampaignsPageProps) {
  const { t } = useWords();
  const [writing, setWriting] = useState<string>();
  const open = props.campaigns.find((campaign) => campaign.id === props.open);
  const begin = (
    <button type="button" className="pg-btn pg-btn--s" onClick={() => setWriting('new')}>
      {t('campaigns.new')}
    </button>
  );
  const edited = props.campaigns.find((campaign) => campaign.id === writing);
  return (
    <div className="pgs">
      {props.problem && (
        <p role="alert" className="pg-note pg-note--danger">
          {props.problem}
        </p>
      )}
      <section className="pg-panel">
        {props.campaigns.length === 0 ? (
          <Empty
            drawing="growth"
            title={t('campaigns.none.title')}
            text={t('campaigns.none.text')}
            action={writing === undefined && begin}
          />
        ) : (
          <>
            <header>
              <div>
                <h2>{t('campaigns.list')}</h2>
                <p>{t('campaigns.rule')}</p>
              </div>
              {begin}
            </header>
            <ul className="cg-list">
              {props.campaigns.map((campaign) => (
                <Line key={campaign.id} {...props} campaign={campaign} onEdit={() => setWriting(campaign.id)} />
              ))}
            </ul>
          </>
        )}
      </section>
      {writing !== undefined && (
        <CampaignForm
          key={writing}
          {...(edited && { campaign: edited })}
          profiles={props.profiles}
          onSave={props.onSave}
          onClose={() => setWriting(undefined)}
        />
      )}
      {open && <CampaignResult campaign={open} report={props.report} />}
      {props.goals}
    </div>
  );
}
