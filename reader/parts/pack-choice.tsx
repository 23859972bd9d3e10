import { useEffect, useState } from 'preact/hooks';
import { useAnswer } from '../answer.ts';
import { ApiError } from '../api.ts';
import { byFamily, type Edit, newPack, type PackSummary, readPack } from '../rules-api.ts';
import { Failed } from './states.tsx';

interface Props {
  /** The pack that the address names; empty for none. */
  file: string;
  onOpen(edit: Edit | null, file: string | undefined): void;
}

/** Which pack is changed: one that is there, or a new one from a template. */
export function PackChoice({ file, onOpen }: Props) {
  const { data, error } = useAnswer<{ packs: PackSummary[] }>('/reader/rules');
  const [failed, setFailed] = useState<ApiError | null>(null);
  const [name, setName] = useState('my-issue');
  const [family, setFamily] = useState('issues');

  const open = (loading: Promise<Edit>, address?: string) =>
    loading.then(
      (edit) => {
        setFailed(null);
        onOpen(edit, address);
      },
      (failure) =>
        setFailed(failure instanceof ApiError ? failure : new ApiError(0, 'Something went wrong', `${failure}`)),
    );
  const choose = (chosen: string) =>
    open(
      readPack(chosen).then((pack) => ({ file: pack.file, yaml: pack.yaml })),
      chosen,
    );
  // A link may name the pack; what is chosen here names it in the address.
  useEffect(() => {
    if (file) choose(file);
  }, []);

  if (error) return <Failed error={error} />;
  return (
    <>
      <p class="choice">
        <label for="pack">Change a pack</label>
        <select id="pack" value={file} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="" disabled>
            choose …
          </option>
          {byFamily(data?.packs ?? []).map(([name, packs]) => (
            <optgroup key={name} label={name}>
              {packs.map((pack) => (
                <option key={pack.file} value={pack.file}>
                  {pack.file}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
      <form
        class="choice"
        onSubmit={(event) => {
          event.preventDefault();
          void open(newPack(family, name));
        }}
      >
        <label for="family">or begin one for</label>
        <select id="family" value={family} onChange={(event) => setFamily(event.currentTarget.value)}>
          <option value="issues">an issue</option>
          <option value="topics">a topic</option>
        </select>
        <label for="name">named</label>
        <input
          id="name"
          value={name}
          required
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          title="Small letters, digits and hyphens"
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit">Begin</button>
      </form>
      {failed && <Failed error={failed} />}
    </>
  );
}
