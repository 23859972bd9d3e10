import type { SentenceAccount } from '../../lambdas/classify/why-not.ts';
import { useAnswer } from '../answer.ts';
import { pathOf } from '../api.ts';
import { Account } from './account.tsx';
import { Failed, Loading } from './states.tsx';

/** What the rules saw in a stretch of an article, and why it gave no statement. `from`, `to`: offsets into its text. */
export function WhyNot({ id, text, from, to }: { id: string; text: string; from: number; to: number }) {
  const path = pathOf('/reader/rules/why-not', { id, from: String(from), to: String(to) });
  const { data, error } = useAnswer<{ pack: string; sentences: SentenceAccount[] }>(path);
  if (error) return <Failed error={error} />;
  if (!data) return <Loading />;
  return (
    <div class="why-not">
      {data.sentences.map((account) => (
        <Account key={account.from} account={account} text={text} />
      ))}
      <p class="quiet">Read just now, by pack {data.pack}.</p>
    </div>
  );
}
