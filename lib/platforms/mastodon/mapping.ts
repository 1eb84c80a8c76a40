import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    text: 'post without attachment or card',
    image: 'one picture',
    carousel: 'several attachments',
    video: 'video or GIF',
    link: 'preview card without a quote',
    poll: 'poll',
    audio: 'audio file',
  },
  flags: {
    pinned: 'pinned list, or pinned in the account’s own data',
    repost: 'boost: own time, no counts',
    quote: 'quote of 4.4 and later in whatever state, and of other servers',
    reply: 'answers somebody, himself included',
    edited: 'edited at a time',
    sensitive: 'marked sensitive, or behind a content warning',
  },
  leftOut: 'originals of boosts and quotes, ancestors and answers of other people, drafts, other people’s lists',
};
