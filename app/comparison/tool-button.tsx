import type { LucideIcon } from 'lucide-react';
import { useDesk } from './desk.tsx';

interface ToolButtonProps {
  /** What it is among the tools beside it, so that the focus finds it again. */
  readonly control: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
}

/** A step of a row or a card as a sign; it keeps the focus while nothing can be arranged. */
export function ToolButton({ control, label, icon: Icon, run }: ToolButtonProps) {
  const { canArrange } = useDesk();
  return (
    <button
      type="button"
      data-control={control}
      aria-label={label}
      title={label}
      aria-disabled={!canArrange || undefined}
      className="comparison-tool"
      onClick={() => canArrange && run()}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  );
}
