import type { FileChild } from 'docx';
import type { CommitteeDocument } from '#shared/documents/model.ts';
import { blockParts, type Opening, openingParts, type Surroundings } from './blocks.ts';

/** Names of the bookmarks at the sections, by the sections' ids: the format allows letters, digits and _ only. */
export function sectionBookmarks({ sections }: CommitteeDocument): ReadonlyMap<string, string> {
  return new Map(sections.map(({ id }, index) => [id, bookmarkName(index)]));
}

/** The sections, each with a bookmark at its beginning. */
export function sectionParts(
  { contents, sections }: CommitteeDocument,
  surroundings: Surroundings,
): FileChild[] {
  return sections.flatMap(({ startsPage, blocks }, index) => {
    const opening: Opening = {
      bookmark: { name: bookmarkName(index), number: index },
      // Behind a title without a table of contents the first section begins on the same sheet; with one, on the next.
      startsPage: index === 0 ? contents !== null : startsPage,
    };
    const [first, ...others] = blocks;
    return [
      ...(first === undefined ? openingParts(opening) : blockParts(first, surroundings, opening)),
      ...others.flatMap((block) => blockParts(block, surroundings, null)),
    ];
  });
}

function bookmarkName(index: number): string {
  return `section_${index + 1}`;
}
