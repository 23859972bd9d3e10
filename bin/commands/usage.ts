/** The call's words are off: shown as one line, exit code 2. */
export class UsageError extends Error {}
