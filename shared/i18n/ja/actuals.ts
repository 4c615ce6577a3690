import type { ActualEntry, ActualProblem, ActualStatus } from '../../actuals/model.ts';

/** 実績値: in KPI表, in an indicator's details and in the record of what was done. */
export const actualMessages = {
  status: { preliminary: '速報', final: '確定' } satisfies Record<ActualStatus, string>,
  problem: {
    blank: '実績値を入力してください。',
    valueTooLong: '実績値が長すぎます。2,000文字以内にしてください。',
    noteTooLong: '備考が長すぎます。4,000文字以内にしてください。',
    yearBeforeAll: '昭和元年度より前の年度は入力できません。',
    yearToCome: 'まだ始まっていない年度の実績は入力できません。',
  } satisfies Record<ActualProblem, string>,
  record: {
    /** What an entry of the record is about. */
    subject: (indicator: string, year: string) =>
      `${indicator === '' ? '（指標名なし）' : indicator}　${year}の実績値`,
    entry: ({ value, status, note }: ActualEntry) =>
      `${value}（${actualMessages.status[status]}）${note === '' ? '' : `\n備考: ${note}`}`,
  },
} as const;
