import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What other libraries are timed at, each in a process of its own that can be stopped: some never return. */
export type Rival = 'ml-matrix' | 'mathjs';
export type RivalTask = 'matmul' | 'eigenvalues' | 'singularValues' | 'powerNorms' | 'rnn';

/** Milliseconds, or why there are none. */
export type RivalResult = number | 'no such function' | 'too slow' | 'failed';

/**
 * Median time of a rival at a task on the matrix of the given rows.
 * @param limit milliseconds after which the process is ended.
 */
export function timeRival(
  rival: Rival,
  task: RivalTask,
  rows: readonly (readonly number[])[],
  limit: number,
): Promise<RivalResult> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./rival-process.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve('too slow');
    }, limit);
    createInterface(child.stdout).on('line', (line) => {
      const answer: unknown = JSON.parse(line);
      clearTimeout(timer);
      resolve(typeof answer === 'number' ? answer : answer === null ? 'no such function' : 'failed');
      child.kill();
    });
    child.on('error', () => resolve('failed'));
    child.on('exit', () => {
      clearTimeout(timer);
      resolve('failed');
    });
    child.stdin.end(JSON.stringify({ rival, task, rows }));
  });
}
