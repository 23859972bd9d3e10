import { type Address, hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { pathOf } from '../api.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { byFamily, type PackPage, type PackSummary, type RulePage } from '../rules-api.ts';

/** The catalogue: `#/rules` all packs, `#/rules?file=F` one pack, `#/rules/PACK/RULE` one rule. */
export function Rules({ id, params }: Address) {
  if (id) return <OneRule rule={id} />;
  return params.file ? <OnePack file={params.file} /> : <AllPacks />;
}

function AllPacks() {
  const { data, error } = useAnswer<{ packs: PackSummary[] }>('/reader/rules');
  if (error) return <Failed error={error} />;
  if (!data) return <Loading />;
  return (
    <section>
      <h1>All rules</h1>
      {byFamily(data.packs).map(([family, packs]) => (
        <section key={family}>
          <h2>{family}</h2>
          <ul>
            {packs.map(({ file, pack, rules }) => (
              <li key={file}>
                <a href={hrefOf('rules', { file })}>{pack}</a> <small>{rules} rules</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function OnePack({ file }: { file: string }) {
  const { data, error } = useAnswer<PackPage>(pathOf('/reader/rules', { file }));
  if (error) return <Failed error={error} />;
  if (!data) return <Loading />;
  return (
    <section>
      <h1>{data.pack}</h1>
      <p>
        Family {data.family}, from <code>rules/{file}</code>. <a href={hrefOf('try', { pack: file })}>Try a change</a>
      </p>
      <ul>
        {data.pages.map(({ rule, id, label, labelName }) => (
          <li key={rule}>
            <a href={hrefOf('rules', {}, rule)}>{id}</a> <small>{labelName ?? label}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneRule({ rule }: { rule: string }) {
  const { data, error } = useAnswer<RulePage>(pathOf('/reader/rules', { rule }));
  if (error) return <Failed error={error} />;
  if (!data) return <Loading />;
  const { pack, id, family, file, label, labelName, weight, experimental, note } = data;
  return (
    <article class="rule">
      <p>
        <a href={hrefOf('rules', { file })}>{pack}</a>, family {family}
      </p>
      <h1>{id}</h1>
      <dl>
        {label && (
          <>
            <dt>Label</dt>
            <dd>{labelName ? `${labelName} (${label})` : label}</dd>
          </>
        )}
        <dt>Status</dt>
        <dd>{experimental ? 'experimental: its writer is not sure of it' : 'stable'}</dd>
        {weight !== null && (
          <>
            <dt>Weight</dt>
            <dd>{weight}</dd>
          </>
        )}
        {note && (
          <>
            <dt>Note</dt>
            <dd dir="auto">{note}</dd>
          </>
        )}
      </dl>
      <Listed title="Words that match" items={data.match} code />
      <Listed title="But not inside of" items={data.not} code />
      <Listed title="Examples that match" items={data.matches.map(inWords)} />
      <Listed title="Examples that must not match" items={data.mustNotMatch.map(inWords)} />
      <Listed title="What it is known to get wrong" items={data.falsePositives} />
      <p>
        <a href={hrefOf('try', { pack: file })}>Try a change of it</a>
      </p>
    </article>
  );
}

function inWords({ text, where }: RulePage['matches'][number]): string {
  return where === 'title' ? `${text} (as a title)` : text;
}

function Listed({ title, items, code = false }: { title: string; items: string[]; code?: boolean }) {
  if (!items.length) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{code ? <code>{item}</code> : <bdi>{item}</bdi>}</li>
        ))}
      </ul>
    </>
  );
}
