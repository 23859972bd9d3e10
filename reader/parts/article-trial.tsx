import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../api.ts';
import { type Edit, type Finding, type TriedArticle, type TriedOn, tryOn } from '../rules-api.ts';
import { Failed } from './states.tsx';
import { TrialResult } from './trial-result.tsx';

interface Props {
  edit: Edit | null;
  article: TriedOn;
  busy: boolean;
  /** Told when a run begins and ends. */
  onRun(running: boolean): void;
  /** Told what is wrong with the pack, which a run finds on its way. */
  onFindings(findings: Finding[]): void;
}

/** What a changed pack does to one article. */
export function ArticleTrial({ edit, article, busy, onRun, onFindings }: Props) {
  const [result, setResult] = useState<{ edit: Edit; answer: TriedArticle } | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const field = useRef<HTMLElement>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (tried: Edit) => {
    running.current = new AbortController();
    const { signal } = running.current;
    onRun(true);
    setError(null);
    try {
      const answer = await tryOn(tried, article, signal);
      setResult({ edit: tried, answer });
      onFindings(answer.findings);
      field.current?.focus();
    } catch (failure) {
      if (!signal.aborted) setError(asApiError(failure));
    } finally {
      onRun(false);
    }
  };
  return (
    <>
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={!edit || busy || !isGiven(article)}
          onClick={() => edit && run(edit)}
        >
          See what changes in this article
        </button>
        {!edit && <span class="quiet">Choose a pack or begin one.</span>}
      </p>
      {error && <Failed error={error} />}
      <section ref={field} tabIndex={-1} aria-label="What changes in this article" aria-busy={busy}>
        {result && <TrialResult answer={result.answer} stale={result.edit !== edit} />}
      </section>
    </>
  );
}

function isGiven(article: TriedOn): boolean {
  return 'id' in article ? article.id !== '' : article.text.trim() !== '';
}

function asApiError(failure: unknown): ApiError {
  return failure instanceof ApiError ? failure : new ApiError(0, 'Something went wrong here', String(failure));
}
