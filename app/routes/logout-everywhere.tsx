import { type ActionFunctionArgs, redirect } from '@remix-run/node';

/** There is no page here; an address typed by hand leads home. */
export function loader() {
  return redirect('/');
}

export async function action({ context }: ActionFunctionArgs) {
  const { setCookie } = await context.services.accounts.signOutEverywhere(context.client);
  return redirect('/', { headers: { 'Set-Cookie': setCookie } });
}
