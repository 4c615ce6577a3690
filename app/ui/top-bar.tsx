import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { strategiesMessages } from '#shared/i18n/ja/strategies.ts';

/** The bar at the top of every screen: the product's name leads home, the rest is the screen's own. */
export function TopBar({ children }: { readonly children?: ReactNode }) {
  return (
    <header className="relative flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-white px-6 py-1">
      <Link
        to="/"
        title={strategiesMessages.list.title}
        className="text-std-20B-160 tracking-widest text-key-1000 underline-offset-4 hover:underline"
      >
        {accountsMessages.product}
      </Link>
      {children}
    </header>
  );
}
