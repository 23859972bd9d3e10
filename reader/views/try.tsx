import { useEffect, useState } from 'preact/hooks';
import { type Address, changed, go } from '../address.ts';
import { keepDraft } from '../drafts.ts';
import { ArchiveTrial } from '../parts/archive-trial.tsx';
import { ArticleTrial } from '../parts/article-trial.tsx';
import { PackChoice } from '../parts/pack-choice.tsx';
import { PackEditor } from '../parts/pack-editor.tsx';
import { TextChoice } from '../parts/text-choice.tsx';
import { type Edit, type Finding, lintPack, type TriedOn } from '../rules-api.ts';

/** Milliseconds without a keystroke before the pack is judged. */
const PAUSE = 500;

/** Where a rule is tried before it counts: nothing here is stored. */
export function Try({ params }: Address) {
  const [edit, setEdit] = useState<Edit | null>(null);
  const [article, setArticle] = useState<TriedOn>({ text: '', title: '', published: '' });
  const [busy, setBusy] = useState(false);
  const [findings, judged] = useFindings(edit, busy);
  const open = (opened: Edit) => {
    setEdit(opened);
    go(changed({ pack: opened.file }), { replace: true });
  };
  const write = (written: Edit) => {
    setEdit(written);
    keepDraft(written);
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
          {edit && <PackEditor edit={edit} findings={findings} onChange={write} />}
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
      <ArticleTrial key={edit?.file} edit={edit} article={article} busy={busy} onRun={setBusy} onFindings={judged} />
      {edit && <ArchiveTrial edit={edit} disabled={busy} onRun={setBusy} />}
    </>
  );
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
