import { useEffect } from 'preact/hooks';
import { address, hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { type Counted, pathOf } from '../api.ts';
import { learn } from '../names.ts';
import { GLYPH, SIDES } from '../words.ts';
import { Choice, Day, type Option } from './choice.tsx';

/** Values offered of each filter, most first; any other can stand in the address. */
const OFFERED = '300';

/** The API's filters, kept in the address. */
export function Filters({ fields }: { fields: ('topic' | 'holder' | 'target' | 'label' | 'outlet')[] }) {
  const { view, params } = address.value;
  const { from, to } = params;
  const used = ['topic', 'holder', 'target', 'label', 'outlet', 'from', 'to'].filter((name) => params[name]);
  return (
    <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      {fields.includes('topic') && (
        <Facet name="topic" path="topics" title="Topic" any="All topics" range={{ from, to }} />
      )}
      {fields.includes('holder') && (
        <Facet name="holder" path="holders" title="Holder" any="Anyone" range={{ from, to }} />
      )}
      {fields.includes('target') && (
        <Facet name="target" path="targets" title="Target" any="Anything" range={{ from, to }} />
      )}
      {fields.includes('label') && (
        <Choice
          name="label"
          title="Side"
          any={params.holder || params.target ? 'Any side' : 'Of whom?'}
          options={SIDES.map((side) => ({ value: side, name: `${GLYPH[side]} ${side}` }))}
          disabled={!params.holder && !params.target}
        />
      )}
      {fields.includes('outlet') && (
        <Facet name="outlet" path="outlets" title="Outlet" any="All outlets" range={{ from, to }} />
      )}
      <Day name="from" title="From" />
      <Day name="to" title="To" />
      {used.length > 0 && (
        <a class="clear" href={hrefOf(view)}>
          Clear
        </a>
      )}
    </form>
  );
}

function Facet({
  name,
  path,
  title,
  any,
  range,
}: {
  name: string;
  path: 'topics' | 'holders' | 'targets' | 'outlets';
  title: string;
  any: string;
  range: { from?: string; to?: string };
}) {
  const { data } = useAnswer<Record<string, Counted[]>>(pathOf(`/${path}`, { ...range, limit: OFFERED }));
  useEffect(() => learn(data?.[path] ?? []), [data, path]);
  const { holder, target } = address.value.params;
  // A side is of a holder or toward a target: it goes with the last of the two.
  const other = name === 'holder' ? target : name === 'target' ? holder : 'kept';
  return (
    <Choice
      name={name}
      title={title}
      any={any}
      options={(data?.[path] ?? []).map(optionOf)}
      without={other ? [] : ['label']}
    />
  );
}

function optionOf({ id, name, label, articles }: Counted): Option {
  return { value: id, name: name ?? label ?? id, count: articles };
}
