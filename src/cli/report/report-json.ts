import type { Report } from '../../index.js';

/** A report for `--json`: as the engine gives it, less the whole post that a conflict keeps (its password with it). */
export function reportJson(report: Report): object {
  return {
    ...report,
    posts: report.posts.map(({ conflict, ...post }) => {
      if (!conflict) return post;
      const { kind, fields, message, hint, resolution } = conflict;
      return { ...post, conflict: { kind, fields, message, hint, ...(resolution && { resolution }) } };
    }),
  };
}
