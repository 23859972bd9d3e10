/** Tries of one call, the first included. */
const TRIES = 3;
/** For a connection, in ms. */
const CONNECT = 2_000;

/**
 * How long a client of AWS waits for one answer, in ms, before it gives the try up and makes another. By default the SDK
 * waits for ever: one call that hangs would take its whole batch past the function's timeout. All tries together must end
 * well before that.
 */
export function patience(requestTimeout: number) {
  return {
    maxAttempts: TRIES,
    requestHandler: { connectionTimeout: CONNECT, requestTimeout, throwOnRequestTimeout: true },
  };
}
