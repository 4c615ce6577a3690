import { PaneError } from '../pane-error.tsx';
import { BackToVersions } from './back-to-versions.tsx';
import { VersionPane } from './version-pane.tsx';

/** A screen of the versions that could not be shown; the workspace around it stays, with what was typed in it. */
export function VersionError() {
  return (
    <VersionPane>
      <BackToVersions />
      <PaneError titleClass="version-title" />
    </VersionPane>
  );
}
