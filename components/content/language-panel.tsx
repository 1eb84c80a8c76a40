import type { CaptionLanguages } from '../../lib/hooks';
import { formatInteger, formatShare } from '../format';
import { useWords } from '../ui/words';

/** In which languages a profile writes; what is short or between two languages is counted as unknown and not guessed. */
export function LanguagePanel({ languages, name }: { languages: CaptionLanguages; name: string }) {
  const { t, p, language } = useWords();
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const { shares, n, unknown } = languages;
  return (
    <section className="pg-panel">
      <header>
        <div>
          <h2>{p('content.languages.title', shares.length, { name })}</h2>
          <p>
            {t('content.languages.rule', { n: formatInteger(n, language), unknown: formatInteger(unknown, language) })}
          </p>
        </div>
      </header>
      {shares.length > 0 && (
        <table className="dt">
          <thead>
            <tr>
              <th scope="col">{t('content.languages.language')}</th>
              <th scope="col">{t('column.posts')}</th>
              <th scope="col">{t('column.share')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((one) => (
              <tr key={one.language}>
                <th scope="row">{names.of(one.language) ?? one.language}</th>
                <td>{formatInteger(one.n, language)}</td>
                <td>{formatShare(one.share, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
