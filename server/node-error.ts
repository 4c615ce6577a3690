/** The code of an error of Node's (ENOENT, EEXIST …); undefined for any other. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What went wrong, for the terminal. A refused connection to a name with several addresses has only a code. */
export function errorReason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)) || (errorCode(error) ?? 'unknown');
}
