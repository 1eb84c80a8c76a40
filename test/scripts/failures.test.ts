/** The end of a log of the whole run: it must name each failed test and say why, in few lines. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFailures, type Failure, reportFailures } from '../../scripts/failures.mjs';

const ROOT = resolve('project');
const file = (name: string, tests: [fullName: string, ...messages: string[]][], message = '') => ({
  name: resolve(ROOT, 'test', name),
  status: message !== '' || tests.some((test) => test.length > 1) ? 'failed' : 'passed',
  message,
  assertionResults: tests.map(([fullName, ...failureMessages]) => ({
    fullName,
    status: failureMessages.length > 0 ? 'failed' : 'passed',
    failureMessages,
  })),
});

describe('the report of vitest', () => {
  it('gives each failed test with its file', () => {
    const testResults = [
      file('a.test.ts', [['holds'], ['rates are true', 'expected 1', 'expected 2'], ['says so', 'silent']]),
      file('b.test.ts', [['holds']]),
    ];
    expect(reportFailures('unit', { testResults }, ROOT)).toEqual([
      { stage: 'unit', file: 'test/a.test.ts', test: 'rates are true', message: 'expected 1\nexpected 2' },
      { stage: 'unit', file: 'test/a.test.ts', test: 'says so', message: 'silent' },
    ]);
  });

  it('gives a file that never came to its tests, or broke after them', () => {
    const testResults = [file('a.test.ts', [], 'no such import'), file('b.test.ts', [['holds']], 'afterAll threw')];
    expect(reportFailures('unit', { testResults }, ROOT)).toEqual([
      { stage: 'unit', file: 'test/a.test.ts', message: 'no such import' },
      { stage: 'unit', file: 'test/b.test.ts', message: 'afterAll threw' },
    ]);
  });
});

describe('what is told', () => {
  const failed = (message: string): Failure => ({ stage: 'unit', file: 'test/a.test.ts', test: 'holds', message });

  it('is the name, and of a property the seed and the counterexample, without colours and foreign frames', () => {
    const message = [
      'Error: Property failed after 3 tests',
      '{ seed: -12, path: "2:0", endOnFailure: true }',
      'Counterexample: [0]',
      '',
      'Hint: Enable verbose mode',
      '\u001b[31m+ 1\u001b[39m',
      `    at run (${ROOT}/node_modules/fast-check/lib/index.js:1:1)`,
      '    at node:internal/process:2:2',
      '    at test/a.test.ts:9:5',
    ].join('\n');
    expect(describeFailures([failed(message)])).toEqual([
      'FAILED unit > test/a.test.ts > holds',
      '       Error: Property failed after 3 tests',
      '       { seed: -12, path: "2:0", endOnFailure: true }',
      '       Counterexample: [0]',
      '       Hint: Enable verbose mode',
      '       + 1',
      '           at test/a.test.ts:9:5',
    ]);
  });

  it('is short: twelve lines of a message, four hundred characters of a line', () => {
    const lines = describeFailures([failed(['x'.repeat(1000), ...Array(20).fill('more')].join('\n'))]);
    expect(lines).toHaveLength(1 + 12 + 1);
    expect(lines[1]).toBe(`       ${'x'.repeat(400)}…`);
    expect(lines.at(-1)).toBe('       … 9 more lines above');
  });

  it('names all of many, each with its first line', () => {
    const lines = describeFailures(Array.from({ length: 100 }, (_, n) => failed(`broken ${n}`)));
    expect(lines.filter((line) => line.startsWith('FAILED'))).toHaveLength(100);
    expect(lines.at(-1)).toBe('       broken 99');
  });

  it('names a whole file and a whole stage', () => {
    expect(
      describeFailures([
        { stage: 'unit', file: 'test/a.test.ts', message: 'no such import' },
        { stage: 'lint', message: 'biome check .: see above' },
      ]),
    ).toEqual([
      'FAILED unit > test/a.test.ts',
      '       no such import',
      'FAILED lint',
      '       biome check .: see above',
    ]);
  });

  it('is nothing when nothing failed', () => {
    expect(describeFailures([])).toEqual([]);
  });
});
