import { DEFINITIONS } from '../lib/metrics/definitions';

/** METRICS.md, from the definitions that the interface shows too. */
export function metricsDocument(): string {
  const sections = DEFINITIONS.map(({ title, intro, metrics }) => {
    const each = metrics.map(({ name, what, formula, misleads, elsewhere }) =>
      [
        `### ${name}`,
        '',
        `- **What**: ${what}`,
        `- **Formula**: ${formula}`,
        `- **Misleads**: ${misleads}`,
        `- **Elsewhere**: ${elsewhere}`,
      ].join('\n'),
    );
    return [`## ${title}`, intro, ...each].join('\n\n');
  });
  return `# Metrics

Each number that Postgauge shows: what it is, its formula, when it misleads, and who else defines it how. Renewed by
\`npm run docs\` from \`lib/metrics/definitions\`; do not edit by hand.

${sections.join('\n\n')}
`;
}
