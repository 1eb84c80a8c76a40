import { useState } from 'react';
import { useWords } from '../ui/words';

/** Bios up to this long stand open. */
const SHORT = 180;

/**
 * What a profile says of itself and the addresses beside it, last seen. Nothing where no page told; an empty bio says so.
 * Addresses were let in as ones of the web alone.
 */
export function ProfileAbout({ bio, links = [] }: { bio?: string; links?: readonly string[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (bio === undefined && links.length === 0) return null;
  const long = bio !== undefined && bio.length > SHORT;
  return (
    <div className="bio">
      {bio === '' && <p className="sub">{t('profile.noBio')}</p>}
      {bio && (
        <p dir="auto" className={long && !open ? 'cut' : ''}>
          {bio}
        </p>
      )}
      {long && (
        <button type="button" className="pg-btn pg-btn--s" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'profile.bioLess' : 'profile.bioMore')}
        </button>
      )}
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <li key={link}>
              <a href={link} target="_blank" rel="noreferrer noopener">
                {link.replace(/^https?:\/\/(?:www\.)?/, '')}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
