import type { CaptionLanguages, ContentData } from '../../lib/hooks';
import type { ProfileKey } from '../../lib/model';
import { ChartFrame } from '../charts/chart-frame';
import { formatDays } from '../format';
import { Empty } from '../ui/empty';
import { useWords } from '../ui/words';
import { FeaturePanel, HashtagPanel, TopicPanel, WordPanel } from './caption-panels';
import './content.css';
import { looksSentence } from './content-words';
import { LanguagePanel } from './language-panel';
import { ShiftPanel } from './shift-panel';
import { SubjectPanel } from './subject-panel';
import { matrixChart, matrixKeys, matrixRows, TypeMatrix } from './type-matrix';
import { VarietyPanel } from './variety-panel';

export interface ContentPageProps {
  data: ContentData;
  /** Of the profile whose captions are shown; absent while the detector is loaded. */
  languages?: CaptionLanguages | null;
  onProfile: (key: ProfileKey) => void;
}

/** The dashboard's page: types and their results over all profiles, then the captions of one. */
export function ContentPage({ data, languages, onProfile }: ContentPageProps) {
  const w = useWords();
  const { t, p, language, timeZone } = w;
  const posts = data.profiles.reduce((sum, profile) => sum + profile.mix.n, 0);
  if (posts === 0) {
    return (
      <section className="pg-panel">
        <Empty drawing="posts" title={t('empty.posts.title')} text={t('empty.posts.text')} />
      </section>
    );
  }
  const { captions } = data;
  const name = data.profiles.find((profile) => profile.key === captions?.key)?.name ?? '';
  const days = formatDays(data.from, data.to, language, timeZone);
  return (
    <div className="pgs">
      <ChartFrame
        title={looksSentence(w, data)}
        note={`${p('postCount', posts)} · ${p('profileCount', data.profiles.length)} · ${days} · ${t('content.rule')}`}
        label={t('content.types')}
        legend={matrixKeys(w)}
        fileName="content-types"
        chart={matrixChart(w, data.profiles)}
        height={60 + 46 * data.profiles.length}
        table={{
          columns: [
            t('column.profile'),
            t('column.type'),
            t('column.posts'),
            t('column.share'),
            t('timing.multiple'),
            t('timing.low'),
            t('timing.high'),
            'n',
          ],
          rows: matrixRows(w, data),
        }}
      >
        <TypeMatrix profiles={data.profiles} />
      </ChartFrame>
      <VarietyPanel data={data} />
      <ShiftPanel data={data} />
      {captions && (
        <>
          <div className="cp">
            <h2>{t('content.captions')}</h2>
            <label className="pg-pick">
              <span className="pg-vh">{t('posts.profile.label')}</span>
              <select value={captions.key} onChange={(event) => onProfile(event.target.value as ProfileKey)}>
                {data.profiles.map((profile) => (
                  <option key={profile.key} value={profile.key}>
                    {profile.name}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <div className="two">
            <FeaturePanel captions={captions} name={name} />
            <HashtagPanel captions={captions} name={name} />
            <TopicPanel captions={captions} name={name} />
            <WordPanel captions={captions} name={name} />
            {data.profiles.length > 1 && <SubjectPanel captions={captions} name={name} />}
            {languages?.key === captions.key && <LanguagePanel languages={languages} name={name} />}
          </div>
        </>
      )}
    </div>
  );
}
