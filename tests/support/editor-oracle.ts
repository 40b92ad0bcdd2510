import { JSDOM, VirtualConsole } from 'jsdom';
import vm from 'node:vm';
import { editorScripts } from './editor-scripts.js';

/** What the block editor makes of one content. */
export interface Verdict {
  /** Every block, inner ones too, is what its own `save` would write, today or in an older form that it still knows. */
  readonly valid: boolean;
  /** Names of the blocks for which that is not so. */
  readonly invalidBlocks: readonly string[];
  /** Names of all blocks in reading order; text outside blocks is `core/freeform`, an unknown block `core/missing`. */
  readonly names: readonly string[];
  /** What the editor would store on saving without an edit. */
  readonly serialized: string;
}

/** The block editor's own parser, validator and serializer. */
export interface Oracle {
  check(content: string): Verdict;
}

interface Block {
  readonly name: string;
  readonly isValid: boolean;
  readonly innerBlocks: readonly Block[];
}

interface WordPress {
  readonly blocks: {
    parse(content: string): Block[];
    serialize(blocks: readonly Block[]): string;
  };
  readonly blockLibrary: { registerCoreBlocks(): void };
}

/** What the scripts expect of a browser and jsdom lacks; and `oldEditor`, without which they drop text outside blocks. */
const BROWSER = `
  window.matchMedia = () => ({ matches: false, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {} });
  window.ResizeObserver = window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };
  window.requestIdleCallback = (run) => setTimeout(run, 0);
  window.CSS = { supports: () => false, escape: (text) => text };
  window.wp = { oldEditor: {} };
`;

const started = new Map<string, Promise<Oracle>>();

/**
 * Runs the editor's scripts in jsdom, without a browser, once per process and WordPress. Takes WordPress 6.7-alpha from
 * `@wp-playground/wordpress-builds`, which judges as 6.8 does, unless another WordPress's `wp-includes` folder is given.
 */
export function editorOracle(wpIncludes = ''): Promise<Oracle> {
  const oracle = started.get(wpIncludes) ?? Promise.resolve(start(wpIncludes || undefined));
  started.set(wpIncludes, oracle);
  return oracle;
}

function start(wpIncludes: string | undefined): Oracle {
  const page = new JSDOM('<!doctype html><body></body>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    url: 'http://localhost/',
    virtualConsole: new VirtualConsole(),
  });
  const context = page.getInternalVMContext();
  vm.runInContext(BROWSER, context);
  for (const { code, path } of editorScripts(wpIncludes)) vm.runInContext(code, context, { filename: path });
  const { wp } = page.window as unknown as { wp: WordPress };
  wp.blockLibrary.registerCoreBlocks();
  return { check: (content) => verdict(wp, content) };
}

function verdict(wp: WordPress, content: string): Verdict {
  const blocks = wp.blocks.parse(content);
  const all = flat(blocks);
  const invalidBlocks = all.filter((block) => !block.isValid).map((block) => block.name);
  return {
    valid: invalidBlocks.length === 0,
    invalidBlocks,
    names: all.map((block) => block.name),
    serialized: wp.blocks.serialize(blocks),
  };
}

function flat(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...flat(block.innerBlocks)]);
}
