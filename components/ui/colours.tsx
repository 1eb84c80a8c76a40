import { createContext, useContext } from 'react';
import type { ProfileKey } from '../../lib/model';
import { ProfileDot } from './profile-dot';

/** The colour index that each tracked profile was given once, by its key. */
export type Colours = ReadonlyMap<ProfileKey, number>;

const NONE: Colours = new Map();
const Context = createContext<Colours>(NONE);

export const ColoursProvider = Context;

export function useColours(): Colours {
  return useContext(Context);
}

/** The profile's mark before its name, the same on every surface; nothing where it has none. */
export function NameDot({ profile, own }: { profile: ProfileKey; own?: boolean }) {
  const colour = useColours().get(profile);
  return colour === undefined && !own ? null : <ProfileDot colour={colour ?? 0} own={own} />;
}
