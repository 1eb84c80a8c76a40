import { Icon } from '../ui/icon';
import { Outcome } from '../ui/outcome';
import { useWords } from '../ui/words';
import './welcome.css';

export interface WelcomeProps {
  /** The sample workspace is stored; undefined while it is looked up. */
  sample: boolean | undefined;
  /** Profiles that are tracked, the sample's not counted. */
  tracked: number;
  sites: { id: string; name: string; url: string }[];
  busy: boolean;
  problem?: string;
  onSample: () => void;
  onRemoveSample: () => void;
  onCompare: () => void;
}

const GRANTS = ['reads', 'stores', 'never', 'opens'] as const;

/** Three steps to the first comparison. No tour, nothing to tick off. */
export function WelcomePage(props: WelcomeProps) {
  const { t, p } = useWords();
  return (
    <>
      <Outcome problem={props.problem} />
      <section className="pg-panel wel">
        <h2>{t('welcome.what')}</h2>
        <p>{t('welcome.whatText')}</p>
        <div className="wb">
          {props.sample ? (
            <>
              <button type="button" className="pg-btn pg-btn--main" onClick={props.onCompare}>
                {t('welcome.lookAtSample')}
              </button>
              <button type="button" className="pg-btn" disabled={props.busy} onClick={props.onRemoveSample}>
                {t('sample.remove')}
              </button>
            </>
          ) : (
            <button
              type="button"
              className="pg-btn"
              disabled={props.busy || props.sample === undefined}
              onClick={props.onSample}
            >
              {t('welcome.sample')}
            </button>
          )}
          <span className="sub" role="status">
            {props.busy ? t('welcome.busy') : t('welcome.sampleText')}
          </span>
        </div>
      </section>
      <ol className="steps">
        <li className="pg-panel">
          <h2>{t('welcome.open')}</h2>
          <p>{t('welcome.openText')}</p>
          <ul className="sites">
            {props.sites.map((site) => (
              <li key={site.id}>
                <a className="pg-btn pg-btn--s" href={site.url} target="_blank" rel="noreferrer">
                  <Icon name="ext" small />
                  {site.name}
                </a>
              </li>
            ))}
          </ul>
        </li>
        <li className="pg-panel">
          <h2>{t('welcome.who')}</h2>
          <p>{t('welcome.whoText')}</p>
        </li>
        <li className="pg-panel">
          <h2>{t('welcome.compare')}</h2>
          <p>{t('welcome.compareText')}</p>
          {props.tracked > 0 && (
            <p>
              <button type="button" className="pg-btn pg-btn--s" onClick={props.onCompare}>
                {p('welcome.toCompare', props.tracked)}
              </button>
            </p>
          )}
        </li>
      </ol>
      <section className="pg-panel">
        <header>
          <h2>{t('welcome.rights')}</h2>
        </header>
        <ul className="grants">
          {GRANTS.map((grant) => (
            <li key={grant}>
              <Icon name={grant === 'never' || grant === 'opens' ? 'x' : 'check'} />
              <span>{t(`welcome.grant.${grant}`)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
