import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { SignInRefusal } from '#server/services.ts';
import { sameSitePath } from '#shared/access/same-site-path.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { SignInPage } from '../accounts/sign-in-page.tsx';
import { signInPageData } from '../accounts/sign-in-page-data.ts';

const text = accountsMessages.signIn;

export const meta: MetaFunction = () => [{ title: accountsMessages.pageTitle(text.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const redirectTo = sameSitePath(new URL(request.url).searchParams.get('redirectTo'));
  return { ...(await signInPageData(request, context)), redirectTo };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const [email, password, redirectTo] = [
    field(form, 'email'),
    field(form, 'password'),
    field(form, 'redirectTo'),
  ];
  const refused = (refusal: string, status: number) =>
    data({ email, refusal, redirectTo: sameSitePath(redirectTo) }, { status });
  if (email.trim() === '' || password === '') return refused(text.incomplete, 400);
  const result = await context.services.accounts.signIn({ email, password }, context.client);
  if (!result.ok) return refused(sentence(result.error), result.error.code === 'tooManyAttempts' ? 429 : 401);
  return redirect(sameSitePath(redirectTo), { headers: { 'Set-Cookie': result.value.setCookie } });
}

export default function Login() {
  const page = useLoaderData<typeof loader>();
  const attempt = useActionData<typeof action>();
  return <SignInPage {...page} {...attempt} />;
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function sentence(refusal: SignInRefusal): string {
  switch (refusal.code) {
    case 'wrongCredentials':
      return text.wrongCredentials;
    case 'disabled':
      return text.disabled;
    case 'tooManyAttempts':
      return text.tooManyAttempts(refusal.retryAt);
  }
}
