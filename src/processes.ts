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
