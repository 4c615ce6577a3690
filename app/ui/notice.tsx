import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import OctagonAlert from 'lucide-react/icons/octagon-alert';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const TONES = {
  info: { Icon: Info, frame: 'border-key-900', icon: 'text-key-900' },
  success: { Icon: CircleCheck, frame: 'border-success-2', icon: 'text-success-2' },
  warning: { Icon: TriangleAlert, frame: 'border-warning-yellow-2', icon: 'text-warning-yellow-2' },
  error: { Icon: OctagonAlert, frame: 'border-error-1', icon: 'text-error-1' },
} as const;

interface NoticeProps {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Announce it when it appears: `alert` for an error of what was just done, `status` for the rest. */
  readonly live?: 'alert' | 'status';
  readonly className?: string;
}

/** Notification banner of the design system: an icon, a frame and words, never colour alone. */
export function Notice({ tone, title, children, live, className }: NoticeProps) {
  const { Icon, frame, icon } = TONES[tone];
  return (
    <div
      role={live}
      className={classNames(
        'grid grid-cols-[auto_1fr] gap-x-3 rounded-12 border-2 bg-white px-4 py-4',
        frame,
        className,
      )}
    >
      <Icon aria-hidden className={classNames('mt-0.5 size-6', icon)} />
      <p className="text-std-17B-170">{title}</p>
      {children && <div className="col-start-2 mt-1">{children}</div>}
    </div>
  );
}
