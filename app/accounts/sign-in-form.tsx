import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';

const text = accountsMessages.signIn;

interface SignInFormProps {
  /** What was typed in the attempt that was refused. */
  readonly email?: string;
  /** Why it was refused, as a sentence. */
  readonly refusal?: string | null;
  readonly redirectTo: string;
}

/** E-mail and password; a plain form, so that the new person starts with a new document. */
export function SignInForm({ email = '', refusal = null, redirectTo }: SignInFormProps) {
  return (
    <form method="post" action="/login" className="flex flex-col gap-5" noValidate>
      {refusal !== null && (
        <Notice tone="error" title={text.refused} live="alert">
          {refusal}
        </Notice>
      )}
      <TextField
        label={text.email}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        required
      />
      <TextField
        label={text.password}
        name="password"
        type="password"
        autoComplete="current-password"
        autoFocus={refusal !== null && email !== ''}
        required
      />
      <input type="hidden" name="redirectTo" value={redirectTo} />
      <Button type="submit" variant="solid">
        {text.submit}
      </Button>
    </form>
  );
}
