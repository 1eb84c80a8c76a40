import { useWords } from '../ui/words';
import './chart-frame.css';

/** A chart that is being worked out: its frame and axes stand, nothing turns, nothing jumps. */
export function ChartPending({ title, note, height }: { title: string; note: string; height: number }) {
  const { t } = useWords();
  return (
    <section className="pg-panel cf" aria-busy="true" aria-label={title} style={{ minHeight: height }}>
      <header>
        <div>
          <h2>{title}</h2>
          <p>{note}</p>
        </div>
      </header>
      <p className="pg-vh" role="status">
        {t('loading')}
      </p>
      <div className="cf-axes" style={{ height: Math.max(80, height - 100) }} aria-hidden="true" />
    </section>
  );
}
