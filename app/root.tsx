import '@fontsource/biz-udpgothic/400.css';
import '@fontsource/biz-udpgothic/700.css';
import './styles/app.css';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
} from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { ErrorScreen } from './error-screen.tsx';
import { NonceContext } from './nonce.ts';
import { UnreadProvider } from './notices/unread.tsx';

export const meta: MetaFunction = () => [{ title: accountsMessages.product }];

/** Who is signed in, for the user menu and the bell of every screen. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { viewer, services } = context;
  if (viewer === null) return { viewer: null, sampleAccounts: [], unread: null };
  return {
    viewer: { name: viewer.name, email: viewer.email },
    sampleAccounts: viewer.isSample ? await services.accounts.sampleAccounts() : [],
    unread: await services.notices.unread(viewer),
  };
}

/** Signing in and out loads a new document; no navigation inside one changes the person. */
export const shouldRevalidate = () => false;

/** The document around every page, error screens included. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const nonce = useContext(NonceContext);
  return (
    <html lang="ja">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const { unread } = useLoaderData<typeof loader>();
  return (
    <UnreadProvider initial={unread}>
      <Outlet />
    </UnreadProvider>
  );
}

export function ErrorBoundary() {
  return <ErrorScreen error={useRouteError()} />;
}
