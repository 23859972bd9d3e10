/** The `topics` packs: rules whose label is a topic, `medtop:…` of IPTC's tree or `own-scheme:name` of the user's own. */
import { mediaTopic } from '#shared/mediaTopics.ts';
import { type Family, type RuleTable, ruleFamily } from '#shared/rules/family.ts';

/** Label of rules that only mask: what lies inside a hit of theirs counts for no topic. */
export const MASK = 'none';

const plain = ruleFamily('topics');
const OWN_TOPIC = /^[a-z][a-z0-9-]*:[^\s:]+$/;

export const topicFamily: Family<RuleTable> = {
  name: plain.name,
  build(packs) {
    const built = plain.build(packs);
    built.entries.forEach(({ payload, file, id }) => {
      const { label, weight } = built.tables.rules[payload]!;
      const fault = labelFault(label) ?? (weight < 0 ? 'a weight is 0 or more' : undefined);
      if (fault) built.faults.push({ file: file ?? '', id: id ?? '', message: fault });
    });
    return built;
  },
};

function labelFault(label: string): string | undefined {
  if (label === MASK) return undefined;
  if (label.startsWith('medtop:')) return mediaTopic(label) ? undefined : `IPTC has no topic ${label}`;
  return OWN_TOPIC.test(label) ? undefined : `label '${label}' is neither medtop:ID nor own-scheme:name`;
}
