import type { PostReport, Report } from '../../index.js';
import type { Given } from '../command-definition.js';
import { runEngine } from '../runs/run-engine.js';
import type { Session } from '../session.js';

/** What one look came to. */
export interface WatchStep {
  readonly report: Report;
  /** Drafts whose post is public already, and whose edit waits for a person. */
  readonly waiting: readonly string[];
}

/**
 * Pushes the drafts that changed. What a reader can see already is left alone without `live`: a save is not yet a
 * publication. The plan of a dry run says which posts those are.
 */
export async function pushStep(session: Session, given: Given, live: boolean): Promise<WatchStep> {
  const push = { direction: 'push' as const, given };
  const { report: plan } = await runEngine(session, { ...push, more: { dryRun: true } });
  const moved = plan.posts.filter(({ outcome }) => outcome === 'created-there' || outcome === 'updated');
  const waiting = live ? [] : moved.filter(isPublic).map(({ path }) => path);
  const ready = moved.map(({ path }) => path).filter((path) => !waiting.includes(path));
  if (ready.length === 0) return { report: plan, waiting };
  const { report } = await runEngine(session, { ...push, more: { only: ready } });
  return { report, waiting };
}

/** Brings what changed on the site. */
export async function pullStep(session: Session, given: Given): Promise<WatchStep> {
  const { report } = await runEngine(session, { direction: 'pull', given });
  return { report, waiting: [] };
}

function isPublic({ outcome, status }: PostReport): boolean {
  return outcome === 'updated' && (status === 'publish' || status === 'private');
}
