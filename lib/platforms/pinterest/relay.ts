import type { ProfileRef } from '../../model';
import type { Reader } from '../contract';
import { collector, get, isRecord, type Keyed } from '../reading';
import { idOf, personOf } from './dialect';
import type { Job } from './job';
import { ownerOf, readForeign, readOpened, readOwn } from './posts';
import { readPerson, refOf } from './profile';

const MOST_STEPS = 50_000;
const DEEPEST = 40;
const ROOT_PIN = /^v\d+GetPin(?!s)\w*Query/;
const ROOT_USER = /^v\d+GetUser/;
/** Lists beside an opened pin, whatever they are called. */
const BESIDE = /related|more|recommend|similar|closeup/i;

const isPin = (v: Keyed) => (v.__typename === 'Pin' || v.__isNode === 'Pin' || v.type === 'pin') && isRecord(v.pinner);

/** What a pin holds of its own: no lists of other pins in there. */
const OF_A_PIN =
  /^(?:pinner|nativeCreator|originPinner|board|storyPinData|videos|pinJoin|rich|link|carouselData|aggregatedPinData|closeup\w*Attribution|image)/;

/** Every pin below a value, with the keys under which their lists stand; a pin is not searched further. */
function pinsBelow(top: unknown, job: Job): { pins: unknown[]; names: string } {
  const pins: unknown[] = [];
  const names = new Set<string>();
  const stack: [value: unknown, name: string, depth: number][] = [[top, '', 0]];
  for (let steps = 0; stack.length > 0; steps++) {
    if (steps > MOST_STEPS) {
      job.c.shape('data', top);
      break;
    }
    const [here, name, depth] = stack.pop() ?? [undefined, '', 0];
    if (typeof here !== 'object' || here === null || depth > DEEPEST) continue;
    if (Array.isArray(here)) {
      for (let i = here.length - 1; i >= 0; i--)
        if (typeof here[i] === 'object') stack.push([here[i], name, depth + 1]);
      continue;
    }
    const record = here as Keyed;
    if (here !== top && isPin(record)) {
      pins.push(here);
      names.add(name);
      continue;
    }
    const ofPin = record.pinner !== undefined;
    for (const key in record) {
      const value = record[key];
      if (typeof value !== 'object' || value === null || (ofPin && OF_A_PIN.test(key))) continue;
      stack.push([value, key === 'node' ? name : `${name}.${key}`, depth + 1]);
    }
  }
  return { pins, names: [...names].join(' ') };
}

function readRoot(name: string, root: unknown, job: Job): ProfileRef | undefined {
  const path = `data.${name}`;
  if (root === null) {
    job.c.skip('tombstone');
    return undefined;
  }
  const data = get(root, 'data') ?? root;
  const inside = data === root ? path : `${path}.data`;
  if (ROOT_PIN.test(name)) return readPinRoot(root, data, inside, job);
  let owner: ProfileRef | undefined;
  const person = isRecord(data) ? personOf(data) : undefined;
  if (person && ROOT_USER.test(name)) {
    readPerson(data, inside, job);
    owner = refOf(person);
  }
  const { pins, names } = pinsBelow(data, job);
  if (pins.length === 0) return undefined;
  // A list of the page's profile under a name that nobody has written down yet; everything else is nobody's page.
  const known = owner ?? job.ctx.subject;
  const by = ownerOf(pins, {}, undefined);
  if (known && by?.id === known.id && !BESIDE.test(`${name} ${names}`)) {
    readOwn(pins, `${inside}.(pins)`, known, job);
    return owner;
  }
  readForeign(pins, BESIDE.test(`${name} ${names}`) ? 'suggestion' : 'home-feed', job);
  return undefined;
}

function readPinRoot(root: unknown, data: unknown, path: string, job: Job): ProfileRef | undefined {
  if (!isRecord(data) || (data === root && isRecord(data.error))) {
    job.c.skip('tombstone');
    if (!isRecord(get(root, 'error'))) job.c.shape(path, data, root);
    return undefined;
  }
  const { pins } = pinsBelow(data, job);
  readForeign(pins, 'suggestion', job);
  // Asked for its neighbours alone, a pin comes without anything of its own.
  const alone = !['pinner', 'createdAt', 'title', 'aggregatedPinData'].some((key) => Object.hasOwn(data, key));
  if (pins.length > 0 && alone && idOf(data) !== undefined) return undefined;
  return readOpened(data, path, job);
}

/** Relay's answers, in the page and by request: `{ data: { v3GetPinQuery: { data } } }`, alone or wrapped. */
export const readRelay =
  (source: string): Reader =>
  (body, ctx) => {
    const c = collector(source);
    const job: Job = { c, ctx, source };
    let subject: ProfileRef | undefined;
    for (const one of Array.isArray(body) ? body : [body]) {
      const answer = get(one, 'response') ?? one;
      const roots = get(answer, 'data');
      if (isRecord(roots)) {
        for (const [name, root] of Object.entries(roots))
          c.guard(`data.${name}`, () => {
            subject = readRoot(name, root, job) ?? subject;
          });
      } else if (roots === null && Array.isArray(get(answer, 'errors'))) c.skip('tombstone');
      else c.shape('data', roots, answer);
    }
    return c.result({ ...(subject && { subject }), empty: 'normal' });
  };
