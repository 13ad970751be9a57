import type { Step } from './steps.ts';

/**
 * Runs all steps, at most `lanes` at a time and those that are `alone` by themselves, in their order as far as what they
 * wait for allows. `runStep` resolves to whether the step passed; a step whose predecessor did not is handed to `block`.
 */
export async function schedule(
  steps: readonly Step[],
  runStep: (step: Step) => Promise<boolean>,
  block: (step: Step, because: string) => void,
  lanes = 2,
): Promise<void> {
  const queue = [...steps];
  const selected = new Set(steps.map((step) => step.name));
  const passed = new Set<string>();
  const failed = new Set<string>();
  const running = new Map<Step, Promise<void>>();

  const next = (): Step | undefined => {
    const busy = [...running.keys()];
    if (busy.length >= lanes || busy.some((step) => step.alone)) return undefined;
    for (const step of queue) {
      const waits = (step.after ?? []).filter((name) => selected.has(name) && !passed.has(name));
      const because = waits.find((name) => failed.has(name));
      if (because !== undefined) return step;
      if (waits.length > 0) continue;
      if (step.alone && busy.length > 0) continue;
      return step;
    }
    return undefined;
  };

  while (queue.length > 0 || running.size > 0) {
    const step = next();
    if (!step) {
      await Promise.race(running.values());
      continue;
    }
    queue.splice(queue.indexOf(step), 1);
    const because = step.after?.find((name) => failed.has(name));
    if (because !== undefined) {
      failed.add(step.name);
      block(step, because);
      continue;
    }
    running.set(
      step,
      runStep(step).then((ok) => {
        (ok ? passed : failed).add(step.name);
        running.delete(step);
      }),
    );
  }
}
