import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { ShownBlock, ShownBody, ShownState } from '#shared/versions/shown.ts';
import { RenderedBody } from '../editor/rendered-body.tsx';
import { classNames } from '../ui/class-names.ts';
import { ShownTextView } from './shown-text.tsx';

const text = versionMessages.changes;

interface ShownBodyProps {
  readonly body: ShownBody;
  readonly state: ShownState;
}

/** An item's text: whole, or block by block where it changed. */
export function ShownBodyView({ body, state }: ShownBodyProps) {
  if (body.kind === 'blocks') {
    return (
      <div className="body-text shown-blocks">
        {body.blocks.map((block) => (
          <BlockView key={`${block.id} ${block.state}`} block={block} />
        ))}
      </div>
    );
  }
  const whole = <RenderedBody json={body.json} highlights={[]} />;
  if (state !== 'added' && state !== 'removed') return <div className="body-text">{whole}</div>;
  const Mark = state === 'added' ? 'ins' : 'del';
  return (
    <Mark className={`body-text shown-whole shown-whole-${state}`}>
      <span className="sr-only">{text.begins[state]}</span>
      {whole}
      <span className="sr-only">{text.ends[state]}</span>
    </Mark>
  );
}

function BlockView({ block }: { readonly block: ShownBlock }) {
  const { state, isHeading, place, text: runs } = block;
  const label = state === 'moved' || state === 'format' ? text.block[state] : null;
  return (
    <p className={classNames(`shown-block shown-block-${place}`, isHeading && 'font-bold')}>
      {label !== null && <span className="shown-note">{label}</span>}
      <ShownTextView text={runs} />
    </p>
  );
}
