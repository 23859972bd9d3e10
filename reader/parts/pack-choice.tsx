import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../answer.ts';
import { ApiError } from '../api.ts';
import { draftOf, dropDraft } from '../drafts.ts';
import { byFamily, type Edit, newPack, type PackSummary, readPack } from '../rules-api.ts';
import { Failed } from './states.tsx';

interface Props {
  /** The pack that the address names; empty for none. */
  file: string;
  onOpen(edit: Edit): void;
}

/** Which pack is changed: one that is there, or a new one from a template. What was changed here before goes on. */
export function PackChoice({ file, onOpen }: Props) {
  const { data, error } = useAnswer<{ packs: PackSummary[] }>('/reader/rules');
  const [failed, setFailed] = useState<ApiError | null>(null);
  const open = (loading: Promise<Edit>) =>
    loading.then(
      (edit) => {
        setFailed(null);
        onOpen(edit);
      },
      (failure) =>
        setFailed(failure instanceof ApiError ? failure : new ApiError(0, 'Something went wrong here', `${failure}`)),
    );
  const read = (chosen: string) => open(readPack(chosen).then((pack) => ({ file: pack.file, yaml: pack.yaml })));
  const choose = (chosen: string) => {
    const draft = draftOf(chosen);
    if (draft) onOpen(draft);
    else void read(chosen);
  };
  const startOver = () => {
    dropDraft(file);
    void read(file);
  };
  // A link may name the pack; what is chosen here names it in the address.
  useEffect(() => {
    if (file) choose(file);
  }, []);
  if (error) return <Failed error={error} />;
  const packs = data?.packs ?? [];
  const known = packs.some((pack) => pack.file === file);
  return (
    <>
      <div class="filters">
        <label class="choice wide">
          <span>Change a pack</span>
          <select name="pack" value={file} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            <option value="" disabled>
              choose …
            </option>
            {file && !known && <option value={file}>{file}</option>}
            {byFamily(packs).map(([family, some]) => (
              <optgroup key={family} label={family}>
                {some.map((pack) => (
                  <option key={pack.file} value={pack.file}>
                    {pack.file}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        {known && draftOf(file) && (
          <button type="button" onClick={startOver}>
            Start over
          </button>
        )}
      </div>
      <NewPack onBegin={(family, name) => open(newPack(family, name))} />
      {failed && <Failed error={failed} />}
    </>
  );
}

function NewPack({ onBegin }: { onBegin(family: string, name: string): void }) {
  const [family, setFamily] = useState('issues');
  const [name, setName] = useState('my-issue');
  return (
    <form
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        onBegin(family, name);
      }}
    >
      <label class="choice">
        <span>Or begin one for</span>
        <select value={family} onChange={({ currentTarget }) => setFamily(currentTarget.value)}>
          <option value="issues">an issue</option>
          <option value="topics">a topic</option>
        </select>
      </label>
      <label class="choice">
        <span>named</span>
        <input
          value={name}
          required
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          title="Small letters, digits and hyphens"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <button type="submit">Begin</button>
    </form>
  );
}
