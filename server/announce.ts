/** Says in the terminal what the start is doing now; once per phase. */
export type Announce = (line: string) => void;
