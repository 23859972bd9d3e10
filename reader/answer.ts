import { useEffect, useState } from 'preact/hooks';
import { ApiError, ask } from './api.ts';
import { changes } from './live.ts';

export interface Answered<Answer> {
  /** The last answer of the same resource; stays while a newer one is on its way. */
  data?: Answer;
  error?: ApiError;
  /** True while the answer shown is not that of the path asked for. */
  loading: boolean;
}

/** What the API says, asked anew when the path or the records change; null asks nothing. */
export function useAnswer<Answer>(path: string | null): Answered<Answer> {
  const [state, setState] = useState<{ path: string | null; data?: Answer; error?: ApiError }>({ path: null });
  const version = changes.value;
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    ask<Answer>(path, stop.signal).then(
      (data) => setState({ path, data }),
      (error: Error) => {
        if (stop.signal.aborted) return;
        const known = error instanceof ApiError ? error : new ApiError(0, 'Something went wrong here', String(error));
        setState((before) => ({ path, error: known, data: before.path === path ? before.data : undefined }));
      },
    );
    return () => stop.abort();
  }, [path, version]);
  // An answer of another resource has another shape.
  const data = resourceOf(state.path) === resourceOf(path) ? state.data : undefined;
  return { data, error: state.path === path ? state.error : undefined, loading: path !== state.path };
}

/** The path without its query. */
function resourceOf(path: string | null): string | undefined {
  return path?.split('?')[0];
}
