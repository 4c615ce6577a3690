import { Form } from '@remix-run/react';
import type { MailSettings } from '#server/services/notices.ts';
import { noticesMessages } from '#shared/i18n/ja/notices.ts';
import { MAIL_CHOICES } from '#shared/notices/model.ts';
import { UserMenu } from '../accounts/user-menu.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { NoticeBell } from './notice-bell.tsx';

const text = noticesMessages.choices;

interface NoticeSettingsProps extends MailSettings {
  readonly email: string;
  /** What became of the choice that was just sent. */
  readonly outcome: { readonly isSaved: boolean } | undefined;
}

/** お知らせの設定: how one wants notices by mail, or why there is no mail. */
export function NoticeSettings(settings: NoticeSettingsProps) {
  return (
    <>
      <TopBar>
        <div className="ml-auto flex items-center gap-2">
          <NoticeBell />
          <UserMenu redirectTo="/settings/notices" />
        </div>
      </TopBar>
      <main className="phrases mx-auto w-full max-w-3xl px-6 py-8">
        <h1 className="text-std-28B-150">{text.title}</h1>
        {settings.delivery === 'on' ? <Choice {...settings} /> : <NoMail delivery={settings.delivery} />}
      </main>
    </>
  );
}

function NoMail({ delivery }: { readonly delivery: Exclude<MailSettings['delivery'], 'on'> }) {
  return (
    <>
      <Notice tone="info" title={text.noServerTitle} className="mt-6">
        <p>{delivery === 'noServer' ? text.noServer : text.notForSample}</p>
      </Notice>
      <ButtonLink to="/" className="mt-8">
        {text.back}
      </ButtonLink>
    </>
  );
}

function Choice({ choice, email, outcome }: NoticeSettingsProps) {
  return (
    <>
      <p className="mt-4">{text.lead}</p>
      {outcome !== undefined && (
        <Notice
          tone={outcome.isSaved ? 'success' : 'error'}
          live={outcome.isSaved ? 'status' : 'alert'}
          title={outcome.isSaved ? text.saved : text.unknown}
          className="mt-6"
        />
      )}
      <Form method="post" className="mt-6">
        <fieldset>
          <legend className="text-std-17B-170">{text.legend}</legend>
          <p className="text-quiet">{text.address(email)}</p>
          <div className="mt-3 grid gap-3">
            {MAIL_CHOICES.map((mail) => (
              <label
                key={mail}
                className="grid grid-cols-[auto_1fr] items-start gap-x-3 rounded-8 border border-line px-4 py-3 hover:bg-key-50"
              >
                <input
                  type="radio"
                  name="mail"
                  value={mail}
                  defaultChecked={mail === choice}
                  aria-describedby={`mail-${mail}`}
                  className="mt-1 size-5 accent-key-900"
                />
                <span>{text.mail[mail].label}</span>
                <span id={`mail-${mail}`} className="col-start-2 text-dns-14N-130 text-quiet">
                  {text.mail[mail].support}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="mt-8 flex flex-wrap gap-4">
          <Button type="submit" variant="solid">
            {text.submit}
          </Button>
          <ButtonLink to="/">{text.back}</ButtonLink>
        </div>
      </Form>
    </>
  );
}
