import { Link } from '@remix-run/react';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import type { RevisionId } from '#shared/ids.ts';
import './document-page.css';

const text = documentMessages.page;

/** Leads from a revision to its documents, to be read and printed. */
export function RevisionDocuments({ id }: { readonly id: RevisionId }) {
  return (
    <nav className="document-links" aria-label={text.documents}>
      {(['overview', 'changes'] as const).map((document) => (
        <Link key={document} to={`/revisions/${id}/documents/${document}.html`} className="text-link">
          {text.names[document]}
        </Link>
      ))}
    </nav>
  );
}
