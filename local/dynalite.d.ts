declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** An HTTP server that speaks DynamoDB's protocol over LevelDB; in memory where `path` is absent. */
  export default function dynalite(options?: {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
    /** Largest item, in KB. */
    maxItemSizeKb?: number;
  }): Server;
}
