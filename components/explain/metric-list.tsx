import { Suspense } from 'react';
import { useWords } from '../ui/words';
import { Definition, useDefinitions } from './definition-text';
import './explain.css';

function Sections() {
  return useDefinitions().map((section) => (
    <details key={section.title} className="dfs">
      <summary>{section.title}</summary>
      <p className="pg-muted">{section.intro}</p>
      {section.metrics.map((metric) => (
        <article key={metric.id}>
          <h3>{metric.name}</h3>
          <Definition metric={metric} />
        </article>
      ))}
    </details>
  ));
}

/** Every metric in its lines, as METRICS.md has them in English: the same list, in the language of the interface. */
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
      <Suspense fallback={<p aria-busy="true" />}>
        <Sections />
      </Suspense>
    </section>
  );
}
