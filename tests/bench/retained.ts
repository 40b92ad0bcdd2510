/** Bytes of heap that some work leaves behind, garbage collected before and after; needs `node --expose-gc`. */
export function retained(work: () => void): number {
  work();
  const before = settled();
  work();
  return Math.max(0, settled() - before);
}

function settled(): number {
  if (globalThis.gc === undefined) throw new Error('run node with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
