/**
 * The `topics` packs: rules whose label is a topic, `medtop:…` of IPTC's tree or `own-scheme:name` of the user's own. What a
 * rule finds may speak for further topics, each with a weight of its own: `also: {'medtop:20000103': 0.4}`.
 */
import { mediaTopic } from '#shared/media-topics.ts';
import { type Family, type RuleInfo, type RuleTable, ruleFamily } from '#shared/rules/family.ts';

/** Label of rules that only mask: what lies inside a hit of theirs counts for no topic. */
export const MASK = 'none';

const plain = ruleFamily('topics');
const OWN_TOPIC = /^[a-z][a-z0-9-]*:[^\s:]+$/;

export const topicFamily: Family<RuleTable> = {
  name: plain.name,
  build(packs) {
    const built = plain.build(packs);
    built.entries.forEach(({ payload, file, id }) => {
      const rule = built.tables.rules[payload]!;
      for (const { label, weight } of voicesOf(rule)) {
        // An unknown Media Topic as a rule's own label is for `rules lint` to name, with its line.
        const unknown = label === rule.label && /^(medtop:|$)/.test(label) ? undefined : labelFault(label);
        const fault = unknown ?? (weight >= 0 ? undefined : 'a weight is a number, 0 or more');
        if (fault) built.faults.push({ file: file ?? '', id: id ?? '', message: fault });
      }
    });
    return built;
  },
};

/** The topics a rule speaks for and how strongly, its own label first. */
export function voicesOf({ label, weight, extra }: RuleInfo): { label: string; weight: number }[] {
  const also = Object.entries((extra.also as Record<string, unknown> | undefined) ?? {});
  return [{ label, weight }, ...also.map(([topic, share]) => ({ label: topic, weight: Number(share) }))];
}

function labelFault(label: string): string | undefined {
  if (label === MASK) return undefined;
  if (label.startsWith('medtop:')) return mediaTopic(label) ? undefined : `IPTC has no topic ${label}`;
  return OWN_TOPIC.test(label) ? undefined : `label '${label}' is neither medtop:ID nor own-scheme:name`;
}
