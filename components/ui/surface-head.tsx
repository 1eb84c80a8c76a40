import { Icon } from './icon';
import { useWords } from './words';

/** Name of the product and the way to the full page and its settings; the same on popup and side panel. */
export function SurfaceHead({
  onDashboard,
  onSettings,
  onKeys,
  className,
}: {
  onDashboard: () => void;
  onSettings: () => void;
  /** Left out where there are no keys of its own. */
  onKeys?: () => void;
  className: string;
}) {
  const { t } = useWords();
  return (
    <header className={className}>
      <span className="pm">
        <Icon name="mark" />
      </span>
      <h1>Postgauge</h1>
      {onKeys && (
        <button type="button" className="pg-ib" aria-label={t('keys.show')} title={t('keys.show')} onClick={onKeys}>
          <span className="pg-kbd" aria-hidden="true">
            ?
          </span>
        </button>
      )}
      <button
        type="button"
        className="pg-ib"
        aria-label={t('head.dashboard')}
        title={t('head.dashboard')}
        onClick={onDashboard}
      >
        <Icon name="expand" />
      </button>
      <button
        type="button"
        className="pg-ib"
        aria-label={t('head.settings')}
        title={t('head.settings')}
        onClick={onSettings}
      >
        <Icon name="sliders" />
      </button>
    </header>
  );
}
