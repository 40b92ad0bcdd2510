#!/usr/bin/env node
import { version } from './version.js';

const [first, ...others] = process.argv.slice(2);

// Before anything is loaded: scripts ask for the version often, and it shall cost little more than Node's own start.
if ((first === '--version' || first === '-V') && others.length === 0) {
  process.stdout.write(`${version()}\n`);
} else if (first === '__complete') {
  // As completion/complete-command.ts names it: a person waits at the prompt.
  const { printCandidates } = await import('./completion/print-candidates.js');
  await printCandidates(others);
} else {
  const { keepMemorySmall } = await import('./keep-memory-small.js');
  keepMemorySmall();
  const { runProcess } = await import('./run-process.js');
  await runProcess();
}
