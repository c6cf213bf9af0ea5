import { readFile, readdir } from 'node:fs/promises';

/**
 * Megabytes (resident set) that a process group holds, all of its processes together; null where the system does not
 * tell: only Linux does, in /proc.
 */
export async function heldByGroup(leader: number): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
  const held = await Promise.all(pids.map((pid) => heldBy(pid, leader)));
  return held.reduce((sum, megabytes) => sum + megabytes, 0);
}

/** Megabytes of a process; 0 where it is of another group or has ended. proc(5): /proc/pid/stat, /proc/pid/status. */
async function heldBy(pid: string, leader: number): Promise<number> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // behind the name, which may hold anything: state, parent, group
    const group = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
    if (group !== leader) return 0;
    const kilobytes = /^VmRSS:\s+(\d+) kB$/mu.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}

/**
 * Ends a program together with those that it started, at once. It must lead a process group of its own (spawned
 * `detached`). Nothing happens where it has ended already; elsewhere than on Windows its children end with it.
 */
export function endProcesses(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
