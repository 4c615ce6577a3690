import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { BackToVersions } from './back-to-versions.tsx';
import { VersionPane } from './version-pane.tsx';

const text = versionMessages.adopt;

/** In the place of the form of 決定: there is nothing to adopt. */
export function AlreadyAdopted() {
  return (
    <VersionPane>
      <BackToVersions />
      <h1 className="version-title">{text.title}</h1>
      <p className="phrases mt-4">{text.already}</p>
    </VersionPane>
  );
}
