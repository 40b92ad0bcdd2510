import type { PostReport, Report } from '../../index.js';
import type { Answer } from '../answer.js';
import { printable } from '../output/printable.js';
import type { Paint } from '../output/paint.js';
import { tableLines, type Column } from '../output/table.js';
import type { Session } from '../session.js';
import { wrap } from '../output/wrap.js';
import { counted } from './counted.js';
import { stateWords } from './outcome-words.js';
import { reportJson } from './report-json.js';
import { troubleLines } from './trouble-lines.js';

const columns: readonly Column[] = [
  { title: 'State' },
  { title: 'Draft', least: 16, keep: 'end' },
  { title: 'What', least: 12 },
  { title: 'Title', least: 16 },
];

/** From this width on a table has room for titles beside the paths. */
const roomForTitles = 100;

/** What `status` says: a table of every post that is not in step, the counts, and the next command to type. */
export function statusAnswer(
  report: Report,
  { session, shown }: { session: Session; shown: string },
): Answer {
  const shownColumns = session.out.columns >= roomForTitles ? columns : columns.slice(0, 3);
  const rows = report.posts.map((post) => row(post, session.out.paint).slice(0, shownColumns.length));
  const { name, url } = report.site;
  return {
    json: reportJson(report),
    lines: [
      session.out.paint.strong(printable(name || url)) + (name ? `  ${printable(url)}` : ''),
      ...(rows.length > 0 ? ['', ...tableLines({ columns: shownColumns, rows }, session.out), ''] : []),
      ...report.posts.flatMap((post) => heldLines(post, session.out.columns)),
      ...wrap(counts(report), { columns: session.out.columns, indent: '  ' }),
      ...nextStep(report.posts),
    ],
    trouble: troubleLines(report, { screen: session.err, shown }),
  };
}

function row(post: PostReport, paint: Paint): { text: string; paint?: (text: string) => string }[] {
  // Of what is new all of it changes.
  const isNew = post.outcome === 'created-there' || post.outcome === 'created-here';
  const changes = isNew ? '' : [...new Set([...post.there, ...post.here])].join(', ');
  return [
    { text: stateWords(post), paint: paintOf(post, paint) },
    { text: printable(post.path) },
    { text: printable(post.conflict?.fields.join(', ') ?? changes) },
    { text: printable(post.title) },
  ];
}

function paintOf({ outcome }: PostReport, paint: Paint): (text: string) => string {
  if (outcome === 'conflict' || outcome === 'failed') return paint.bad;
  return outcome === 'held' || outcome === 'stale' ? paint.careful : paint.good;
}

function heldLines({ path, held }: PostReport, columns: number): string[] {
  return held === undefined ? [] : wrap(printable(`${path} waits: ${held}`), { columns, indent: '  ' });
}

function counts({ posts, inStep, notes, silentPictures }: Report): string {
  const byState = new Map<string, number>();
  for (const post of posts) byState.set(stateWords(post), (byState.get(stateWords(post)) ?? 0) + 1);
  const states = [...byState].map(([state, count]) => `${count} ${state}`);
  const others = notes > 0 ? [`${counted(notes, 'note')} (Markdown without status or id)`] : [];
  const silent =
    silentPictures > 0
      ? ` ${counted(silentPictures, 'picture')} in posts in step without alternative text.`
      : '';
  return `${[`${counted(inStep, 'post')} in step`, ...states, ...others].join(', ')}.${silent}`;
}

function nextStep(posts: readonly PostReport[]): string[] {
  if (posts.some(({ outcome }) => outcome === 'conflict')) {
    return ['Next: galley resolve <file> --ours, --theirs or --merged settles a conflict.'];
  }
  const moved = posts.some(({ outcome }) => !['failed', 'held', 'remembered', 'forgotten'].includes(outcome));
  return moved ? ['Next: galley diff shows the changes, galley sync brings both sides in step.'] : [];
}
