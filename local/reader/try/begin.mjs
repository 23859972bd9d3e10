// A thread does not inherit what lets its host read TypeScript: it brings its own.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
