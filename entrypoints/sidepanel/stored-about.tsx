import { ProfileAbout } from '../../components/panel/profile-about';
import { useTracked } from '../../lib/hooks';
import type { ProfileKey } from '../../lib/model';

/** What the profile that the panel shows says of itself. */
export function StoredAbout({ profile }: { profile: ProfileKey }) {
  const row = useTracked()?.find(({ key }) => key === profile);
  return row ? <ProfileAbout bio={row.bio} links={row.links} key={row.key} /> : null;
}
