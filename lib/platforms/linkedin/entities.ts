import { get, isRecord, type Keyed, list, str, whole } from '../reading';

const STARRED = {
  socialDetail: '*socialDetail',
  totalSocialActivityCounts: '*totalSocialActivityCounts',
  resharedUpdate: '*resharedUpdate',
  followingState: '*followingState',
  followingInfo: '*followingInfo',
} as const;

/**
 * A body of the site's own interface. Normalised ones keep each thing once under `included`, and name it by its urn in
 * keys that begin with a star; others hold things where they belong. Both are read through `follow`.
 */
export class Entities {
  #byUrn = new Map<string, Keyed>();
  readonly included: Keyed[];

  constructor(readonly body: unknown) {
    this.included = list(body, 'included').filter(isRecord);
    for (const entity of this.included) {
      const urn = str(entity.entityUrn) ?? str(entity.urn);
      if (urn !== undefined && !this.#byUrn.has(urn)) this.#byUrn.set(urn, entity);
    }
  }

  at(urn: unknown): Keyed | undefined {
    return typeof urn === 'string' ? this.#byUrn.get(urn) : undefined;
  }

  /** What stands under `key`, here or named by its urn. */
  follow(parent: unknown, key: keyof typeof STARRED): Keyed | undefined {
    if (!isRecord(parent)) return undefined;
    const named = this.at(parent[STARRED[key]]);
    if (named) return named;
    const here = parent[key];
    return isRecord(here) ? here : this.at(here);
  }

  ofType(name: RegExp): Keyed[] {
    return this.included.filter((e) => name.test(String(e.$type ?? '')));
  }
}

export interface Recipe {
  name: string;
  elements: unknown[];
  path: string;
  /** The list says how many there are, and that these are the last. */
  ended: boolean;
}

/** The lists of a body with the name of what was asked: `feedDashProfileUpdatesByMemberShareFeed`. */
export function recipes(body: unknown, entities: Entities): Recipe[] {
  const found: Recipe[] = [];
  const take = (holder: unknown, name: string, path: string) => {
    if (!isRecord(holder)) return;
    for (const key of ['*elements', 'elements']) {
      const elements = holder[key];
      if (!Array.isArray(elements)) continue;
      const [start, total] = [whole(get(holder, 'paging.start')), whole(get(holder, 'paging.total'))];
      const ended = start !== undefined && total !== undefined && start + elements.length >= total;
      found.push({ name, path: `${path}.${key}`, elements: elements.map((e) => entities.at(e) ?? e), ended });
    }
  };
  for (const [holder, path] of [
    [get(body, 'data.data'), 'data.data'],
    [get(body, 'data'), 'data'],
    [body, '(body)'],
  ] as const) {
    take(holder, '', path);
    if (isRecord(holder)) {
      for (const name in holder) {
        if (name === 'data') continue;
        const inner = isRecord(holder[name]) ? holder[name] : entities.at(holder[name]);
        if (inner) take(inner, name.replace(/^\*/, ''), `${path}.${name}`);
      }
    }
    if (found.length > 0) break;
  }
  return found;
}
