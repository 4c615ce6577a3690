import type { ReactNode } from 'react';
import type { CommitteeDocument } from '#shared/documents/model.ts';
import type { Imprint, Paper } from '#shared/documents/printed.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DocumentPage } from './document-page.tsx';

const text = documentMessages.page;

interface PrintableDocumentProps {
  readonly document: CommitteeDocument;
  readonly paper: Paper;
  readonly imprint: Imprint;
  /** Where one came from, and what it is called. */
  readonly back: { readonly to: string; readonly label: string };
  /** On which day it is read. */
  readonly day: string;
  /** A form with the document's settings. */
  readonly children?: ReactNode;
}

/** A document on a page of its own, with what is not printed above it. */
export function PrintableDocument(props: PrintableDocumentProps) {
  const { document, paper, imprint, back, day, children } = props;
  return (
    <main className="printable">
      <div className="printable-bar">
        <ButtonLink to={back.to} size="sm">
          {back.label}
        </ButtonLink>
        {children}
        <Button size="sm" variant="solid" onClick={() => window.print()}>
          {text.print}
        </Button>
      </div>
      <p className="printable-day">{text.readOn(day)}</p>
      <DocumentPage document={document} paper={paper} imprint={imprint} />
    </main>
  );
}
