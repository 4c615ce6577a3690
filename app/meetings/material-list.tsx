import Download from 'lucide-react/icons/download';
import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import type { Material, MeetingRecord } from '#shared/meetings/model.ts';
import { useStrategy } from '../collab/workspace-context.tsx';

const text = meetingMessages.material;

/** 資料 by number, each to be downloaded. */
export function MaterialList({ meeting }: { readonly meeting: MeetingRecord }) {
  const { slug } = useStrategy();
  if (meeting.materials.length === 0) return <p>{meetingMessages.page.noMaterials}</p>;
  const base = `/strategies/${slug}/meetings/${meeting.id}/materials`;
  return (
    <ul className="materials">
      {meeting.materials.map((material) => (
        <li key={material.id} className="material">
          <span className="material-number">{text.number(material.number)}</span>
          <DownloadLink material={material} address={`${base}/${material.id}`} />
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
