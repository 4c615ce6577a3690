import type { PrintedDocument } from '#shared/documents/printed.ts';
import type { FileChoice, PackedFile } from './pack.ts';

/** Makes the file; each kind's code is loaded when it is first asked for. */
export async function pack(printed: PrintedDocument, choice: FileChoice): Promise<PackedFile> {
  switch (choice.format) {
    case 'json':
      return (await import('./pack-json.ts')).packJson(printed);
    case 'docx':
      return (await import('./docx/pack-docx.ts')).packDocx(printed);
    case 'pdf':
      return (await import('./pdf/pack-pdf.ts')).packPdf(printed);
    case 'csv':
      return (await import('./csv/pack-csv.ts')).packCsv(choice.encoding)(printed);
    case 'xlsx':
      if (choice.layout === 'data') {
        return (await import('./xlsx/pack-data-workbook.ts')).packDataWorkbook(printed);
      }
      return (await import('./xlsx/pack-meeting-workbook.ts')).packMeetingWorkbook(printed);
  }
}
