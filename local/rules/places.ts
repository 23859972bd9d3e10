/** Where in a pack's file things stand: lines, from 1, as editors count them. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

export class Places {
  readonly #counter = new LineCounter();
  readonly #root: unknown;
  /** Lines by rule id or list, and by these and string. */
  readonly #lines = new Map<string, number>();

  constructor(yaml: string) {
    this.#root = parseDocument(yaml, { lineCounter: this.#counter }).contents;
    this.#walk(this.#root, '');
  }

  /** Line of a rule, or of a string inside of it; a list's id is `lists.NAME`. */
  lineOf(id: string, text?: string): number {
    // Of an entry that has no `id:`, a person, the texts stand by themselves.
    const own = text === undefined ? undefined : (this.#lines.get(`${id}\0${text}`) ?? this.#lines.get(`\0${text}`));
    return own ?? this.#lines.get(id) ?? 1;
  }

  /** Line of what keys and indices lead to from the root, and the id of the entry around it. */
  at(path: string[]): { line: number; id: string } {
    let node = this.#root;
    let [line, id] = [1, ''];
    for (const step of path) {
      const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === step) : undefined;
      node = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
      line = this.#lineAt((pair?.key ?? node) as Node | undefined) ?? line;
      const own = isMap(node) ? node.get('id') : undefined;
      if (typeof own === 'string') id = own;
    }
    return { line, id };
  }

  #lineAt(node: Node | undefined): number | undefined {
    return node?.range ? this.#counter.linePos(node.range[0]).line : undefined;
  }

  #walk(node: unknown, id: string): void {
    if (isScalar(node)) {
      if (typeof node.value === 'string') this.#note(`${id}\0${node.value}`, node);
    } else if (isSeq(node)) for (const item of node.items) this.#walk(item, id);
    else if (isMap(node)) {
      const own = node.get('id');
      const inner = typeof own === 'string' ? own : id;
      if (typeof own === 'string') this.#note(own, node);
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        const name = id === 'lists' ? `lists.${key}` : key;
        if (isScalar(pair.key) && (id === '' || id === 'lists')) this.#note(name, pair.key);
        this.#walk(pair.value, id === 'lists' || (id === '' && key === 'lists') ? name : inner);
      }
    }
  }

  #note(key: string, node: Node): void {
    const line = this.#lineAt(node);
    if (line !== undefined && !this.#lines.has(key)) this.#lines.set(key, line);
  }
}
