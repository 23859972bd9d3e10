/** Packs to begin with: each passes lint, and its examples hold. */

/** @param family `issues`, `topics`, or any other family of plain rules; `name`: the file's name without its ending */
export function packTemplate(family: string, name: string): string {
  return family === 'issues' ? issue(name) : plain(family, name);
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

function plain(family: string, name: string): string {
  const label = family === 'topics' ? 'medtop:20000639' : 'what it means';
  return `pack: ${name}
family: ${family}
rules:
  - id: first-rule
    label: ${label}
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
