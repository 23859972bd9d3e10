import { hrefOf } from '../address.ts';
import type { Side } from '../marks.ts';
import { SideMark, Text } from './text.tsx';

/** Who is for or against whom or what, in one line. */
export function Relation(props: { holderName: string; label: Side; targetName: string; by?: string }) {
  return (
    <span class="relation">
      <b>
        <Text text={props.holderName} />
      </b>
      {props.by && (
        <span class="quiet">
          {' '}
          (<Text text={props.by} />)
        </span>
      )}{' '}
      <SideMark side={props.label} word />{' '}
      <b>
        <Text text={props.targetName} />
      </b>
    </span>
  );
}

/** The page of a rule in the catalogue. */
export function RuleLink({ rule }: { rule: string }) {
  return (
    <a class="rule" href={hrefOf('rules', {}, rule)}>
      {rule}
    </a>
  );
}
