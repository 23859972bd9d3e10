import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { address, hrefOf } from '../address.ts';
import { connected, files, type Progress, underWay } from '../live.ts';

/** What was dropped lately and how far it is. */
export function Inbox() {
  const list = files.value;
  const busy = list.filter(underWay).length;
  const box = useRef<HTMLDetailsElement>(null);
  useLeaving(box);
  return (
    <details class="inbox" ref={box}>
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

/** What is open lies over the page: it closes when one goes elsewhere, by a click, by Escape or to another view. */
function useLeaving(box: RefObject<HTMLDetailsElement | null>): void {
  const close = () => box.current?.removeAttribute('open');
  useEffect(close, [address.value]);
  useEffect(() => {
    const clicked = ({ target }: Event) => box.current?.contains(target as Node) || close();
    const pressed = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !box.current?.open) return;
      close();
      box.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', clicked);
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('pointerdown', clicked);
      document.removeEventListener('keydown', pressed);
    };
  }, []);
}

function File({ name, what, articleId, steps, detail }: Progress) {
  const link = what === 'labelled' && articleId ? hrefOf('articles', {}, articleId) : undefined;
  return (
    <li class={what.replace(' ', '-')}>
      <bdi>{link ? <a href={link}>{name}</a> : name}</bdi>
      <small>
        {steps.join(' → ')}
        {detail && `: ${detail}`} {/rejected/.test(`${what} ${detail}`) && <a href={hrefOf('rejections')}>why</a>}
      </small>
    </li>
  );
}
