/** The style sheet's colours and patterns for what is drawn on a canvas. */
import type { Side } from './marks.ts';

export interface Ink {
  text: string;
  rule: string;
  font: string;
  line: Record<Side, string>;
  /** Full for support, hatched for oppose, dotted for neutral: told apart without colour. */
  fill: Record<Side, () => CanvasPattern | string>;
}

/** Edge of a pattern's tile, in device pixels. */
const TILE = 6;

export function readInk(element: Element): Ink {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const line = { support: colour('support'), oppose: colour('oppose'), neutral: colour('neutral') };
  return {
    text: colour('quiet'),
    rule: colour('rule'),
    font: `11px ${style.fontFamily}`,
    line,
    fill: {
      support: () => line.support,
      oppose: () => pattern(line.oppose, hatch),
      neutral: () => pattern(line.neutral, dots),
    },
  };
}

/** Calls back when the page turns light or dark. Returns what ends that. */
export function watchInk(onChange: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onChange);
  return () => dark.removeEventListener('change', onChange);
}

function pattern(colour: string, draw: (context: CanvasRenderingContext2D) => void): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const context = tile.getContext('2d');
  if (!context) return colour;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  draw(context);
  return context.createPattern(tile, 'repeat') ?? colour;
}

function hatch(context: CanvasRenderingContext2D): void {
  context.lineWidth = 2;
  context.beginPath();
  for (const shift of [-TILE, 0, TILE]) {
    context.moveTo(shift, TILE);
    context.lineTo(shift + TILE, 0);
  }
  context.stroke();
}

function dots(context: CanvasRenderingContext2D): void {
  context.fillRect(1, 1, 2, 2);
  context.fillRect(4, 4, 2, 2);
}
