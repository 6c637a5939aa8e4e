import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// count.mjs <folder of vitest's json reports> <number of failed steps>: prints the sum, and fails unless all is well.
const [folder = '.', failedSteps = '0'] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };

for (const name of readdirSync(folder).filter((each) => each.endsWith('.expected'))) {
  const report = read(join(folder, name.replace('.expected', '.json')));
  // A run that ended without a report, or a file that could not even load, holds no failed test and has failed all the same.
  const dead = report?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  sum.passed += report?.numPassedTests ?? 0;
  sum.failed += report === undefined ? 1 : report.numFailedTests + dead.length;
  sum.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  for (const file of report?.testResults ?? []) tellFailed(file);
}

// Types, lint or a build that failed must show in the last line too.
if (sum.failed === 0) sum.failed = Number(failedSteps);
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed${skipped}\n`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;

/** What failed stands in the last lines too, since of a long output often only these are kept. */
function tellFailed({ name, message, status, assertionResults }) {
  const failed = assertionResults.filter((each) => each.status === 'failed');
  for (const { fullName, failureMessages } of failed) tell(name, fullName, failureMessages[0]);
  if (status === 'failed' && failed.length === 0) tell(name, 'did not load', message);
}

function tell(file, title, message = '') {
  process.stdout.write(`FAILED ${file}: ${title}\n${message.split('\n').slice(0, 12).join('\n')}\n\n`);
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
