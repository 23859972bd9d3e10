import { useRef } from 'preact/hooks';
import type { Finding } from '../rules-api.ts';

interface Props {
  id: string;
  value: string;
  findings: Finding[];
  onChange(value: string): void;
}

/** A plain text field with line numbers, and beside each line what is wrong with it. */
export function Editor({ id, value, findings, onChange }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const beside = useRef<HTMLDivElement>(null);
  const lines = value.split('\n').length;
  const byLine = new Map<number, Finding[]>();
  for (const finding of findings) byLine.set(finding.line, [...(byLine.get(finding.line) ?? []), finding]);

  const scroll = () => {
    if (beside.current && field.current) beside.current.scrollTop = field.current.scrollTop;
  };
  const goTo = (line: number) => {
    const { current } = field;
    if (!current) return;
    const start =
      value
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const end = value.indexOf('\n', start);
    current.focus();
    current.setSelectionRange(start, end < 0 ? value.length : end);
    current.scrollTop = (current.scrollHeight / lines) * Math.max(0, line - 4);
  };

  return (
    <div class="editor">
      <div class="lines">
        <div class="beside" ref={beside} aria-hidden="true">
          {Array.from({ length: lines }, (_, at) => {
            const found = byLine.get(at + 1);
            const level = found?.some((one) => one.level === 'error') ? 'error' : found && 'warning';
            return (
              <div key={at} class={level} title={found?.map(({ message }) => message).join('\n')}>
                {level && (level === 'error' ? '✗' : '!')} {at + 1}
              </div>
            );
          })}
        </div>
        <textarea
          id={id}
          ref={field}
          value={value}
          rows={Math.min(34, Math.max(14, lines + 1))}
          wrap="off"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          aria-describedby={`${id}-findings`}
          aria-invalid={findings.some(({ level }) => level === 'error')}
          onInput={(event) => onChange(event.currentTarget.value)}
          onScroll={scroll}
        />
      </div>
      <ul id={`${id}-findings`} class="findings" aria-live="polite">
        {findings.map((finding) => (
          <li key={`${finding.line} ${finding.message}`} class={finding.level}>
            <button type="button" onClick={() => goTo(finding.line)}>
              Line {finding.line}
            </button>{' '}
            <strong>{finding.level}</strong> <span dir="auto">{finding.message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
