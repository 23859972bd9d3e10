import { useEffect, useRef, useState } from 'preact/hooks';
import { type Address, changed, go } from '../address.ts';
import { ApiError } from '../api.ts';
import { keepDraft } from '../drafts.ts';
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
  const [copied, setCopied] = useState('');
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
    setCopied(
      await navigator.clipboard.writeText(edit.yaml).then(
        () => `Copied. Saved as rules/${edit.file} it counts.`,
        () => 'The browser does not allow it: select the text and copy it by hand.',
      ),
    );
  };
  const change = (next: Edit) => {
    setEdit(next);
    setCopied('');
  };
  const open = (opened: Edit) => {
    change(opened);
    setResult(null);
    go(changed({ pack: opened.file }), { replace: true });
  };
  const write = (yaml: string) => {
    if (!edit) return;
    change({ ...edit, yaml });
    keepDraft({ ...edit, yaml });
  };

  return (
    <>
      <h1>Try a rule</h1>
      <p>
        Change the words of a pack and see what that does, to one article and to the whole archive. Nothing is stored.
      </p>
      <div class="workbench">
        <section aria-labelledby="the-rule">
          <h2 id="the-rule">The rule</h2>
          <PackChoice file={params.pack ?? ''} onOpen={open} />
          {edit && (
            <>
              <label for="yaml">
                <code>rules/{edit.file}</code>
              </label>
              <Editor id="yaml" value={edit.yaml} findings={findings} onChange={write} />
              <p class="actions">
                <button type="button" onClick={copy}>
                  Copy the YAML
                </button>
                <span role="status">{copied}</span>
              </p>
            </>
          )}
        </section>
        <section aria-labelledby="the-article">
          <h2 id="the-article">The article</h2>
          <TextChoice
            id={params.article ?? ''}
            value={article}
            onChange={setArticle}
            onChoose={(id) => go(changed({ article: id }), { replace: true })}
          />
        </section>
      </div>
      <h2>What changes</h2>
      <p class="actions">
        <button type="button" class="primary" disabled={!edit || busy || !isGiven(article)} onClick={seeHere}>
          See what changes in this article
        </button>
        {!edit && <span class="quiet">Choose a pack or begin one.</span>}
      </p>
      {error && <Failed error={error} />}
      <section ref={field} tabIndex={-1} aria-label="What changes in this article" aria-busy={busy}>
        {result && <TrialResult answer={result.answer} stale={result.edit !== edit} />}
      </section>
      {edit && <ArchiveTrial edit={edit} disabled={busy} onRun={setBusy} />}
    </>
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
