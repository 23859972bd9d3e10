/**
 * IPTC Media Topics: what an id is called and where it stands in the tree, for whoever names a topic.
 * Source: IPTC NewsCodes Media Topics, CC BY 4.0, the tree as of mid 2022. One line a term, indented by its depth.
 */
import lines from './media-topics.json' with { type: 'json' };

export interface MediaTopic {
  /** `medtop:20000639`. */
  id: string;
  label: string;
  /** Ids from the top level down to this topic, this one last. */
  path: string[];
}

const table = new Map<string, MediaTopic>();
const ancestors: string[] = [];
for (const line of lines) {
  const depth = line.search(/\S/);
  const id = `medtop:${line.slice(depth, depth + 8)}`;
  ancestors.length = depth;
  ancestors.push(id);
  table.set(id, { id, label: line.slice(depth + 9), path: [...ancestors] });
}

/** The topic of an id, or undefined where IPTC's tree has no such id. */
export function mediaTopic(id: string): MediaTopic | undefined {
  return table.get(id);
}

/** Every topic of the tree, parents before their children. */
export function mediaTopics(): Iterable<MediaTopic> {
  return table.values();
}
