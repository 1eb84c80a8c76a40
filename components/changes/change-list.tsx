import type { Changed, Changes, Edit } from '../../lib/metrics/changed';
import { formatChange, formatDay, formatDayCount, formatList, typeset } from '../format';
import { numberFormat } from '../format/number';
import { useWords } from '../ui/words';
import { AboutEdit, BeforeAfter } from './about-edit';
import { Captions } from './captions';
import { Line } from './line';

/** "+1 to +199" of followers, or that the two readings may be the same number. */
function Followers({ change }: { change: NonNullable<Changes['followers']> }) {
  const { t, language } = useWords();
  const whole = (value: number) =>
    typeset(numberFormat(language, { signDisplay: 'exceptZero', maximumFractionDigits: 0 }).format(value));
  const { low, high, value } = change.absolute;
  const absolute = value === undefined ? t('changes.fromTo', { low: whole(low), high: whole(high) }) : whole(value);
  const relative = change.relative && formatChange(change.relative, language);
  const note =
    relative &&
    (relative.kind === 'exact'
      ? relative.value
      : relative.kind === 'within'
        ? t('growth.within', { value: relative.value })
        : t('growth.between', { low: relative.low, high: relative.high }));
  return <Line icon="growth" text={t('changes.followers', { change: absolute })} note={note} />;
}

/** By field and, where there are only two, by what it is now. */
const EDITS: Record<string, string> = {
  handle: 'changes.handle',
  name: 'changes.name',
  'verified true': 'changes.verified.on',
  'verified false': 'changes.verified.off',
  'isPrivate true': 'changes.private.on',
  'isPrivate false': 'changes.private.off',
};

function Fact({ edit }: { edit: Edit }) {
  const { t, language, timeZone } = useWords();
  const day = formatDay(edit.at, language, timeZone);
  if (edit.field === 'hidden') {
    if (edit.post === undefined) return <Line icon="eyeoff" text={t('changes.hiddenProfile')} note={day} />;
    const names = edit.after.split(' ').map((name) => t(`counts.${name}`));
    return <Line icon="eyeoff" text={t('changes.hidden', { counts: formatList(names, language) })} note={day} />;
  }
  if (edit.field === 'bio' || edit.field === 'links') return <AboutEdit edit={edit} />;
  if (edit.field === 'caption') return null;
  const key = EDITS[edit.field] ?? EDITS[`${edit.field} ${edit.after}`];
  if (key === undefined) return null;
  const text = t(key, { before: edit.before, after: edit.after });
  return <Line icon="text" text={text} note={day} />;
}

/** What is different at one profile since the visit before; says so where nothing is, and why where nothing can be told. */
export function ChangeList({ changed }: { changed: Changed }) {
  const { t, p, language } = useWords();
  if (!changed.ok) return <p className="sub">{t(changed.reason === 'never' ? 'changes.never' : 'changes.oneVisit')}</p>;
  const { fresh, gone, breakouts, silence, followers, edits } = changed;
  const captions = edits.filter((edit) => edit.field === 'caption');
  const facts = edits.filter((edit) => edit.field !== 'caption');
  const nothing = [fresh, gone, breakouts, facts, captions].every((list) => list.length === 0) && !followers?.clear;
  if (nothing) return <p className="sub">{t('changes.nothing')}</p>;
  return (
    <ul className="chg">
      {followers?.clear && <Followers change={followers} />}
      {silence && (
        <Line
          icon="clock"
          text={t('changes.silence', { days: formatDayCount(silence.days, language) })}
          note={t('changes.usual', { days: formatDayCount(silence.usual, language) })}
        />
      )}
      {fresh.length > 0 && <Line icon="list" text={p('changes.fresh', fresh.length)} />}
      {breakouts.length > 0 && (
        <Line icon="sort" text={p('changes.breakouts', breakouts.length)}>
          <Captions posts={breakouts} />
        </Line>
      )}
      {gone.length > 0 && (
        <Line icon="x" text={p('changes.gone', gone.length)} note={t('changes.kept')}>
          <Captions posts={gone} />
        </Line>
      )}
      {captions.length > 0 && (
        <Line icon="text" text={p('changes.captions', captions.length)}>
          <details className="hd">
            <summary>{t('changes.show')}</summary>
            <BeforeAfter edits={captions} />
          </details>
        </Line>
      )}
      {facts.map((edit) => (
        <Fact key={`${edit.post ?? ''} ${edit.field} ${edit.at}`} edit={edit} />
      ))}
    </ul>
  );
}

/** How many things a change list tells; nothing for a profile of which nothing can be told. */
export function changeCount(changed: Changed): number {
  if (!changed.ok) return 0;
  const { fresh, gone, breakouts, followers, edits } = changed;
  return fresh.length + gone.length + breakouts.length + edits.length + (followers?.clear ? 1 : 0);
}
