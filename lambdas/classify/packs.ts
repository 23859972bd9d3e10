/** The compiled packs a process loads once. */
export interface Packs {
  /** Hash of the packs' content. */
  version: string;
}
