import type { PlatformMapping } from '../mapping';

export const mapping: PlatformMapping = {
  formats: {
    text: 'post without attachment; each part of a self-thread is one',
    image: 'photo or GIF',
    carousel: 'several photos or videos',
    video: 'video',
    link: 'link preview',
    poll: 'poll',
    audio: 'voice post',
  },
  flags: {
    pinned: 'pinned to the profile',
    repost: 'repost: no counts of its own',
    quote: 'quoted post inside',
    reply: 'answers somebody, parts of a self-thread included',
    paid: 'paid partnership',
    edited: 'caption was edited',
    sensitive: 'covered media',
    partial: 'rendered page only',
  },
  leftOut: 'other people’s answers, suggested threads, originals of reposts and quotes',
};
