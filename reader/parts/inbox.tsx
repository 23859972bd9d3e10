import { hrefOf } from '../address.ts';
import { connected, files, type Progress, underWay } from '../live.ts';

/** What was dropped lately and how far it is. */
export function Inbox() {
  const list = files.value;
  const busy = list.filter(underWay).length;
  return (
    <details class="inbox">
      <summary>
        <span class={connected.value ? 'lamp on' : 'lamp'} aria-hidden="true" />
        {connected.value ? (busy ? `${busy} on the way` : 'Live') : 'Not connected'}
      </summary>
      <div class="panel">
        {list.length ? (
          <ol aria-live="polite" aria-label="Files dropped lately">
            {list.map((file) => (
              <File key={file.name} {...file} />
            ))}
          </ol>
        ) : (
          <p>Files you drop into the inbox show here, step by step.</p>
        )}
      </div>
    </details>
  );
}

function File({ name, what, articleId, steps, detail }: Progress) {
  const link = what === 'labelled' && articleId ? hrefOf('articles', {}, articleId) : undefined;
  return (
    <li class={what.replace(' ', '-')}>
      <bdi>{link ? <a href={link}>{name}</a> : name}</bdi>
      <small>
        {steps.join(' → ')}
        {detail && `: ${detail}`} {what === 'rejected' && <a href={hrefOf('rejections')}>why</a>}
      </small>
    </li>
  );
}
