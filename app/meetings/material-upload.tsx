import { useRevalidator, useSearchParams } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { meetingMessages, type UploadProblem } from '#shared/i18n/ja/meetings.ts';
import { ACCEPTED_FILES } from '#shared/meetings/file-kind.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

const text = meetingMessages.upload;

/** Adds files to a meeting, several at once; without scripts one at a time. `address` takes them. */
export function MaterialUpload({ address }: { readonly address: string }) {
  const { revalidate } = useRevalidator();
  const uploads = useUploads(address, revalidate);
  const [problem, setProblem] = useProblemOfPage();
  const input = useRef<HTMLInputElement>(null);
  const hasScripts = useHasScripts();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const files = Array.from(input.current?.files ?? []);
    setProblem(files.length === 0 ? 'noFile' : null);
    uploads.send(files);
    if (input.current !== null) input.current.value = '';
  };
  return (
    <form method="post" action={address} encType="multipart/form-data" className="upload" onSubmit={submit}>
      <h3 className="meeting-label">{text.title}</h3>
      <label htmlFor="upload-file" className="sr-only">
        {text.choose}
      </label>
      <input
        ref={input}
        id="upload-file"
        type="file"
        name="file"
        accept={ACCEPTED_FILES}
        multiple={hasScripts}
        aria-describedby="upload-support"
        className="upload-file"
        onChange={() => setProblem(null)}
      />
      <p id="upload-support" className="meeting-support">
        {text.support}
      </p>
      {problem !== null && (
        <Notice tone="error" title={text.failed} live="alert" className="my-2">
          {text.problem[problem]}
        </Notice>
      )}
      <Button type="submit" size="sm" className="mt-2">
        {text.submit}
      </Button>
      <UploadList uploads={uploads} />
      <LeaveGuard active={uploads.busy} words={text} />
    </form>
  );
}

/** What a form that was sent without scripts came back with, in the address. */
function useProblemOfPage() {
  const [query] = useSearchParams();
  const code = query.get('refused') ?? '';
  return useState<UploadProblem | null>(isProblem(code) ? code : null);
}

function isProblem(code: string): code is UploadProblem {
  return Object.hasOwn(text.problem, code);
}

function useHasScripts(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => setHas(true), []);
  return has;
}
