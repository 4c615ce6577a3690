import type { VersionKind } from '../../versions/model.ts';

const kind: Record<VersionKind, string> = {
  working: '作業版',
  outline: '素案',
  revisedOutline: '改訂素案',
  proposal: '案',
  adopted: '決定',
};

/** Words of versions (版), their comparison, the stage and 決定. */
export const versionMessages = {
  kind,
  number: (number: number) => `第${number}版`,
  side: {
    version: ({ number, name }: { readonly number: number; readonly name: string }) =>
      `第${number}版 ${name}`,
    draft: '現在の素案',
    lastVisit: '前回の閲覧時点',
    meeting: (meeting: string) => `${meeting}の開始時点`,
  },
} as const;
