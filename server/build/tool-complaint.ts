/** What a build tool says is wrong, up to where it goes on with a stack and dumps: a screenful for who must mend it. */
export function toolComplaint(output: string): string {
  const lines = output.trim().split('\n');
  const stack = lines.findIndex((line) => /^\s+at /.test(line));
  return (stack > 0 ? lines.slice(0, stack) : lines).join('\n');
}
