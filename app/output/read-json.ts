/** A form's field as JSON; `undefined` where it is none. */
export function readJson(field: FormDataEntryValue | null): unknown {
  if (typeof field !== 'string') return undefined;
  try {
    return JSON.parse(field);
  } catch {
    return undefined;
  }
}
