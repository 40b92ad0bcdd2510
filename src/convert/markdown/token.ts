import type { StateBlock as State, Token as MarkdownItToken } from 'markdown-it';

/** A markdown-it token. */
export type Token = MarkdownItToken;

/** The state that markdown-it hands to a block rule. */
export type StateBlock = State;

/**
 * What markdown-it hands to a block rule: the state, the first line, the line after the last, and whether
 * it only asks.
 */
export type BlockRuleArguments = [state: State, startLine: number, endLine: number, silent: boolean];
