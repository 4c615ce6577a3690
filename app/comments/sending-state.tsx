import CloudOff from 'lucide-react/icons/cloud-off';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { useSaveState } from '../collab/workspace-context.tsx';

const text = commentMessages.outgoing;

/** 送信中, or that it will be sent once there is a connection. */
export function SendingState() {
  const { kind } = useSaveState();
  const isWaiting = kind === 'offline' || kind === 'failing';
  const Icon = isWaiting ? CloudOff : LoaderCircle;
  return (
    <p className="sending-state">
      <Icon aria-hidden className="size-4 shrink-0" />
      {isWaiting ? text.waiting : text.sending}
    </p>
  );
}
