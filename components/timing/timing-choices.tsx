import type { TimingChoice, TimingData } from '../../lib/hooks';
import type { PostFormat } from '../../lib/model';
import { FORMAT_ORDER } from '../ui/formats';
import { useWords } from '../ui/words';

export interface TimingChoiceProps {
  data: TimingData;
  choice: TimingChoice;
  /** The zone of the settings; others are chosen for the audience that one posts for. */
  ownZone: string;
  zones: readonly string[];
  onChoice: (part: Partial<TimingChoice>) => void;
}

/** Whose posts, which type, whose clocks. */
export function TimingChoices({ data, choice, ownZone, zones, onChoice }: TimingChoiceProps) {
  const { t } = useWords();
  const peers = data.profiles.some((profile) => profile.role !== 'own');
  return (
    <div className="pctl">
      <label className="pg-pick tof">
        <span className="pg-vh">{t('timing.choose.profile')}</span>
        <select value={data.of} onChange={(event) => onChoice({ of: event.target.value as TimingChoice['of'] })}>
          {peers && <option value="peers">{t('timing.together')}</option>}
          {data.profiles.map((profile) => (
            <option key={profile.key} value={profile.key}>
              {profile.name}
            </option>
          ))}
        </select>
      </label>
      <label className="pg-pick">
        <span className="pg-vh">{t('posts.type.label')}</span>
        <select
          value={choice.format}
          onChange={(event) => onChoice({ format: event.target.value as PostFormat | 'all' })}
        >
          <option value="all">{t('posts.type.all')}</option>
          {FORMAT_ORDER.filter((f) => data.formats.includes(f) || f === choice.format).map((format) => (
            <option key={format} value={format}>
              {t(`format.${format}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="pg-pick tz">
        <span className="pg-vh">{t('timing.choose.zone')}</span>
        <select value={choice.timeZone} onChange={(event) => onChoice({ timeZone: event.target.value })}>
          <optgroup label={t('timing.zone.mine')}>
            <option value={ownZone}>{ownZone}</option>
          </optgroup>
          {ownZone !== 'UTC' && <option value="UTC">UTC</option>}
          <optgroup label={t('timing.zone.theirs')}>
            {zones
              .filter((zone) => zone !== ownZone && zone !== 'UTC')
              .map((zone) => (
                <option key={zone} value={zone}>
                  {zone}
                </option>
              ))}
          </optgroup>
        </select>
      </label>
    </div>
  );
}
