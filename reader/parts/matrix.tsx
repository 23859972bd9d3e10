import { changed } from '../address.ts';
import type { Matrix as MatrixData } from '../matrix.ts';
import { SideMarks } from './marks-of.tsx';
import { Text } from './text.tsx';

/** Holders in rows, targets in columns; the first column is the target that was picked. */
export function Matrix({ matrix, range }: { matrix: MatrixData; range: { from?: string; to?: string } }) {
  const { holders, targets, at } = matrix;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section class="scroll" aria-label="Holders and targets" tabIndex={0}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">Holder</span>
            </th>
            {targets.map(({ id, name }, index) => (
              <th key={id} scope="col" class={index === 0 ? 'picked' : undefined}>
                <a href={changed({ target: id })}>
                  <Text text={name} />
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {holders.map((holder) => (
            <tr key={holder.id}>
              <th scope="row">
                <Text text={holder.name} />
              </th>
              {targets.map((target, index) => {
                const pair = at(holder.id, target.id);
                const query = { ...range, holder: holder.id, target: target.id };
                return (
                  <td key={target.id} class={index === 0 ? 'picked' : undefined}>
                    {pair && <SideMarks sides={pair} query={query} who={holder.name} what={target.name} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
