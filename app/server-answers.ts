/** True if the server can be reached at this moment. */
export async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/livez')).ok;
  } catch {
    return false;
  }
}
