import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PageNumberEstimator } from 'docx';
import type { CommitteeDocument, DocumentBlock } from '#shared/documents/model.ts';
import { textOf } from '#shared/documents/model.ts';
import { FONT } from './styles.ts';

/** Characters that are laid out in about a second; Word counts the pages of what is longer when it opens the file. */
const LONGEST = 25_000;
/** Characters that take as long as a cell without any. */
const CELL = 20;

const FACES = ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'];

/** Made once in a process: reading the faces takes longer than laying out a small document. */
let layout: Promise<PageNumberEstimator> | undefined;

/** Counts pages by laying the document out as Word does; null where no table of contents asks for them. */
export async function pageCounter(document: CommitteeDocument): Promise<PageNumberEstimator | null> {
  if (document.contents === null || lengthOf(document) > LONGEST) return null;
  layout ??= readLayout();
  const estimate = await layout;
  return (body, context) => {
    try {
      return estimate(body, context);
    } catch {
      // What the layout does not know must not cost anybody the file: Word counts when it opens it.
      return { bookmarks: new Map() };
    }
  };
}

async function readLayout(): Promise<PageNumberEstimator> {
  const require = createRequire(import.meta.url);
  const { estimatePageNumbersWith } = await import('docx/layout');
  const fonts = await Promise.all(
    FACES.map(async (face) => ({
      data: await readFile(require.resolve(`@expo-google-fonts/biz-udpgothic/${face}`)),
      name: FONT,
    })),
  );
  // A letter that the face lacks is guessed to be as wide as others.
  return estimatePageNumbersWith({ fonts, guess: true });
}

function lengthOf({ sections }: CommitteeDocument): number {
  return sections.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + blockLength(block), 0);
}

/** In characters. */
function blockLength(block: DocumentBlock): number {
  switch (block.type) {
    case 'heading':
      return block.text.length;
    case 'list':
      return textOf(block.items.map(({ runs }) => runs)).length;
    case 'table': {
      const cells = [...block.table.head, ...block.table.rows.map((row) => row.cells)].flat();
      return cells.reduce((sum, { paragraphs }) => sum + CELL + textOf(paragraphs).length, 0);
    }
    default:
      return textOf([block.runs]).length;
  }
}
