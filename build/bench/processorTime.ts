import { readdir, readFile } from 'node:fs/promises';

/** The processor time that a process has taken with all its threads, in ms; null: this system does not tell. */
export async function processorMs(pid: number): Promise<number | null> {
  try {
    const threads = await readdir(`/proc/${pid}/task`);
    const times = await Promise.all(threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8')));
    return times.reduce((all, text) => all + Number(text.split(' ')[0]) / 1e6, 0);
  } catch {
    return null;
  }
}
