import type { ProfileRef } from '../../model';
import type { FeedPage, Reader } from '../contract';
import { collector, get, isRecord, type Keyed, list } from '../reading';
import { idOf, personOf } from './dialect';
import type { Job } from './job';
import { readForeign, readOpened, readOwn } from './posts';
import { readPerson, refOf } from './profile';
import { RESOURCES } from './resource';
import { classifyPinterest } from './urls';

const SOURCE = 'pinterest/state';

const entries = (v: unknown): [string, unknown][] => (isRecord(v) ? Object.entries(v) : []);

/** A pin of the state may name people by their id alone. */
function withPeople(pin: unknown, users: unknown): unknown {
  if (!isRecord(pin)) return pin;
  const whole: Keyed = { ...pin };
  for (const key of ['pinner', 'native_creator', 'origin_pinner']) {
    const said = whole[key];
    if (typeof said === 'string') whole[key] = get(users, said);
  }
  return whole;
}

function page(address: string): ReturnType<typeof classifyPinterest> {
  try {
    return classifyPinterest(new URL(address));
  } catch {
    return { kind: 'other' };
  }
}

/** Answers that the server put into the state: `resources.UserResource['username="a"'].data`, and the list before that. */
function readAnswers(state: Keyed, body: unknown, job: Job): { subject?: ProfileRef; feed?: FeedPage } {
  let named: { subject?: ProfileRef; feed?: FeedPage } = {};
  const read = (name: string, data: unknown, options: unknown, bookmark: unknown) => {
    // Answers that failed are there without data; references to `pins` and `users` are read from those.
    if (typeof data !== 'object' || data === null || list(data).some((v) => typeof v === 'string')) return;
    const reader = Object.hasOwn(RESOURCES, name) ? RESOURCES[name] : undefined;
    const like = { resource_response: { data, bookmark }, resource: { name, options } };
    job.c.guard(`resources.${name}`, () => {
      const found = reader?.(data, `resources.${name}[].data`, job, like);
      const person = name === 'UserResource' ? personOf(data) : undefined;
      if (person) named = { subject: refOf(person), ...named };
      named = { ...named, ...found };
    });
  };
  const resources = get(state, 'resources.data') ?? state.resources;
  if (!isRecord(resources)) job.c.shape('resources', resources, state);
  for (const [name, answers] of entries(resources)) {
    const known = Object.hasOwn(RESOURCES, name);
    if (known && !isRecord(answers)) job.c.shape(`resources.${name}`, answers, resources);
    for (const [key, answer] of entries(answers)) {
      // One that failed has no data, and says so.
      const data = get(answer, 'data');
      if (known && (typeof data !== 'object' || data === undefined))
        job.c.shape(`resources.${name}[].data`, data, answer);
      const said = (option: string) => new RegExp(`\\b${option}="([^"]+)"`).exec(key)?.[1];
      const options = { username: said('username'), user_id: said('user_id') };
      read(name, get(answer, 'data'), options, get(answer, 'nextBookmark'));
    }
  }
  for (const one of list(body, 'resourceResponses'))
    read(String(get(one, 'name')), get(one, 'response.data'), get(one, 'options'), get(one, 'response.bookmark'));
  return named;
}

/**
 * The page's first state (`__PWS_INITIAL_PROPS__`, before 2024 `__PWS_DATA__`): pins and people by id. The address only
 * chooses among them: which pin was opened, whose profile this is. For guests it is empty, and Relay's answers stand
 * beside it.
 */
export const readState: Reader = (body, ctx) => {
  const c = collector(SOURCE);
  const job: Job = { c, ctx, source: SOURCE };
  const state = get(body, 'initialReduxState') ?? get(body, 'props.initialReduxState');
  if (!isRecord(state)) {
    c.shape('initialReduxState', state, body);
    return c.result({ empty: 'suspicious' });
  }
  let { subject, feed } = readAnswers(state, body, job);
  const where = page(ctx.url);
  const users = entries(state.users).map(([, user]) => user);
  if (!subject && where.kind === 'profile') {
    const handle = where.handle.toLowerCase();
    const whose = users.find((user) => personOf(user)?.username.toLowerCase() === handle);
    const person = whose === undefined ? undefined : readPerson(whose, 'users[]', job);
    if (person) subject = refOf(person);
  }
  const pins = entries(state.pins).map(([, pin]) => withPeople(pin, state.users));
  if (where.kind === 'post') {
    const opened = pins.find((pin) => idOf(pin) === where.id) ?? (pins.length === 1 ? pins[0] : undefined);
    if (opened) subject = readOpened(opened, 'pins[]', job) ?? subject;
    readForeign(
      pins.filter((pin) => pin !== opened),
      'suggestion',
      job,
    );
  } else if (subject && where.kind === 'profile') readOwn(pins, 'pins', subject, job);
  else readForeign(pins, 'home-feed', job);
  return c.result({ ...(subject && { subject }), ...(feed && { feed }), empty: 'normal' });
};
