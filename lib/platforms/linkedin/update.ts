import type { PostFlag, PostObservation } from '../../model';
import { conform, get, isRecord, type Keyed, list, mismatch, str } from '../reading';
import { formatOf } from './content';
import { countsOf } from './counters';
import type { Entities } from './entities';
import { handleOf, type PostUrn, postUrn } from './identity';
import { type Job, observation } from './posts';
import { UpdateForm } from './voyager-forms';
import { isEdited, isPaid, isPromoted } from './words';

const UPDATE = /\.feed\.(?:render\.)?Update(?:V2)?$/;
/** A body names a dozen types, each many times. */
const types = new Map<string, boolean>();
const MOST_TYPES = 500;

function isUpdateType(type: string): boolean {
  const known = types.get(type);
  if (known !== undefined) return known;
  const is = UPDATE.test(type);
  if (types.size < MOST_TYPES) types.set(type, is);
  return is;
}

/** Is this a post's frame? By its type, or by what it holds where no type is told. */
export function isUpdate(v: unknown): v is Keyed {
  if (!isRecord(v)) return false;
  if (typeof v.$type === 'string') return isUpdateType(v.$type);
  return isRecord(v.actor) && (isRecord(v.metadata) || isRecord(v.updateMetadata));
}

/** What is asked of an update more than once: whose list it stands in, and then what of it is whose. */
export interface Frame {
  update: Keyed;
  urn: PostUrn | undefined;
  actor: string | undefined;
  said: string[];
  promoted: boolean;
}

export function frameOf(update: Keyed, entities: Entities): Frame {
  const said = sayings(update);
  return { update, urn: urnOf(update), actor: actorOf(update, entities), said, promoted: isPromoted(said) };
}

export function urnOf(update: Keyed): PostUrn | undefined {
  return (
    postUrn(get(update, 'metadata.backendUrn')) ??
    postUrn(get(update, 'updateMetadata.urn')) ??
    postUrn(update.entityUrn)
  );
}

/** The author, by the address that the name leads to, or by the entity that the frame names. */
export function actorOf(update: Keyed, entities: Entities): string | undefined {
  const address =
    handleOf(get(update, 'actor.navigationContext.actionTarget')) ?? handleOf(get(update, 'actor.name.navigationUrl'));
  if (address !== undefined) return address;
  const actor = update.actor;
  const named = [
    ...list(actor, 'name.attributesV2').flatMap((a) => Object.values(Object(get(a, 'detailData')) as Keyed)),
    ...list(actor, 'image.attributes').flatMap((a) => Object.values(Object(get(a, 'detailData')) as Keyed)),
  ];
  for (const urn of named) {
    const handle = handleOfEntity(entities.at(urn));
    if (handle !== undefined) return handle;
  }
  return undefined;
}

/** A person or organisation as the interface gives it. */
export function handleOfEntity(entity: Keyed | undefined): string | undefined {
  if (!entity) return undefined;
  const person = str(entity.publicIdentifier);
  if (person !== undefined) return handleOf(`/in/${encodeURIComponent(person)}`);
  const address = handleOf(entity.url) ?? handleOf(get(entity, 'navigationUrl'));
  const name = str(entity.universalName);
  return address ?? (name === undefined ? undefined : handleOf(`/company/${encodeURIComponent(name)}`));
}

/** What stands beside and below the author’s name, piece by piece: age, marks, labels. */
function sayings(update: Keyed): string[] {
  const said: string[] = [];
  for (const key of ['actor.subDescription.text', 'actor.supplementaryActorInfo.text', 'actor.description.text']) {
    const text = get(update, key);
    if (typeof text === 'string') for (const piece of text.split('•')) said.push(piece.trim());
  }
  return said;
}

/** Who passed the post on, or said something about it: the name above it. */
export function headerBy(update: Keyed, entities: Entities): string | undefined {
  const header = update.header;
  if (!isRecord(header)) return undefined;
  const address = handleOf(get(header, 'navigationContext.actionTarget'));
  if (address !== undefined) return address;
  for (const part of [...list(header, 'text.attributesV2'), ...list(header, 'image.attributes')]) {
    for (const urn of Object.values(Object(get(part, 'detailData')) as Keyed)) {
      const handle = handleOfEntity(isRecord(urn) ? urn : entities.at(urn));
      if (handle !== undefined) return handle;
    }
  }
  return undefined;
}

/** One update as a post of `owner`, or nothing where it is left out. What cannot be read throws `ShapeMismatch`. */
export function readUpdate(
  { update, urn, actor, said, promoted }: Frame,
  path: string,
  owner: string,
  entities: Entities,
  job: Job,
): PostObservation | undefined {
  const { out } = job;
  conform(UpdateForm, update, path);
  if (!urn) mismatch(`${path}.metadata.backendUrn`, get(update, 'metadata.backendUrn'), update.metadata ?? update);
  if (promoted && actor !== owner) {
    out.skip('ad', 1, urn.id);
    return undefined;
  }
  const inner = entities.follow(update, 'resharedUpdate');
  const innerUrn = inner && urnOf(inner);
  if (actor === undefined) mismatch(`${path}.actor`, update.actor, update.actor ?? update);
  if (actor !== owner) {
    // Passed on: author and counters are the original's, and so may the id be.
    const passed = isRecord(update.header) && headerBy(update, entities) === owner;
    out.skip(passed ? 'reposted-original' : 'other-author', 1, urn.id);
    return undefined;
  }
  const flags: PostFlag[] = [];
  if (said.slice(1).some(isEdited) || get(update, 'metadata.edited') === true) flags.push('edited');
  if (isPaid(said)) flags.push('paid');
  if (inner) {
    flags.push('quote');
    out.leave('quoted-original', innerUrn?.id);
  }
  if (urn.kind !== 'activity') flags.push('approximate-time');
  const foreign = [innerUrn?.id, inner && postUrn(get(inner, 'metadata.shareUrn'))?.id];
  const caption = str(get(update, 'commentary.text.text')) ?? str(get(update, 'commentary.text'));
  const { format, media } = formatOf(update, path, job);
  const { counts, reactions } = countsOf(update, path, foreign, entities, job);
  const post = observation(job, urn, owner, {
    format: inner && format !== 'unknown' ? 'text' : format,
    flags,
    counts,
    caption,
    mediaCount: media,
  });
  if (reactions) post.reactions = reactions;
  out.post(post);
  return post;
}
