/** What failed in a run of the tests, in few lines: the end of a log must tell which test it was and why. */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const MOST_LINES = 12;
const ALL_LINES = 60;
const MOST_CHARACTERS = 400;

/** The failures in vitest's JSON report, in its order; a file whose tests all passed or never ran fails as a whole. */
export function reportFailures(stage, report, root) {
  return report.testResults.flatMap((result) => {
    const file = relative(root, result.name).replaceAll('\\', '/');
    const tests = result.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({ stage, file, test: fullName, message: failureMessages.join('\n') }));
    return tests.length === 0 && result.status === 'failed' ? [{ stage, file, message: result.message }] : tests;
  });
}

/** Frames of packages and of Node say nothing of ours; long lines are cut, since the seed repeats the whole. */
function firstLines(message, most) {
  const said = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at .*(node_modules|node:|<anonymous>)/.test(line));
  const lines = said
    .slice(0, most)
    .map((line) => (line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line));
  return said.length > most ? [...lines, `… ${said.length - most} more lines above`] : lines;
}

/** Every failure is named; the more there are, the less each says of itself. */
export function describeFailures(failures) {
  const most = Math.max(1, Math.min(MOST_LINES, Math.floor(ALL_LINES / failures.length)));
  return failures.flatMap(({ stage, file, test, message }) => [
    `FAILED ${[stage, file, test].filter(Boolean).join(' > ')}`,
    ...firstLines(message, most).map((line) => `       ${line}`),
  ]);
}
