import { useEffect, useState } from 'preact/hooks';
import type { Edit, Finding } from '../rules-api.ts';
import { Editor } from './editor.tsx';

interface Props {
  edit: Edit;
  findings: Finding[];
  onChange(edit: Edit): void;
}

/** A pack's text with what is wrong with it, to be changed here and taken along. */
export function PackEditor({ edit, findings, onChange }: Props) {
  const [copied, setCopied] = useState('');
  useEffect(() => setCopied(''), [edit]);
  const copy = async () => {
    setCopied(
      await navigator.clipboard.writeText(edit.yaml).then(
        () =>
          `Copied. Saved as rules/${edit.file} it counts at once on this computer; on a stack, when it is deployed.`,
        () => 'The browser does not allow it: select the text and copy it by hand.',
      ),
    );
  };
  return (
    <>
      <label for="yaml">
        <code>rules/{edit.file}</code>
      </label>
      <Editor id="yaml" value={edit.yaml} findings={findings} onChange={(yaml) => onChange({ ...edit, yaml })} />
      <p class="actions">
        <button type="button" onClick={copy}>
          Copy the YAML
        </button>
        <span role="status">{copied}</span>
      </p>
    </>
  );
}
