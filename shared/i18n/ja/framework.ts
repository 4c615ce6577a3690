import {
  FRAMEWORK_LIMITS,
  type FrameworkField,
  type FrameworkProblem,
} from '../../comparison/framework-draft.ts';

/** Why a framework was not added, beside what is to be mended; the last is of the way there. */
export type FrameworkFailure = 'noSession' | 'refused' | 'unreachable';

/** Words of adding a framework. */
export const frameworkMessages = {
  title: '国の総合戦略・方向性の追加',
  add: '国の総合戦略・方向性を追加する',
  lead: '国の総合戦略や県の方向性など、比較表の左の欄に並べるものを追加します。追加したあとは、総合戦略と同じ画面で基本目標と項目を入力し、版として残せます。',
  consequences: ['この総合戦略の関係者が、同じ役割で閲覧できるようになります。編集できるのは事務局です。'],
  fields: { title: '名称', edition: '版・時点' } satisfies Record<FrameworkField, string>,
  support: {
    title: '例　国の第3期総合戦略',
    edition: '例　令和7年12月閣議決定。ない場合は空欄のままにしてください。',
  } satisfies Record<FrameworkField, string>,
  problem: ({ field, code }: FrameworkProblem): string =>
    code === 'missing' ? '入力してください。' : `${FRAMEWORK_LIMITS[field]}文字までで入力してください。`,
  choose: 'この総合戦略の比較表の国の欄に選ぶ',
  chooseOther: 'いま選んでいるものに代わり、国の欄の並びは外れます。',
  submit: '追加して開く',
  sending: '追加しています…',
  cancel: 'やめる',
  back: '比較表に戻る',
  invalid: '入力内容をご確認ください',
  failed: '追加できませんでした',
  refused: '国の総合戦略・方向性を追加できるのは事務局です。',
  failure: {
    noSession: 'サインインの有効期限が切れました。別の画面でサインインしてから、もう一度送ってください。',
    refused: '国の総合戦略・方向性を追加できるのは事務局です。',
    unreachable:
      'サーバーに接続できないため、追加できませんでした。入力した内容はこの画面に残っています。接続が戻ってから、もう一度お試しください。',
  } satisfies Record<FrameworkFailure, string>,
  leave: {
    leaveTitle: '入力した内容は保存されていません',
    leaveBody: 'この画面を離れると、入力した内容は失われます。',
    leave: '保存せずに離れる',
    stay: '入力を続ける',
  },
} as const;
