import { type FormEvent, useId, useState } from 'react';
import type { CampaignChoice } from '../../lib/hooks';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { useWords } from '../ui/words';
import { You } from '../ui/you';
import type { Campaign, CampaignDraft } from './types';

type RuleBy = NonNullable<CampaignDraft['rule']>['by'] | 'none';

function Profiles(props: {
  profiles: readonly CampaignChoice[];
  chosen: readonly CampaignChoice['key'][];
  onChange: (keys: CampaignChoice['key'][]) => void;
}) {
  const { t } = useWords();
  const { profiles, chosen } = props;
  return (
    <fieldset>
      <legend>{t('campaigns.form.profiles')}</legend>
      <ul className="cg-who">
        {profiles.map(({ key, name, platform, role }) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(key)}
                onChange={(event) =>
                  props.onChange(event.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
                }
              />
              <span>{name}</span>
              {role === 'own' && <You />}
              <small>{PLATFORM_NAMES[platform]}</small>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** A campaign as it is written: what is missing is said at the field, and nothing goes before it is whole. */
export function CampaignForm(props: {
  campaign?: Campaign;
  profiles: readonly CampaignChoice[];
  onSave: (draft: CampaignDraft) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { campaign } = props;
  const id = useId();
  const [name, setName] = useState(campaign?.name ?? '');
  const [chosen, setChosen] = useState<CampaignChoice['key'][]>(campaign?.profiles ?? []);
  const [from, setFrom] = useState(campaign?.from ?? '');
  const [to, setTo] = useState(campaign?.to ?? '');
  const [by, setBy] = useState<RuleBy>(campaign?.rule?.by ?? 'none');
  const [text, setText] = useState(campaign?.rule?.text ?? '');
  const missing = !name.trim() || !from || !to || chosen.length === 0 || (by !== 'none' && !text.trim());
  const reversed = from !== '' && to !== '' && to < from;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const rule = by === 'none' ? undefined : { by, text: text.trim() };
    const draft = { name: name.trim(), profiles: chosen, from, to, ...(rule && { rule }) };
    if (await props.onSave(campaign ? { ...draft, id: campaign.id } : draft)) props.onClose();
  };
  return (
    <form className="pg-panel cg-form" aria-labelledby={`${id}h`} onSubmit={(event) => void send(event)}>
      <h2 id={`${id}h`}>{campaign ? t('campaigns.edit', { name: campaign.name }) : t('campaigns.new')}</h2>
      <div className="cg-fields">
        <label className="wide">
          <span>{t('campaigns.form.name')}</span>
          <input type="text" value={name} maxLength={100} required onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          <span>{t('campaigns.form.from')}</span>
          <input type="date" value={from} required onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label>
          <span>{t('campaigns.form.to')}</span>
          <input
            type="date"
            value={to}
            required
            aria-invalid={reversed}
            aria-describedby={reversed ? `${id}e` : undefined}
            onChange={(event) => setTo(event.target.value)}
          />
        </label>
        <label>
          <span>{t('campaigns.form.rule')}</span>
          <select value={by} onChange={(event) => setBy(event.target.value as RuleBy)}>
            {(['none', 'tag', 'hashtag'] as const).map((one) => (
              <option key={one} value={one}>
                {t(`campaigns.form.by.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {by !== 'none' && (
          <label>
            <span>{t('campaigns.form.text')}</span>
            <input type="text" value={text} maxLength={100} onChange={(event) => setText(event.target.value)} />
          </label>
        )}
      </div>
      {reversed && (
        <p className="cg-wrong" id={`${id}e`}>
          {t('campaigns.form.reversed')}
        </p>
      )}
      <Profiles profiles={props.profiles} chosen={chosen} onChange={setChosen} />
      <p className="cg-acts">
        <button type="submit" className="pg-btn pg-btn--main" disabled={missing || reversed}>
          {t('campaigns.form.save')}
        </button>
        <button type="button" className="pg-btn" onClick={props.onClose}>
          {t('campaigns.form.discard')}
        </button>
      </p>
    </form>
  );
}
