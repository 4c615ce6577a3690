/** Words in Word files beside those of the documents themselves. */
export const wordMessages = {
  /** Before a note. */
  noteSign: '※',
  /** What Word calls the styles of a file; named by their ids there. */
  styles: {
    Plain: '資料の本文',
    Lead: '資料のリード文',
    Quote: '資料の引用',
    Note: '資料の注記',
    ListItem: '資料の箇条書き',
    TableText: '表の本文',
    TableHead: '表の見出し',
    TableGroup: '表の区分',
    DocumentNumber: '資料番号',
    CoverTitle: '表紙の題名',
    CoverLine: '表紙の添え書き',
    ContentsHeading: '目次の見出し',
    ContentsEntry: '目次の項目',
    Gap: '表の後の間隔',
    SheetFoot: '資料のフッター',
    Added: '追加した部分',
    Removed: '削除した部分',
  },
} as const;
