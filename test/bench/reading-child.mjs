// A process of its own: node --expose-gc reading-child.mjs SCRIPT BODIES warm|cold; answers with JSON on stdout.
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';

const [script, bodies, how] = process.argv.slice(2);
runInThisContext(readFileSync(script, 'utf8'), { filename: script });
const { best, tasks, pairs } = globalThis;
const WARM_UP = 10;
const ROUNDS = 41;

const answer = JSON.parse(readFileSync(bodies, 'utf8')).map((body) => {
  // Cold: nothing of ours and nothing of this text has run in this process before.
  if (how === 'cold') return tasks(body, body.sources[0], true);
  const { id, posts } = best(body);
  return { id, posts, pairs: pairs(body, id, WARM_UP, ROUNDS) };
});
process.stdout.write(JSON.stringify(answer));
