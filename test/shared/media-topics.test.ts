import { describe, expect, it } from 'vitest';
import { mediaTopic, mediaTopics } from '#shared/media-topics.ts';

describe('the Media Topics tree', () => {
  it('names a topic and its path from the top level', () => {
    expect(mediaTopic('medtop:20000642')).toEqual({
      id: 'medtop:20000642',
      label: 'Economic sanction',
      path: ['medtop:11000000', 'medtop:20000638', 'medtop:20000642'],
    });
  });

  it('has 17 top-level topics, and every step of every path is a topic of the tree', () => {
    const all = [...mediaTopics()];
    expect(all.filter((topic) => topic.path.length === 1)).toHaveLength(17);
    for (const topic of all) {
      expect(topic.path.at(-1)).toBe(topic.id);
      for (const id of topic.path) expect(mediaTopic(id)).toBeDefined();
    }
  });

  it('knows no id outside the tree', () => {
    expect(mediaTopic('medtop:99999999')).toBeUndefined();
  });
});
