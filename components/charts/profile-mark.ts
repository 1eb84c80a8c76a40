import { dotLook } from '../ui/profile-dot';
import type { ChartInk, ProfileMark } from './ink';

/** The mark before a profile's name in a drawing, the same as on every other surface; undefined where it has none. */
export function profileMark(ink: ChartInk, own: boolean, colour: number | undefined): ProfileMark | undefined {
  if (own) return { color: ink.color('--pg-own'), ring: false };
  if (colour === undefined) return undefined;
  const { token, ring } = dotLook(colour);
  return { color: ink.color(token), ring };
}
