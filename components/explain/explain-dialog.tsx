import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import type { Ask, Explained, Provenance } from '../../lib/metrics/explain';
import type { LensDefinition, LensResult } from '../../lib/metrics/lenses';
import type { Lens } from '../../lib/metrics/types';
import type { ProfileKey } from '../../lib/model';
import { displayName } from '../ui/figures';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { WrongNumber } from '../ui/wrong-number';
import { DefinitionText } from './definition-text';
import { lensName, lensText } from './lens-names';
import type { Row, Section } from './section';
import { asText, headline, otherLensRows, sectionsOf } from './sections';
import { seenRows } from './seen-rows';

/** All that is told of one figure. Times are Unix ms. */
export interface Explanation {
  /** Absent where the figure is the set's. */
  profile?: { key: ProfileKey; handle: string; name?: string; url: string };
  said: Explained;
  lens: Lens;
  definition: LensDefinition & { name?: string };
  period: { from: number; to: number };
  seen: Provenance;
  /** Posts that the user left out of all statistics. */
  excluded?: number;
  others: { definition: LensDefinition; result: LensResult }[];
}

const WIDTH = 448;
const AIR = 12;

/** Beside the figure, on the side where there is room; a sheet at the bottom where there is none (see explain.css). */
function placeBeside(from: HTMLElement): CSSProperties {
  const box = from.getBoundingClientRect();
  const right = box.right + AIR;
  const left = right + WIDTH + AIR <= innerWidth ? right : Math.max(AIR, box.left - AIR - WIDTH);
  return {
    '--x': `${left}px`,
    '--y': `${Math.max(AIR, Math.min(box.top - 60, innerHeight * 0.3))}px`,
  } as CSSProperties;
}

/** The backdrop is the dialog itself to the browser: only the place tells them apart. */
function inside(box: DOMRect, at: { clientX: number; clientY: number }): boolean {
  return at.clientX >= box.left && at.clientX <= box.right && at.clientY >= box.top && at.clientY <= box.bottom;
}

function Rows({ rows }: { rows: Row[] }) {
  if (rows.length === 0) return null;
  return (
    <dl>
      {rows.map((row) => (
        <div key={row.label} className={row.sum ? 'sum' : undefined}>
          <dt>{row.label}</dt>
          {row.value && <dd>{row.value}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Figures that hang on how the rate is defined: that is said beside what they are. */
const BY_RATE: ReadonlySet<Ask['kind']> = new Set([
  'rate',
  'n',
  'versus',
  'middle',
  'post',
  'fortnight',
  'type',
  'size',
]);

/** Key of what the figure is. */
function whatOf(ask: Ask, said: Explained): string {
  if (ask.kind === 'versus' && said.kind === 'ratio') return 'explain.what.multiple';
  if (ask.kind === 'total' || ask.kind === 'sum' || ask.kind === 'voice') return `explain.what.${ask.kind}.${ask.what}`;
  return `explain.what.${ask.kind}`;
}

/** Where a figure comes from. Closes on Escape, on its button and on a click outside; focus returns to the figure. */
export function ExplainDialog(props: {
  ask: Ask;
  /** Undefined while it is worked out, null when there is nothing to say any more. */
  explanation: Explanation | null | undefined;
  from: HTMLElement;
  onClose: () => void;
  onPosts: (profile: ProfileKey) => void;
  onCopy: (text: string) => Promise<boolean>;
}) {
  const w = useWords();
  const { t, p } = w;
  const { explanation, from, ask } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [copied, setCopied] = useState('');
  const id = useId();
  useEffect(() => {
    const here = dialog.current;
    if (!here) return;
    if (!here.open) here.showModal();
    const outside = (event: PointerEvent) => {
      if (event.target === here && !inside(here.getBoundingClientRect(), event)) here.close();
    };
    here.addEventListener('pointerdown', outside);
    return () => here.removeEventListener('pointerdown', outside);
  }, []);
  const profile = explanation?.profile;
  const name = profile ? displayName(profile) : t('explain.set');
  const title = explanation
    ? t('explain.title', { name, value: headline(w, explanation.said, ask) })
    : t('explain.loading');
  const sections = explanation ? sectionsOf(w, explanation.said, explanation.period) : [];
  const seenSection: Section = {
    title: t('explain.seen.title'),
    rows: explanation ? seenRows(w, explanation.seen, profile?.url, explanation.definition) : [],
  };
  const vendor = explanation?.definition.young;
  const rate =
    explanation && (vendor || explanation.definition.name)
      ? `${lensName(w, explanation.definition)}: ${lensText(w, explanation.definition)}`
      : t(`rate.full.${explanation?.lens ?? 'followers'}`);
  const subtitle =
    explanation &&
    [...(BY_RATE.has(ask.kind) ? [rate] : []), ...(ask.kind === 'rate' ? [] : [t(whatOf(ask, explanation.said))])]
      .reverse()
      .join(' · ');
  const others = explanation ? otherLensRows(w, explanation.others) : [];
  const used = explanation?.said.kind === 'rate' ? explanation.said.posts.used : undefined;
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="pg-pop xp"
      aria-labelledby={id}
      style={placeBeside(from)}
      onClose={() => {
        from.focus();
        props.onClose();
      }}
    >
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {subtitle && <p>{subtitle}</p>}
        </div>
        <button type="button" className="pg-ib" aria-label={t('explain.close')} onClick={close}>
          <Icon name="x" />
        </button>
      </header>
      {explanation === null && <p className="prov">{t('explain.gone')}</p>}
      {sections.map((section) => (
        <section key={section.title}>
          <h3>{section.title}</h3>
          <Rows rows={section.rows} />
          {section.formula && <p className="f">{section.formula}</p>}
        </section>
      ))}
      {explanation && (
        <>
          {others.length > 0 && (
            <section>
              <details>
                <summary>{t('explain.others')}</summary>
                <Rows rows={others} />
                <p className="prov">{t('preset.follows')}</p>
              </details>
            </section>
          )}
          <section>
            <details>
              <summary>{t('explain.defined')}</summary>
              <DefinitionText ask={ask} definition={explanation.definition} />
            </details>
          </section>
          <section>
            <h3>{seenSection.title}</h3>
            <Rows rows={seenSection.rows} />
            {explanation.excluded ? <p className="prov">{p('explain.leftOut', explanation.excluded)}</p> : null}
          </section>
          <footer>
            {profile && (
              <button
                type="button"
                className="pg-btn pg-btn--s"
                onClick={() => {
                  close();
                  props.onPosts(profile.key);
                }}
              >
                <Icon name="list" small />
                {used === undefined ? t('explain.seeAll') : p('explain.see', used)}
              </button>
            )}
            <button
              type="button"
              className="pg-btn pg-btn--s"
              onClick={() =>
                void props
                  .onCopy(asText(`${title}. ${subtitle ?? ''}`, [...sections, seenSection]))
                  .then((ok) => setCopied(t(ok ? 'explain.copied' : 'explain.notCopied')))
              }
            >
              {t('explain.copy')}
            </button>
            {profile && <WrongNumber name={name} profile={profile.key} shown words />}
            <span role="status">{copied}</span>
          </footer>
        </>
      )}
    </dialog>
  );
}
