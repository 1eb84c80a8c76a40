/** Without `test` a whole file failed, without `file` the whole stage. `file` is relative to the project. */
export interface Failure {
  stage: string;
  file?: string;
  test?: string;
  message: string;
}
/** The part of vitest's JSON report that is read. */
export interface Report {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}
/** The failures in vitest's JSON report, in its order; a file whose tests all passed or never ran fails as a whole. */
export function reportFailures(stage: string, report: Report, root: string): Failure[];
/** Lines that name every failure and say why; the more there are, the less each says of itself. */
export function describeFailures(failures: readonly Failure[]): string[];
