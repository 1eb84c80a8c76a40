import type { CaptionData } from '../../lib/hooks';
import { formatInteger, formatMultiple } from '../format';
import { useWords } from '../ui/words';

/** Subjects that this profile writes about more than the others of the view do: posts that share rare words. */
export function SubjectPanel({ captions, name }: { captions: CaptionData; name: string }) {
  const { t, p, language } = useWords();
  const { here, there } = captions.captions;
  const { subjects } = captions;
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>
            {subjects.length === 0
              ? t('content.subjects.none', { name })
              : p('content.subjects.title', subjects.length, { name })}
          </h2>
          <p>
            {t('content.subjects.rule', { here: formatInteger(here, language), there: formatInteger(there, language) })}
          </p>
        </div>
      </header>
      {subjects.length > 0 && (
        <table className="dt">
          <thead>
            <tr>
              <th scope="col">{t('content.topics.topic')}</th>
              <th scope="col">{t('content.words.here')}</th>
              <th scope="col">{t('content.words.there')}</th>
              <th scope="col">{t('content.words.odds')}</th>
            </tr>
          </thead>
          <tbody>
            {subjects.map((subject) => (
              <tr key={subject.words.join(' ')}>
                <th scope="row">{subject.words.join(' · ')}</th>
                <td>{formatInteger(subject.here, language)}</td>
                <td>{formatInteger(subject.there, language)}</td>
                <td>{formatMultiple(subject.odds, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
