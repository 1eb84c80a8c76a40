import type { CaptionData } from '../../lib/hooks';
import { type ContentEffect, FEATURES, type Feature } from '../../lib/metrics/content';
import { formatInteger, formatMultiple, formatShare, NO_VALUE } from '../format';
import { useWords } from '../ui/words';
import { effectsSentence, effectText } from './content-words';

/** Keys of messages have no hyphens. */
const camel = (feature: string) => feature.replace(/-(\w)/g, (_, c: string) => c.toUpperCase());

function Effect({ effect }: { effect?: ContentEffect }) {
  const w = useWords();
  if (!effect) return <td className="few">{w.t('why.short.tooFew')}</td>;
  return (
    <td>
      {effect.told ? <b>{effectText(w, effect.raw)}</b> : effectText(w, effect.raw)}
      <small>{w.t(effect.told ? 'content.standsOut' : 'content.noSign')}</small>
    </td>
  );
}

/** What captions have and what goes with more engagement, inside the profile. */
export function FeaturePanel({ captions, name }: { captions: CaptionData; name: string }) {
  const w = useWords();
  const { t, p, language } = w;
  const { of, length, counts } = captions.features;
  const effects = new Map(captions.featureEffects.map((effect) => [effect.key, effect]));
  const label = (feature: string) =>
    t(`content.feature.${camel(feature)}`, { length: formatInteger(Math.round(length) || 0, language) });
  const shown: Feature[] = FEATURES.filter((feature) => counts[feature] > 0);
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>
            {t('content.features.title', { name })} {effectsSentence(w, captions.featureEffects, label)}
          </h2>
          <p>
            {p('postCount', of)} · {t('content.features.rule')}
          </p>
        </div>
      </header>
      {shown.length > 0 && (
        <table className="dt">
          <thead>
            <tr>
              <th scope="col">{t('content.features.feature')}</th>
              <th scope="col">{t('content.features.with')}</th>
              <th scope="col">{t('content.features.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((feature) => (
              <tr key={feature}>
                <th scope="row">{label(feature)}</th>
                <td>
                  {formatShare(counts[feature] / of, language)}{' '}
                  <small>n {formatInteger(counts[feature], language)}</small>
                </td>
                <Effect effect={effects.get(feature)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Hashtags by use, with what goes with them where there are enough posts. */
export function HashtagPanel({ captions, name }: { captions: CaptionData; name: string }) {
  const w = useWords();
  const { t, p, language } = w;
  const effects = new Map(captions.hashtagEffects.map((effect) => [effect.key, effect]));
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>
            {t('content.hashtags.title', { name })} {effectsSentence(w, captions.hashtagEffects, (key) => `#${key}`)}
          </h2>
          <p>
            {p('postCount', captions.captions.here)} · {t('content.hashtags.rule')}
          </p>
        </div>
      </header>
      {captions.hashtags.length > 0 ? (
        <table className="dt">
          <thead>
            <tr>
              <th scope="col">{t('content.hashtags.tag')}</th>
              <th scope="col">{t('column.posts')}</th>
              <th scope="col">{t('content.features.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {captions.hashtags.map(({ tag, n }) => (
              <tr key={tag}>
                <th scope="row">#{tag}</th>
                <td>{formatInteger(n, language)}</td>
                <Effect effect={effects.get(tag)} />
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="sub">{t('content.hashtags.none')}</p>
      )}
    </section>
  );
}

/** What posts are about, with what goes with each subject; subjects found by the words that posts share. */
export function TopicPanel({ captions, name }: { captions: CaptionData; name: string }) {
  const w = useWords();
  const { t, language } = w;
  const { topics } = captions;
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>
            {t('content.topics.title', { name })} {effectsSentence(w, topics, (key) => key)}
          </h2>
          <p>{t('content.topics.rule')}</p>
        </div>
      </header>
      {topics.length > 0 ? (
        <table className="dt">
          <thead>
            <tr>
              <th scope="col">{t('content.topics.topic')}</th>
              <th scope="col">{t('column.posts')}</th>
              <th scope="col">{t('content.features.effect')}</th>
            </tr>
          </thead>
          <tbody>
            {topics.map((topic) => (
              <tr key={topic.key}>
                <th scope="row">{topic.key}</th>
                <td>{formatInteger(topic.n, language)}</td>
                <Effect effect={topic} />
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="sub">{t('content.topics.none')}</p>
      )}
    </section>
  );
}

/** Words that this profile uses more than the others of the view do. */
export function WordPanel({ captions, name }: { captions: CaptionData; name: string }) {
  const { t, p, language } = useWords();
  const { here, there } = captions.captions;
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>
            {captions.words.length === 0
              ? t('content.words.none', { name })
              : p('content.words.title', captions.words.length, { name })}
          </h2>
          <p>
            {t('content.words.rule', { here: formatInteger(here, language), there: formatInteger(there, language) })}
          </p>
        </div>
      </header>
      {captions.words.length > 0 && (
        <table className="dt">
          <thead>
            <tr>
              <th scope="col">{t('content.words.word')}</th>
              <th scope="col">{t('content.words.here')}</th>
              <th scope="col">{t('content.words.there')}</th>
              <th scope="col">{t('content.words.odds')}</th>
            </tr>
          </thead>
          <tbody>
            {captions.words.map((word) => (
              <tr key={word.word}>
                <th scope="row">{word.word}</th>
                <td>{formatInteger(word.posts, language)}</td>
                <td>{formatInteger(word.others, language)}</td>
                <td>{Number.isFinite(word.odds) ? formatMultiple(word.odds, language) : NO_VALUE}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
