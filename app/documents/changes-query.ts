import { type ChangesSettings, USUAL_SETTINGS } from '#shared/documents/change-settings.ts';

/**
 * Settings of a 新旧対照表 from an address: `new` (left, right), and `fold`, `remarks`, `pages` (1, 0). Of a form,
 * which says `set`, a box that is not sent is not ticked; else it is as usual there.
 */
export function changesSettings(
  query: URLSearchParams,
  usualThere: ChangesSettings = USUAL_SETTINGS,
): ChangesSettings {
  const usual = (box: 'fold' | 'remarks' | 'pages') => !query.has('set') && usualThere[box];
  const box = (name: 'fold' | 'remarks' | 'pages') =>
    query.has(name) ? query.get(name) === '1' : usual(name);
  return {
    ...USUAL_SETTINGS,
    newOn: query.get('new') === 'right' ? 'right' : 'left',
    fold: box('fold'),
    remarks: box('remarks'),
    pages: box('pages'),
  };
}
