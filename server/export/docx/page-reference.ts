import { ImportedXmlComponent, TextRun } from 'docx';

/** How pages are found: counted while the file is made, or by Word when it opens the file. */
export type PageCount = 'counted' | 'byWord';

/** The page of a bookmark as a field that leads there, with what it shows until something has counted. */
export function pageReference(bookmark: string, shown: string, count: PageCount): TextRun {
  const parts = [
    `<w:fldChar w:fldCharType="begin"${count === 'byWord' ? ' w:dirty="true"' : ''}/>`,
    `<w:instrText xml:space="preserve">PAGEREF ${bookmark} \\h</w:instrText>`,
    '<w:fldChar w:fldCharType="separate"/>',
    `<w:t>${shown}</w:t>`,
    '<w:fldChar w:fldCharType="end"/>',
  ];
  return new TextRun({ children: parts.map((part) => ImportedXmlComponent.fromXmlString(part)) });
}
