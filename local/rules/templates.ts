/** Packs to begin with: their examples hold, and lint finds nothing but that they are still as they began (`begun.ts`). */

const TEMPLATES = { issues: issue, topics: topic };

/** Families whose packs people begin; of the others they take a pack there is as their example. */
export type Begun = keyof typeof TEMPLATES;
export const BEGUN = Object.keys(TEMPLATES);

export function isBegun(family: string): family is Begun {
  return Object.hasOwn(TEMPLATES, family);
}

/** @param name the file's name without its ending */
export function packTemplate(family: Begun, name: string): string {
  return TEMPLATES[family](name);
}

function issue(name: string): string {
  return `# An issue is a proposition. Words of \`for\` rules are for it in the mouth of whoever says them, \`against\` words against it.
pack: issues/${name}
family: issues
issue:
  id: ${name}
  label: The harbour should get a second pier
rules:
  - id: wants-the-pier
    label: for
    match:
      - (build~|want~|need~|welcome~) _{0,3} second pier
    not:
      - (not|never) _{0,2} (build|want|need|welcome) _{0,3} second pier
    examples:
      match: [The mayor wants a second pier.]
      noMatch: [The mayor does not want a second pier., The second pier burned down.]
  - id: rejects-the-pier
    label: against
    match:
      - (reject~|oppose~|stop~) _{0,3} second pier
      - (not|never) _{0,2} (build|want|need|welcome) _{0,3} second pier
    examples:
      match: [Fishermen oppose a second pier., The mayor does not want a second pier.]
      noMatch: [Fishermen mended the second pier.]
`;
}

function topic(name: string): string {
  return `pack: ${name}
family: topics
rules:
  - id: first-rule
    label: medtop:20000639
    weight: 1
    match:
      - second pier
      - '[the] harbour (pier~|jetty~)'
    not:
      - second pier street
    examples:
      match: [They opened the second pier.]
      noMatch: [She lives in Second Pier Street.]
`;
}
