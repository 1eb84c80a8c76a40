import type { PostFormat } from '../../model';
import { get, isRecord, type Keyed, list, str } from '../reading';
import type { Job } from './posts';

const FORMATS: [RegExp, PostFormat][] = [
  [/poll/i, 'poll'],
  [/live/i, 'live'],
  [/video/i, 'video'],
  [/document|carousel|slideshow/i, 'carousel'],
  [/image|celebration/i, 'image'],
  [/audio|podcast|newsletter.*audio/i, 'audio'],
  [/article|entity|event|job|promo|newsletter|external|showcase|announcement/i, 'link'],
];

/** What an update shows, by the one component of its content that is filled. */
export function formatOf(update: Keyed, path: string, { out }: Job): { format: PostFormat; media?: number } {
  const content = update.content;
  if (content === undefined || content === null) {
    // Under another name it would make a text of everything.
    for (const key in update) {
      const part = update[key];
      if (!isRecord(part)) continue;
      for (const name in part) if (/.Component$/.test(name)) out.shape(`${path}.content`, content, update);
    }
    return { format: 'text' };
  }
  if (!isRecord(content)) {
    out.shape(`${path}.content`, content, update);
    return { format: 'unknown' };
  }
  // Old bodies name the one component in its type, new ones in the one key that is filled.
  let filled = false;
  const names: string[] = [];
  for (const key in content) {
    if (content[key] === null || content[key] === undefined || key.startsWith('$')) continue;
    filled = true;
    if (!/Component|Content$/i.test(key)) continue;
    if (isRecord(content[key]) || typeof content[key] === 'string') names.push(key);
    else out.shape(`${path}.content.${key}`, content[key], content);
  }
  if (!filled) return { format: 'text' };
  if (typeof content.$type === 'string') names.push(content.$type.slice(content.$type.lastIndexOf('.') + 1));
  for (const [pattern, format] of FORMATS) {
    const name = names.find((n) => pattern.test(n));
    if (name === undefined) continue;
    const part = isRecord(content[name]) ? content[name] : content;
    if (format === 'image') {
      const media = list(part, 'images').length;
      return media > 1 ? { format: 'carousel', media } : { format, ...(media > 0 && { media }) };
    }
    const target = str(get(part, 'navigationContext.actionTarget')) ?? '';
    if (name === 'articleComponent' && target === '')
      out.shape(`${path}.content.${name}.navigationContext.actionTarget`, undefined, part);
    return { format: format === 'link' && target.includes('/pulse/') ? 'article' : format };
  }
  out.shape(`${path}.content`, content, content);
  return { format: 'unknown' };
}
