/** @jsxImportSource preact */
import type { Role } from '../../lib/metrics/types';
import { Icon } from './icon';
import type { W } from './words';

type Choice = 'competitor' | 'own' | 'none';
const CHOICES: readonly Choice[] = ['competitor', 'own', 'none'];
const ROLES: Record<Choice, Role | null> = { competitor: 'competitor', own: 'own', none: null };
const KEYS: Record<Choice, string> = { competitor: 'role.competitor', own: 'overlay.me', none: 'overlay.looking' };

interface TrackProps {
  w: W;
  busy: boolean;
  choose(role: Role | null): void;
}

/** Asked once of a profile that is not tracked. */
export function WhoIsThis({ w, busy, choose, read }: TrackProps & { read: number }) {
  return (
    <section class="pg-o-sec">
      <h3 class="pg-o-title">{w.t('overlay.who.title')}</h3>
      <p class="pg-o-under">{w.p('overlay.who.text', read)}</p>
      <div class="pg-o-three">
        {CHOICES.map((choice) => (
          <button class="pg-btn" type="button" key={choice} disabled={busy} onClick={() => choose(ROLES[choice])}>
            {choice === 'own' && <Icon name="star" small />}
            {w.t(KEYS[choice])}
          </button>
        ))}
      </div>
    </section>
  );
}

/** What the profile is to the user, changeable at any time; un-tracking keeps the history. */
export function TrackAs({ w, busy, choose, role }: TrackProps & { role: Role | undefined }) {
  const chosen: Role | 'none' = role ?? 'none';
  return (
    <fieldset class="pg-seg" disabled={busy}>
      <legend class="pg-vh">{w.t('track.label')}</legend>
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            class="pg-vh"
            name="role"
            value={choice}
            checked={choice === chosen}
            onChange={() => choose(ROLES[choice])}
          />
          <span>
            {choice === 'own' && choice === chosen && <Icon name="star" />}
            {w.t(KEYS[choice])}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
