/** Runs tasks in the order they came, each when the one before has ended: PHP has one thread and one memory. */
export type OneAtATime = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** A queue of its own; a task that fails rejects its caller alone. */
export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
