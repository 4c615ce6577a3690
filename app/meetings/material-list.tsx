import Download from 'lucide-react/icons/download';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { Material } from '#shared/meetings/model.ts';
import { MaterialTools } from './material-tools.tsx';

const text = meetingMessages.material;

interface MaterialListProps {
  readonly materials: readonly Material[];
  /** Under which each is found by its id. */
  readonly address: string;
  readonly canChange: boolean;
}

/** 資料 by number, each to be downloaded; for the secretariat also to be moved and removed. */
export function MaterialList({ materials, address, canChange }: MaterialListProps) {
  if (materials.length === 0) return <p>{meetingMessages.page.noMaterials}</p>;
  return (
    <ul className="materials">
      {materials.map((material, at) => (
        <li key={material.id} className="material">
          <span className="material-number">{text.number(material.number)}</span>
          <DownloadLink material={material} address={`${address}/${material.id}`} />
          {canChange && (
            <MaterialTools
              material={material}
              address={`${address}/${material.id}`}
              isFirst={at === 0}
              isLast={at === materials.length - 1}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function DownloadLink({ material, address }: { readonly material: Material; readonly address: string }) {
  const { number, fileName, size } = material;
  return (
    <span className="material-file">
      {/* `download`: while the server is away the page stays. */}
      <a href={address} download className="text-link" aria-label={text.download(number, fileName)}>
        <Download aria-hidden className="mr-1 inline size-4" />
        {fileName}
      </a>
      <span className="material-size">{text.size(size)}</span>
    </span>
  );
}
