import type { Edit } from '../../lib/metrics/changed';
import { formatDay } from '../format';
import { useWords } from '../ui/words';
import { Line } from './line';

/** What stood there before and what stands there now, a pair an edit. */
export function BeforeAfter({ edits }: { edits: readonly Pick<Edit, 'post' | 'at' | 'before' | 'after'>[] }) {
  const { t } = useWords();
  const words = (text: string) =>
    text.trim() === '' ? <dd className="sub">{t('changes.nothingThere')}</dd> : <dd dir="auto">{text}</dd>;
  return (
    <dl className="edits">
      {edits.map((edit) => (
        <div key={`${edit.post ?? ''} ${edit.at}`}>
          <dt>{t('changes.before')}</dt>
          {words(edit.before)}
          <dt>{t('changes.after')}</dt>
          {words(edit.after)}
        </div>
      ))}
    </dl>
  );
}

/** Words up to this long, before and after together, stand open. */
const SHORT = 320;

const kindOf = ({ before, after }: Edit) =>
  before.trim() === '' ? 'added' : after.trim() === '' ? 'removed' : 'changed';

/** A profile's bio, or the addresses beside it, that read differently: with the words on both sides. */
export function AboutEdit({ edit }: { edit: Edit }) {
  const { t, language, timeZone } = useWords();
  // Addresses as sites print them: without the scheme.
  const plain = (text: string) => (edit.field === 'links' ? text.replace(/^https?:\/\//gm, '') : text);
  const shown = { at: edit.at, before: plain(edit.before), after: plain(edit.after) };
  const title = t(edit.field === 'bio' ? `changes.bio.${kindOf(edit)}` : `changes.link.${kindOf(edit)}`);
  const pair = <BeforeAfter edits={[shown]} />;
  return (
    <Line icon={edit.field === 'bio' ? 'text' : 'ext'} text={title} note={formatDay(edit.at, language, timeZone)}>
      {shown.before.length + shown.after.length <= SHORT ? (
        pair
      ) : (
        <details className="hd">
          <summary>{t('changes.show')}</summary>
          {pair}
        </details>
      )}
    </Line>
  );
}
