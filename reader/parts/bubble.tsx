import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../marks.ts';
import { Why } from './why.tsx';

/** Milliseconds a bubble stays when the pointer leaves, so that it can be moved into. */
const LINGER = 250;

interface Shown {
  words: HTMLElement;
  marks: Mark[];
  /** Chosen, so that it stays until it is closed. */
  held: boolean;
  /** Chosen by the keyboard: the focus goes into it. */
  entered: boolean;
}

/** What is said of the words pointed at; `show` and `leave` are for the words, the element for the page. */
export function useBubble(pack: string) {
  const [shown, setShown] = useState<Shown>();
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = useCallback(() => clearTimeout(leaving.current), []);
  const close = useCallback(() => {
    stay();
    setShown(undefined);
  }, [stay]);
  const reach = useCallback(
    (words: HTMLElement, marks: Mark[]) => {
      stay();
      setShown((before) => (before?.held ? before : { words, marks, held: false, entered: false }));
    },
    [stay],
  );
  const leave = useCallback(() => {
    stay();
    leaving.current = setTimeout(() => setShown((before) => (before?.held ? before : undefined)), LINGER);
  }, [stay]);
  const choose = useCallback(
    (words: HTMLElement, marks: Mark[], byKeyboard: boolean) => {
      stay();
      setShown((before) =>
        before?.held && before.words === words ? undefined : { words, marks, held: true, entered: byKeyboard },
      );
    },
    [stay],
  );
  const element = shown && <Bubble {...shown} pack={pack} stay={stay} leave={leave} close={close} />;
  return { reach, leave, choose, close, element };
}

function Bubble(props: Shown & { pack: string; stay(): void; leave(): void; close(): void }) {
  const { words, marks, entered, held, pack, stay, leave, close } = props;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) place(box.current, words);
    if (entered) box.current?.focus();
  }, [words, entered, marks]);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      if (box.current?.contains(document.activeElement)) words.focus({ preventScroll: true });
      close();
    };
    const onPress = ({ target }: Event) => {
      if (held && target instanceof Node && !box.current?.contains(target) && !words.contains(target)) close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [words, held, close]);
  return (
    <div
      class="bubble"
      role="dialog"
      aria-label="Why these words are marked"
      tabIndex={-1}
      ref={box}
      onMouseEnter={stay}
      onMouseLeave={leave}
    >
      <Why marks={marks} pack={pack} />
      {held && (
        <button type="button" class="close" onClick={close}>
          Close
        </button>
      )}
    </div>
  );
}

/** Below the words' last line, within the sheet they stand on; narrow screens have it at their foot (style.css). */
function place(box: HTMLElement, words: HTMLElement): void {
  const sheet = box.offsetParent?.getBoundingClientRect();
  const line = [...words.getClientRects()].at(-1);
  if (!sheet || !line) return;
  const most = Math.max(0, sheet.width - box.offsetWidth);
  box.style.setProperty('--left', `${Math.min(most, Math.max(0, line.left - sheet.left))}px`);
  box.style.setProperty('--top', `${line.bottom - sheet.top + 6}px`);
}
