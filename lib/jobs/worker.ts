/// <reference lib="webworker" />
import { openDatabase } from '../store';
import { engine } from './engine';
import type { ToJobs } from './messages';

/** The worker of one extension page: what takes long is worked out here, beside the thread that draws. It only reads. */
const { take } = engine(openDatabase(), (message) => postMessage(message));
addEventListener('message', (event: MessageEvent<ToJobs>) => take(event.data));
