import { useRef } from 'preact/hooks';
import type { Finding } from '../rules-api.ts';
import { Text } from './text.tsx';

interface Props {
  id: string;
  value: string;
  findings: Finding[];
  onChange(value: string): void;
}

/** A plain text field with line numbers, and beside each line a mark where something is wrong with it. */
export function Editor({ id, value, findings, onChange }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLPreElement>(null);
  const lines = value.split('\n');
  const goTo = (line: number) => {
    const { current } = field;
    if (!current) return;
    const from = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
    current.focus();
    current.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    current.scrollTop = (current.scrollHeight / lines.length) * Math.max(0, line - 4);
  };
  return (
    <div class="editor">
      <div class="lines">
        <pre class="numbers" ref={numbers} aria-hidden="true">
          {lines.map((_, at) => (
            <LineNumber key={at} line={at + 1} findings={findings} />
          ))}
        </pre>
        <textarea
          id={id}
          ref={field}
          value={value}
          rows={26}
          wrap="off"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          aria-describedby={`${id}-findings`}
          aria-invalid={findings.some(({ level }) => level === 'error')}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
          onScroll={({ currentTarget }) => {
            if (numbers.current) numbers.current.scrollTop = currentTarget.scrollTop;
          }}
        />
      </div>
      <ul id={`${id}-findings`} class="findings" aria-live="polite" aria-label="What is wrong with the pack">
        {findings.map((finding) => (
          <li key={`${finding.line} ${finding.message}`} class={finding.level}>
            <button type="button" onClick={() => goTo(finding.line)}>
              Line {finding.line}
            </button>{' '}
            <strong>{finding.level}</strong> <Text text={finding.message} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function LineNumber({ line, findings }: { line: number; findings: Finding[] }) {
  const here = findings.filter((finding) => finding.line === line);
  if (!here.length) return <>{`${line}\n`}</>;
  const level = here.some((finding) => finding.level === 'error') ? 'error' : 'warning';
  return (
    <span class={level} title={here.map(({ message }) => message).join('\n')}>
      {`${level === 'error' ? '✗' : '!'} ${line}\n`}
    </span>
  );
}
