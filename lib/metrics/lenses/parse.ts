import { lensFaults } from './own';
import { BOTTOMS, LENS_SUMMARIES, type LensDefinition, type Weights } from './types';

/** A definition that a user made, under the name that they gave it. */
export interface OwnLens extends LensDefinition {
  name: string;
}

const LONGEST_NAME = 60;
/** Ids of own definitions begin so, and those of presets never do. */
export const OWN_PREFIX = 'own-';

/** One part of a stored value, read by its form: only what a definition knows is taken over. */
function weightsFrom(value: unknown): Weights | 'platform' | undefined {
  if (value === 'platform') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}

/** A stored value as an own definition; undefined where it cannot be used. Never throws. */
export function parseOwnLens(value: unknown): OwnLens | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { id, name, weights, bottom, summary, scale } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !id.startsWith(OWN_PREFIX) || typeof name !== 'string') return undefined;
  const parts = weightsFrom(weights);
  if (!parts || name.trim() === '' || name.length > LONGEST_NAME) return undefined;
  const known = BOTTOMS.find((b) => b === bottom);
  const way = LENS_SUMMARIES.find((s) => s === summary);
  if (!known || !way || (scale !== 1 && scale !== 100 && scale !== 1000)) return undefined;
  const lens: OwnLens = {
    id,
    name: name.trim(),
    weights: parts,
    bottom: known,
    summary: way,
    scale,
    young: false,
    needed: 5,
  };
  return lensFaults(lens).length === 0 ? lens : undefined;
}

/** A stored list as own definitions, each id once; what cannot be used is left out. */
export function parseOwnLenses(value: unknown): OwnLens[] {
  if (!Array.isArray(value)) return [];
  const found = new Map<string, OwnLens>();
  for (const each of value) {
    const lens = parseOwnLens(each);
    if (lens && !found.has(lens.id)) found.set(lens.id, lens);
  }
  return [...found.values()];
}
