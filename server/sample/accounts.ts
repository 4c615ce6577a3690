import type { RoleName } from '#shared/access/roles.ts';

/** Password of every sample account; a public bind refuses them unless asked for. */
export const SAMPLE_PASSWORD = 'sakutei-sample';

/** One account of the sample. */
export interface SampleAccountEntry {
  readonly email: string;
  readonly name: string;
  /** Role in every sample strategy; null for the administrator, whose rights are not a strategy's. */
  readonly role: RoleName | null;
  /** Department that a 担当課 account acts for. */
  readonly department: string | null;
}

/** Generic departments for the picker of 担当課; no seed names one, so no node of the sample has one. */
export const sampleDepartments: readonly string[] = [
  '企画課',
  '商工課',
  '子育て支援課',
  '健康福祉課',
  '教育総務課',
];

/** The people of the sample, named by what they do. */
export const sampleAccounts: readonly SampleAccountEntry[] = [
  account('secretariat', '事務局', 'secretariat'),
  account('chair', '会長', 'chair'),
  account('member1', '委員1', 'member'),
  account('member2', '委員2', 'member'),
  account('member3', '委員3', 'member'),
  account('member4', '委員4', 'member'),
  account('member5', '委員5', 'member'),
  account('department', '担当課', 'department', '子育て支援課'),
  account('observer', 'オブザーバー', 'observer'),
  account('viewer', '庁内閲覧', 'viewer'),
  account('admin', '管理者', null),
  account('auditor', '監査', 'auditor'),
];

function account(
  local: string,
  name: string,
  role: RoleName | null,
  department: string | null = null,
): SampleAccountEntry {
  return { email: `${local}@sakutei.example`, name, role, department };
}
