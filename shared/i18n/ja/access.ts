import type { RefusalCode } from '../../access/policy.ts';
import type { RoleName, Stage } from '../../access/roles.ts';

/** Words for roles, stages and refusals, on every screen the same. */
export const accessMessages = {
  role: {
    secretariat: '事務局',
    chair: '会長',
    member: '委員',
    department: '担当課',
    observer: 'オブザーバー',
    viewer: '庁内閲覧',
    auditor: '監査',
  } satisfies Record<RoleName, string>,
  stage: {
    drafting: '策定中',
    deliberation: '審議中',
    adopted: '決定',
  } satisfies Record<Stage, string>,
  /** Why a screen is read-only. */
  whyNot: {
    notAdministrator: '管理者だけが行えます。',
    noRole: 'この総合戦略での役割がないため、開くことができません。',
    roleMayNot: 'あなたの役割は閲覧のみのため、編集できません。',
    frameworkBySecretariat: '国の総合戦略は事務局だけが編集します。',
    stageAdopted: '決定した総合戦略のため、編集できません。',
    stageDeliberation: '審議中のため、編集できません。',
    otherDepartment: '他課の担当のため、入力できません。',
    notAuthor: 'ほかの方の変更案のため、編集できません。',
    revisionLocked: '提出された変更案のため、編集できません。',
    notEligible: '採決に付したときの委員に含まれていないため、投票できません。',
    proposalsOnly: '委員による直接の編集は行わない設定のため、編集できません。',
    outsideMeeting: '委員が直接編集できるのは会議中だけのため、いまは編集できません。',
  } satisfies Record<RefusalCode, string>,
  /** Who can change that. */
  whoCan: {
    notAdministrator: '管理者にご相談ください。',
    noRole: '事務局に役割の設定をご依頼ください。',
    roleMayNot: '編集が必要なときは、事務局に役割の変更をご依頼ください。',
    frameworkBySecretariat: '修正が必要なときは、事務局にお知らせください。',
    stageAdopted: '段階を変更できるのは事務局です。',
    stageDeliberation: '段階を変更できるのは事務局です。',
    otherDepartment: '担当課を変更できるのは事務局です。',
    notAuthor: '編集が必要なときは、作成した方または事務局にご相談ください。',
    revisionLocked: '修正が必要なときは、事務局に差戻しをご依頼ください。',
    notEligible: '次の採決から投票できるかどうかは、事務局にお問い合わせください。',
    proposalsOnly: '設定を変更できるのは事務局です。',
    outsideMeeting: '会議の開始と設定の変更は事務局が行います。',
  } satisfies Record<RefusalCode, string>,
} as const;
