import { Link, useRouteLoaderData } from '@remix-run/react';
import BellRing from 'lucide-react/icons/bell-ring';
import LogOut from 'lucide-react/icons/log-out';
import MonitorX from 'lucide-react/icons/monitor-x';
import { useState } from 'react';
import type { SampleAccount } from '#server/services.ts';
import { accountsMessages } from '#shared/i18n/ja/accounts.ts';
import { noticesMessages } from '#shared/i18n/ja/notices.ts';
import type { loader as rootLoader } from '../root.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Menu, menuItemClass } from '../ui/menu.tsx';
import { SampleSignIn } from './sample-sign-in.tsx';

const text = accountsMessages.menu;

interface UserMenuProps {
  /** Where the role switcher leads; the screen that one is on. */
  readonly redirectTo: string;
}

/** Who one is, the sample's other roles, and the ways out. For the top bar of every screen. */
export function UserMenu({ redirectTo }: UserMenuProps) {
  const root = useRouteLoaderData<typeof rootLoader>('root');
  const [asking, setAsking] = useState(false);
  if (!root?.viewer) return null;
  const { name, email } = root.viewer;
  return (
    <Menu label={name} title={text.label(name)}>
      <p className="px-3 py-1 text-dns-14N-130 text-quiet">{text.signedInAs(email)}</p>
      <RoleSwitcher accounts={root.sampleAccounts} current={email} redirectTo={redirectTo} />
      <Link to="/settings/notices" className={menuItemClass}>
        <BellRing aria-hidden className="size-4" />
        {noticesMessages.choices.title}
      </Link>
      <form method="post" action="/logout">
        <button type="submit" className={menuItemClass}>
          <LogOut aria-hidden className="size-4" />
          {text.signOut}
        </button>
      </form>
      <button type="button" className={menuItemClass} onClick={() => setAsking(true)}>
        <MonitorX aria-hidden className="size-4" />
        {text.signOutEverywhere}
      </button>
      {/* Inside the menu: a click in the question is then no click beside the menu. */}
      <SignOutEverywhere open={asking} onClose={() => setAsking(false)} />
    </Menu>
  );
}

function RoleSwitcher(props: {
  readonly accounts: readonly SampleAccount[];
  readonly current: string;
  readonly redirectTo: string;
}) {
  if (props.accounts.length === 0) return null;
  return (
    <fieldset className="my-1 border-y border-line py-1">
      <legend className="sr-only">{text.switchRole}</legend>
      <p aria-hidden className="px-3 py-1 text-dns-14B-130">
        {text.switchRole}
      </p>
      <div className="grid grid-cols-2">
        {props.accounts
          .filter(({ email }) => email !== props.current)
          .map((account) => (
            <SampleSignIn
              key={account.email}
              account={account}
              redirectTo={props.redirectTo}
              className={menuItemClass}
            >
              {account.name}
            </SampleSignIn>
          ))}
      </div>
    </fieldset>
  );
}

function SignOutEverywhere({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog
      open={open}
      title={text.everywhereTitle}
      onClose={onClose}
      actions={
        <>
          <form method="post" action="/logout-everywhere">
            <Button type="submit" variant="solid">
              {text.signOutEverywhere}
            </Button>
          </form>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <p>{text.everywhereBody}</p>
    </Dialog>
  );
}
