import type { LinkField } from '../../document/schema.ts';
import type { Mark } from '../../documents/model.ts';
import type { OverviewTable } from '../../revision/model.ts';

/** Words of the committee's documents and of the pages that show them. */
export const documentMessages = {
  /** Said around marked text to those who do not see the underline. */
  mark: {
    added: { begins: '［追加］', ends: '［追加ここまで］' },
    removed: { begins: '［削除］', ends: '［削除ここまで］' },
  } satisfies Record<Mark, { readonly begins: string; readonly ends: string }>,
  /** Where a file needs a name and its document has none. */
  untitled: '（名称なし）',
  contents: { heading: '目次', columns: ['項目', 'ページ'] as const },
  /** 改訂の概要, as far as a revision has no words of its own. */
  overview: {
    of: (title: string) => `${title}（改訂）の概要`,
    summary: '主な変更点',
    lead: (parts: readonly string[]) => `主な変更点は、${parts.join('、')}です`,
    numbered: (number: number, heading: string) => `${number}. ${heading}`,
    before: '変更前',
    after: '変更後',
    added: '(新規追加)',
    removed: '(廃止)',
    page: '該当ページ',
    source: '出典',
    changeReason: '変更理由',
    actual: '実績値',
    target: '目標値',
    withYear: (words: string, year: string) => `${words}\n(${year})`,
    divergenceReason: '乖離理由',
    targetRationale: '目標値の考え方',
    resetReason: '再設定理由',
    part: (role: string) => `〔${role}〕`,
    inRole: (title: string, role: string) => `${title}（${role}）`,
    tables: {
      initiatives: {
        name: '取組の追加・変更',
        heading: '各施策における取組の追加・変更',
        lead: '各施策に関連して、以下の取組を追加・変更します',
        note: '下線部分を追加しています。',
      },
      sources: {
        name: '出典の変更',
        heading: '指標の出典の変更',
        lead: '以下の指標について、出典を変更します',
        note: '指標そのものは変更せず、出典のみを変更します。',
      },
      targets: {
        name: '目標値の再設定',
        heading: '実績値と大きく乖離のある目標値の再設定',
        lead: '以下の指標について、目標値の考え方を見直し、再設定します',
        note: '',
      },
      indicators: {
        name: '指標の再設定',
        heading: '取組の進捗を測る指標の再設定',
        lead: '以下のとおり、指標を再設定します',
        note: '',
      },
    } satisfies Record<OverviewTable, Record<'name' | 'heading' | 'lead' | 'note', string>>,
    digital: {
      name: 'デジタルを活用した取組の追加・変更',
      heading: '各施策においてデジタルを活用した取組の追加・変更',
    },
    /** Said of a table of digital initiatives that leaves others out. */
    othersLeftOut: (count: number) =>
      `デジタルを活用した取組の追加・変更を記載しており、それ以外の取組の追加・変更（${count}件）は除いています。`,
    unlisted: (count: number, editorial: number) =>
      `このほか、表に記載していない変更が${count}件${editorial === 0 ? '' : `（うち文言の整理${editorial}件）`}あります。新旧対照表をご覧ください。`,
    period: {
      heading: '計画期間の変更',
      body: (before: string, after: string) => `計画期間を、${before}から${after}に変更します。`,
      blank: '（未設定）',
    },
    merged: {
      heading: '目標の統合',
      body: (sources: readonly string[], into: string) =>
        `${sources.map((source) => `「${source}」`).join('及び')}を「${into}」に統合します。`,
    },
    narrative: {
      heading: '記載の追加・変更',
      added: (place: string) => `「${place}」に記載を追加します。`,
      changed: (place: string) => `「${place}」の記載を変更します。`,
      /** Of what has no number and no title. */
      untitled: '（名称なし）',
    },
    rollover: {
      heading: '目標年度の更新',
      body: (count: number) => `計画期間の変更に伴い、${count}件の指標の目標年度を更新します。`,
    },
    count: (count: number, added: number) =>
      added === 0 ? `${count}件を変更します。` : `${count}件を追加・変更します（うち新規追加${added}件）。`,
  },
  /** 新旧対照表 */
  changes: {
    of: (title: string) => `${title}　新旧対照表`,
    current: '現行',
    proposed: '改訂案',
    marks: { added: '（新設）', removed: '（削る）', omitted: '（略）', moved: '（移動）' },
    underlined: '下線の部分は、変更した部分です。',
    folded: (omitted: string) => `変更のない部分は、${omitted}としています。`,
    nothing: '変更した部分はありません。',
    item: '項目',
    remarks: '備考',
    page: '該当ページ',
    number: '番号',
    body: '本文',
    formats: '（書式のみの変更）',
    layoutField: '並び順',
    layout: '（表示の順序は変わりません）',
    placeField: '位置',
    place: (above: readonly string[], nth: number) => [...above, `${nth}番目`].join(' ＞ '),
    below: ' ＞ ',
    untitled: '（名称なし）',
    strategy: '総合戦略の基本情報',
    strategyItem: '基本情報',
    strategyFields: {
      planPeriod: '計画期間',
      kind: '種類',
      title: '題名',
      municipality: '団体名',
      municipalityCode: '全国地方公共団体コード',
      edition: '版・副題',
      nickname: '愛称',
      overallGoal: '全体の目標',
      labels: '見出しの言葉',
      numbering: '番号の付け方',
      yearStyle: '年度の書き方',
    },
    links: { alignsTo: '国の総合戦略との対応', derivedFrom: '前の計画からの引き継ぎ' } satisfies Record<
      LinkField,
      string
    >,
    linkCount: (count: number) => `${count}件`,
  },
  /** Around a document that stands on a page of its own. */
  page: {
    backToStrategy: '総合戦略に戻る',
    backToRevision: '変更案に戻る',
    documents: 'この変更案の資料',
    names: { overview: '改訂の概要', changes: '新旧対照表' },
    print: '印刷する',
    readOn: (day: string) => `${day} 現在`,
  },
  settings: {
    from: '変更前',
    to: '変更後',
    moments: { lastVisit: '前回の閲覧時点', lastMeeting: '前回の会議の時点' },
    newOn: '新しい文の位置',
    sides: { left: '左', right: '右' },
    fold: '変更のない部分を省く',
    remarks: '備考の欄',
    pages: '該当ページの欄',
    show: 'この設定で表示する',
    /** Of the template, by their ids. */
    options: {
      newOn: { label: '新しい文の位置', choices: { left: '左', right: '右' } },
      fold: { label: '変更のない部分を省く' },
      remarks: {
        label: '備考の欄',
        choices: { ofRevisions: '変更案の新旧対照表に付ける', always: 'いつも付ける', never: '付けない' },
      },
      pages: { label: '該当ページの欄を付ける' },
      nameBefore: { label: '変更前の欄の見出し' },
      nameAfter: { label: '変更後の欄の見出し' },
      markAdded: { label: '新しく設けたものの印' },
      markRemoved: { label: '削ったものの印' },
      markOmitted: { label: '省いた部分の印' },
      markMoved: { label: '移したものの印' },
    },
  },
} as const;
