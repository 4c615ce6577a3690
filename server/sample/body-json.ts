import type { BodyJson, BodyNode } from '#shared/document/body.ts';
import type { SampleBlock, SampleRun } from './shape.ts';

/** The blocks as JSON of the text schema; their ids are given when they enter the document. */
export function bodyJson(blocks: readonly SampleBlock[]): BodyJson {
  return { type: 'doc', content: blocks.map(blockJson) };
}

function blockJson(block: SampleBlock): BodyNode {
  if ('paragraph' in block) return paragraphJson(block.paragraph);
  return {
    type: 'bulletList',
    content: block.bullets.map((runs) => ({ type: 'listItem', content: [paragraphJson(runs)] })),
  };
}

function paragraphJson(runs: readonly SampleRun[]): BodyNode {
  return { type: 'paragraph', content: runs.map(textJson) };
}

function textJson(run: SampleRun): BodyNode {
  return typeof run === 'string'
    ? { type: 'text', text: run }
    : { type: 'text', text: run.bold, marks: [{ type: 'bold' }] };
}
