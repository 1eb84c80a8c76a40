import { useId, useState } from 'react';
import type { Role } from '../../lib/metrics/types';
import { PLATFORM_NAMES } from '../../lib/platforms/hosts';
import { ProfileDot } from '../ui/profile-dot';
import { useWords } from '../ui/words';
import { You } from '../ui/you';
import { TagField } from './tag-field';
import type { WatchlistActs, WatchProfile } from './types';
import { useDraft } from './use-draft';
import { useReadAgo } from './visit-planner';

const ROLES: readonly Role[] = ['own', 'competitor', 'inspiration'];

function Note({ profile, onNote }: { profile: WatchProfile; onNote: WatchlistActs['onNote'] }) {
  const { t } = useWords();
  const id = useId();
  const draft = useDraft(`note:${profile.key}`, profile.note, (text) => onNote(profile.key, text));
  return (
    <div className="wl-note">
      <label htmlFor={id}>{t('watch.note')}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={10_000}
        value={draft.text}
        aria-describedby={`${id}s`}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
      />
      <small id={`${id}s`} role="status">
        {t(`watch.draft.${draft.state}`)}
      </small>
    </div>
  );
}

interface RowProps extends Pick<WatchlistActs, 'onRole' | 'onArchive' | 'onTags' | 'onNote'> {
  profile: WatchProfile;
  now: number;
  chosen: boolean;
  onChosen: (on: boolean) => void;
}

/** One profile: what it is to the user, when it was read, and on demand its tags and note. */
export function ProfileRow(props: RowProps) {
  const { t } = useWords();
  const { profile } = props;
  const [open, setOpen] = useState(false);
  const ago = useReadAgo(props.now);
  const details = useId();
  const own = profile.role === 'own';
  return (
    <>
      <tr className={own ? 'me' : undefined}>
        <td>
          <label className="wl-pick">
            <span className="pg-vh">{t('watch.choose', { name: profile.name })}</span>
            <input
              type="checkbox"
              data-choose
              checked={props.chosen}
              onChange={(event) => props.onChosen(event.target.checked)}
            />
          </label>
        </td>
        <th scope="row">
          <span className="wl-name">
            <ProfileDot colour={profile.colour} own={own} />
            <a href={profile.url || undefined} target="_blank" rel="noreferrer">
              {profile.name}
            </a>
            {own && <You />}
          </span>
          <small>
            {PLATFORM_NAMES[profile.platform]} · @{profile.handle.replace(/^@/, '')}
          </small>
        </th>
        <td>
          {profile.archived ? (
            t(profile.role ? `role.${profile.role}` : 'role.none')
          ) : (
            <label className="pg-pick">
              <span className="pg-vh">{`${t('track.label')}: ${profile.name}`}</span>
              <select
                value={profile.role ?? 'competitor'}
                onChange={(event) => void props.onRole([profile.key], event.target.value as Role)}
              >
                {ROLES.map((role) => (
                  <option key={role} value={role}>
                    {t(`role.${role}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </td>
        <td className="wl-tags">
          {profile.tags.map((tag) => (
            <span className="pg-tag" key={tag}>
              {tag}
            </span>
          ))}
          {profile.note && !open && <small>{profile.note}</small>}
        </td>
        <td className="wl-ago">{ago(profile)}</td>
        <td className="wl-acts">
          <button
            type="button"
            className="pg-btn pg-btn--s"
            aria-expanded={open}
            aria-controls={open ? details : undefined}
            aria-label={t('watch.detailsOf', { name: profile.name })}
            onClick={() => setOpen(!open)}
          >
            {t('watch.details')}
          </button>
          <button
            type="button"
            className="pg-btn pg-btn--s"
            aria-label={t(profile.archived ? 'watch.backOf' : 'watch.archiveOf', { name: profile.name })}
            onClick={() => void props.onArchive([profile.key], !profile.archived)}
          >
            {t(profile.archived ? 'watch.back' : 'watch.archive')}
          </button>
        </td>
      </tr>
      {open && (
        <tr className="wl-open" id={details}>
          <td />
          <td colSpan={5}>
            <div className="wl-two">
              <Note profile={profile} onNote={props.onNote} />
              <TagField
                label={t('watch.tags')}
                tags={profile.tags}
                onAdd={(tag) => props.onTags([profile.key], { add: [tag] })}
                onRemove={(tag) => props.onTags([profile.key], { remove: [tag] })}
              />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
