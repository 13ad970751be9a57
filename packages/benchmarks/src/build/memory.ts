import { readFile } from 'node:fs/promises';

/** Resident bytes of a process and all below it; 0 where the system does not tell (it does on Linux). */
async function residentBytes(pid: number): Promise<number> {
  try {
    const [status, children] = await Promise.all([
      readFile(`/proc/${String(pid)}/status`, 'utf8'),
      readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8'),
    ]);
    const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
    const below = await Promise.all(
      children
        .split(' ')
        .filter((child) => child !== '')
        .map((child) => residentBytes(Number(child))),
    );
    return below.reduce((sum, bytes) => sum + bytes, own);
  } catch {
    return 0;
  }
}

/** Watches the resident memory of a process and what it starts; `stop` gives the most there was, in bytes. */
export function watchMemory(pid: number): { stop: () => number } {
  let peak = 0;
  const timer = setInterval(() => {
    void residentBytes(pid).then((bytes) => {
      peak = Math.max(peak, bytes);
    });
  }, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
