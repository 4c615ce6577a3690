import { type Mark, RUN_FORMATS, type Run, type RunFormat } from '#shared/documents/model.ts';
import { childOf, elementsIn, textWithin, type XmlElement } from './xml.ts';

/** The runs of a paragraph; an empty one has none. */
export function runsWithin(element: XmlElement): readonly Run[] {
  const runs: Run[] = [];
  for (const child of elementsIn(element)) {
    if (child.name === 'w:hyperlink') runs.push(...runsWithin(child));
    if (child.name === 'w:r') runs.push(readRun(child));
  }
  return mergedRuns(runs);
}

/** Runs with neighbours that are alike as one, none empty, formats in one order. */
export function mergedRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const { text, mark, formats: given = [] } of runs) {
    if (text === '') continue;
    const formats = RUN_FORMATS.filter((format) => given.includes(format));
    const last = merged.at(-1);
    if (last !== undefined && last.mark === mark && String(last.formats) === String(formats))
      merged[merged.length - 1] = { ...last, text: last.text + text };
    else merged.push({ text, mark, formats });
  }
  return merged;
}

const FORMAT_ELEMENTS: Readonly<Record<string, RunFormat>> = {
  'w:b': 'bold',
  'w:i': 'italic',
  'w:strike': 'strike',
};

function readRun(element: XmlElement): Run {
  const properties = childOf(element, 'w:rPr');
  const value = (name: string) => properties && childOf(properties, name)?.attributes['w:val'];
  const mark = ({ Added: 'added', Removed: 'removed' } as Readonly<Record<string, Mark>>)[
    value('w:rStyle') ?? ''
  ];
  const formats = (properties === undefined ? [] : elementsIn(properties)).flatMap(({ name }) => {
    const format = FORMAT_ELEMENTS[name];
    return format === undefined ? [] : [format];
  });
  const position = value('w:vertAlign');
  const isUnderlined = value('w:u') === 'single';
  if (mark !== undefined && !isUnderlined) throw new Error('a mark without its line');
  return {
    text: elementsIn(element).map(printed).join(''),
    mark: mark ?? null,
    formats: [
      ...formats,
      ...(isUnderlined && mark === undefined ? (['underline'] as const) : []),
      ...(position === 'subscript' || position === 'superscript' ? ([position] as const) : []),
    ],
  };
}

function printed(element: XmlElement): string {
  if (element.name === 'w:t') return textWithin(element);
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:tab') return '\t';
  return element.name === 'w:instrText' ? `{${textWithin(element).trim()}}` : '';
}
