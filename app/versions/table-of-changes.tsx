import { Link } from '@remix-run/react';
import type { CommitteeDocument } from '#shared/documents/model.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { DocumentPage } from '../documents/document-page.tsx';

interface TableOfChangesProps {
  readonly document: CommitteeDocument;
  readonly from: string;
  readonly to: string;
}

/** 新旧対照表 of a comparison, and the way to where it is printed. */
export function TableOfChanges({ document, from, to }: TableOfChangesProps) {
  const { slug } = useStrategy();
  const print = `/strategies/${slug}/documents/changes.html?${new URLSearchParams({ from, to })}`;
  return (
    <>
      <p className="mt-4">
        <Link to={print} reloadDocument className="text-link">
          {versionMessages.compare.print}
        </Link>
      </p>
      <DocumentPage document={document} level={2} />
    </>
  );
}
