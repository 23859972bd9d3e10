import { hrefOf } from '../address.ts';
import type { Counted, Sides } from '../api.ts';
import { SideMarks } from './marks-of.tsx';
import { Text } from './text.tsx';

/** Which outlets report which sides toward the target. */
export function ByOutlet({
  outlets,
  target,
  range,
}: {
  outlets: (Counted & Partial<Sides>)[];
  target: { id: string; name: string };
  range: { from?: string; to?: string };
}) {
  return (
    <table class="outlets">
      <thead class="unseen">
        <tr>
          <th scope="col">Outlet</th>
          <th scope="col">Articles by side</th>
        </tr>
      </thead>
      <tbody>
        {outlets.map(({ id, name = id, ...sides }) => (
          <tr key={id}>
            <th scope="row">
              <a href={hrefOf('articles', { ...range, target: target.id, outlet: id })}>
                <Text text={id === 'unknown' ? 'Unknown outlet' : name} />
              </a>
            </th>
            <td>
              <SideMarks
                sides={sides}
                query={{ ...range, target: target.id, outlet: id }}
                who={`Somebody in ${name}`}
                what={target.name}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
