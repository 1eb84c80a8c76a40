import { changesWork } from './changes';
import { contentWork } from './content';
import { growthWork } from './growth';
import { languagesWork } from './languages';
import { ranksWork } from './ranks';
import { timingWork } from './timing';
import type { Work } from './work';

/** What the worker can be asked for. Another job is its work in a file of its own, and a line here. */
export const JOBS = {
  timing: timingWork,
  content: contentWork,
  languages: languagesWork,
  growth: growthWork,
  changes: changesWork,
  ranks: ranksWork,
};

export type JobName = keyof typeof JOBS;

/** What is asked and answered. Both are plain data: they are cloned from thread to thread. */
export type Jobs = {
  [N in JobName]: (typeof JOBS)[N] extends Work<infer Ask, infer Answer> ? { ask: Ask; answer: Answer } : never;
};
