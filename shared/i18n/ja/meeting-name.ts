import type { MeetingBrief } from '../../meetings/model.ts';

/** 第3回 総合戦略委員会: apart from the other words of meetings, for pages that only name them. */
export function meetingName({ round, title }: Pick<MeetingBrief, 'round' | 'title'>): string {
  return `第${round}回 ${title}`;
}
