import { useEffect, useRef, useState } from 'preact/hooks';
import { type Address, changed, go } from '../address.ts';
import { ApiError } from '../api.ts';
import { ArchiveTrial } from '../parts/archive-trial.tsx';
import { Editor } from '../parts/editor.tsx';
import { PackChoice } from '../parts/pack-choice.tsx';
import { Failed } from '../parts/states.tsx';
import { TextChoice } from '../parts/text-choice.tsx';
import { TrialResult } from '../parts/trial-result.tsx';
import { type Edit, type Finding, lintPack, type TriedArticle, type TriedOn, tryOn } from '../rules-api.ts';

/** Milliseconds without a keystroke before the pack is judged. */
const PAUSE = 500;

/** Where a rule is tried before it counts: nothing here is stored. */
export function Try({ params }: Address) {
  const [edit, setEdit] = useState<Edit | null>(null);
  const [article, setArticle] = useState<TriedOn>({ text: '', title: '', published: '' });
  const [result, setResult] = useState<{ edit: Edit; answer: TriedArticle } | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const [copied, setCopied] = useState(false);
  const [findings, judged] = useFindings(edit, busy);
  const field = useRef<HTMLElement>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const seeHere = async () => {
    if (!edit) return;
    const stop = new AbortController();
    running.current = stop;
    setBusy(true);
    setError(null);
    try {
      const answer = await tryOn(edit, article, stop.signal);
      setResult({ edit, answer });
      judged(answer.findings);
      field.current?.focus();
    } catch (failure) {
      if (!stop.signal.aborted) setError(asApiError(failure));
    } finally {
      setBusy(false);
    }
  };
  const copy = async () => {
    if (!edit) return;
    await navigator.clipboard.writeText(edit.yaml);
    setCopied(true);
  };
  const change = (next: Edit | null) => {
    setEdit(next);
    setCopied(false);
  };

  return (
    <section class="try">
      <h1>Try a rule</h1>
      <p>Change the words of a pack and see what that does, here and in the whole archive. Nothing is stored.</p>
      <div class="columns">
        <div>
          <h2>1. The rule</h2>
          <PackChoice
            file={params.pack ?? ''}
            onOpen={(opened, file) => {
              change(opened);
              setResult(null);
              go(changed({ pack: file }), { replace: true });
            }}
          />
          {edit && (
            <>
              <label for="yaml">
                <code>rules/{edit.file}</code>
              </label>
              <Editor id="yaml" value={edit.yaml} findings={findings} onChange={(yaml) => change({ ...edit, yaml })} />
              <p class="actions">
                <button type="button" onClick={copy}>
                  Copy the YAML
                </button>
                <span role="status">{copied && `Copied. Save it as rules/${edit.file} and it counts.`}</span>
              </p>
            </>
          )}
        </div>
        <div>
          <h2>2. The article</h2>
          <TextChoice
            id={params.article ?? ''}
            value={article}
            onChange={setArticle}
            onChoose={(id) => go(changed({ article: id }), { replace: true })}
          />
        </div>
      </div>
      <h2>3. What changes</h2>
      <p class="actions">
        <button type="button" class="primary" disabled={!edit || busy || !isGiven(article)} onClick={seeHere}>
          {busy ? 'Reading …' : 'See what changes here'}
        </button>
      </p>
      {error && <Failed error={error} />}
      <section ref={field} tabIndex={-1} aria-label="What changes in this article" aria-busy={busy}>
        {result && <TrialResult answer={result.answer} stale={result.edit !== edit} />}
      </section>
      {edit && <ArchiveTrial edit={edit} disabled={busy} onRun={setBusy} />}
    </section>
  );
}

function isGiven(article: TriedOn): boolean {
  return 'id' in article ? article.id !== '' : article.text.trim() !== '';
}

/** What is wrong with the pack, a moment after it was last changed. */
function useFindings(edit: Edit | null, busy: boolean): [Finding[], (findings: Finding[]) => void] {
  const [findings, setFindings] = useState<Finding[]>([]);
  useEffect(() => {
    if (!edit || busy) return;
    const stop = new AbortController();
    const judge = () =>
      lintPack(edit, stop.signal).then(
        (answer) => setFindings(answer.findings),
        // Judging waits its turn: whatever holds it up will say so itself.
        () => {},
      );
    const timer = setTimeout(judge, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [edit, busy]);
  return [findings, setFindings];
}

function asApiError(failure: unknown): ApiError {
  return failure instanceof ApiError ? failure : new ApiError(0, 'Something went wrong here', String(failure));
}
