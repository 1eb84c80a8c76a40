import { DEFINITIONS } from '../../lib/metrics/definitions';
import { useWords } from '../ui/words';
import { Definition } from './definition-text';
import './explain.css';

/** Every metric in four lines, as METRICS.md has them: the same words, from the same place. */
export function MetricList() {
  const { t } = useWords();
  return (
    <section className="pg-panel" id="metrics">
      <header>
        <div>
          <h2>{t('help.title')}</h2>
          <p>{t('help.text')}</p>
        </div>
      </header>
      {DEFINITIONS.map((section) => (
        <details key={section.title} className="dfs">
          <summary lang="en">{section.title}</summary>
          <p lang="en" className="pg-muted">
            {section.intro}
          </p>
          {section.metrics.map((metric) => (
            <article key={metric.id}>
              <h3 lang="en">{metric.name}</h3>
              <Definition metric={metric} />
            </article>
          ))}
        </details>
      ))}
    </section>
  );
}
