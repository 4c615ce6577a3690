import type { Resolution } from '#shared/comments/model.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { formatDateTime } from '#shared/i18n/ja/date-time.ts';

const text = commentMessages.thread;

/** 対応区分 and 事務局・担当課の考え方, with who recorded it. */
export function ThreadResolution({ resolution }: { readonly resolution: Resolution }) {
  const { outcome, rationale, by, at } = resolution;
  return (
    <div className="thread-resolution">
      <p className="font-bold">
        {outcome === null ? text.answered : `${text.outcome} ${commentMessages.outcome[outcome]}`}
      </p>
      {rationale !== '' && (
        <>
          <p className="text-quiet">{text.rationale}</p>
          <p className="comment-body">{rationale}</p>
        </>
      )}
      <p className="text-quiet">
        {by.name}（{accessMessages.role[by.role]}）{' '}
        <time dateTime={at} className="whitespace-nowrap">
          {formatDateTime(new Date(at))}
        </time>
      </p>
    </div>
  );
}
