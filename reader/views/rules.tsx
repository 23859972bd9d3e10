import { type Address, hrefOf } from '../address.ts';
import { useAnswer } from '../answer.ts';
import { pathOf } from '../api.ts';
import { Failed, Loading } from '../parts/states.tsx';
import { Text } from '../parts/text.tsx';
import { byFamily, type PackPage, type PackSummary, type PlacedRule } from '../rules-api.ts';
import { plural, visible } from '../words.ts';

/** The catalogue: `#/rules` all packs, `#/rules?file=F` one pack, `#/rules/PACK/RULE` one rule. */
export function Rules({ id, params }: Address) {
  if (id) return <OneRule rule={id} />;
  return params.file ? <OnePack file={params.file} /> : <AllPacks />;
}

function AllPacks() {
  const { data, error } = useAnswer<{ packs: PackSummary[] }>('/reader/rules');
  if (error) return <Failed error={error} whole />;
  if (!data) return <Loading />;
  return (
    <>
      <h1>Rules</h1>
      <p>Every label names the rule that says so. These are the packs on this computer.</p>
      {byFamily(data.packs).map(([family, packs]) => (
        <section key={family}>
          <h2>{family}</h2>
          <ul class="plain">
            {packs.map(({ file, pack, rules }) => (
              <li key={file}>
                <a href={hrefOf('rules', { file })}>{pack}</a>{' '}
                {rules > 0 && <span class="quiet">{plural(rules, 'rule')}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function OnePack({ file }: { file: string }) {
  const { data, error } = useAnswer<PackPage>(pathOf('/reader/rules', { file }));
  if (error) return <Failed error={error} whole />;
  if (!data) return <Loading />;
  return (
    <article class="catalogue">
      <h1>{data.pack}</h1>
      <p class="quiet">
        Family {data.family}, from <code>{data.place}</code>. <a href={hrefOf('try', { pack: file })}>Try a change</a>,
        or see <a href={hrefOf('rules')}>all packs</a>.
      </p>
      <ul class="plain">
        {data.pages.map(({ rule, id, label, labelName }) => (
          <li key={rule}>
            <a href={hrefOf('rules', {}, rule)}>{id}</a> <span class="quiet">{labelName ?? label}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}

function OneRule({ rule }: { rule: string }) {
  const { data, error } = useAnswer<PlacedRule>(pathOf('/reader/rules', { rule }));
  if (error) return <Failed error={error} whole />;
  if (!data) return <Loading />;
  const { pack, family, file, place, label, labelName, weight, experimental, note } = data;
  const facts: [string, string | null][] = [
    ['Label', labelName ? `${labelName} (${label})` : label],
    ['Weight', weight === null ? null : String(weight)],
    ['Status', experimental ? 'experimental: its writer is not sure of it' : 'stable'],
    ['Note', note],
  ];
  return (
    <article class="catalogue">
      <h1>{data.rule}</h1>
      <p class="quiet">
        Family {family}, in the pack <a href={hrefOf('rules', { file })}>{pack}</a>, from <code>{place}</code>.{' '}
        <a href={hrefOf('try', { pack: file })}>Try a change of it</a>
      </p>
      <dl class="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Text text={value ?? ''} />
              </dd>
            </div>
          ))}
      </dl>
      <Lines title="Matches" lines={data.match} code />
      <Lines title="Not inside of" lines={data.not} code />
      <Lines title="Examples that match" lines={data.matches.map(inWords)} />
      <Lines title="Examples that must not match" lines={data.mustNotMatch.map(inWords)} />
      <Lines title="Known false positives" lines={data.falsePositives} />
    </article>
  );
}

function inWords({ text, where }: PlacedRule['matches'][number]): string {
  return where === 'title' ? `${text} (as a title)` : text;
}

function Lines({ title, lines, code = false }: { title: string; lines: string[]; code?: boolean }) {
  if (!lines.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{code ? <code>{visible(line)}</code> : <Text text={line} />}</li>
        ))}
      </ul>
    </section>
  );
}
