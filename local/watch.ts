import { isAbsolute, relative } from 'node:path';
import { watch as chokidar } from 'chokidar';

/** Files no one meant to drop: hidden ones, editors' and downloads' temporary ones. */
const IGNORED = /(^|[/\\])\.|~$|\.(swp|tmp|part|crdownload|download)$/i;

export interface Watcher {
  close(): Promise<void>;
}

/** True for a path, relative to the inbox, that counts as dropped. */
function isDropped(path: string): boolean {
  return path === '.' || !IGNORED.test(path);
}

/**
 * Calls back for each file that is there, appears, changes or goes, by its path relative to the directory.
 * A file counts once its size has stood still for a moment, so that a half-copied one is not read.
 * Resolves when every file already there has been reported.
 */
export async function watchDirectory(
  directory: string,
  onChange: (path: string, what: 'present' | 'gone') => void,
): Promise<Watcher> {
  const watcher = chokidar('.', {
    cwd: directory,
    ignored: (path) => !isDropped(isAbsolute(path) ? relative(directory, path) : path),
    awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
    ignoreInitial: false,
  });
  const key = (path: string) => path.replaceAll('\\', '/');
  watcher.on('add', (path) => onChange(key(path), 'present'));
  watcher.on('change', (path) => onChange(key(path), 'present'));
  watcher.on('unlink', (path) => onChange(key(path), 'gone'));
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve);
    watcher.once('error', reject);
  });
  return { close: () => watcher.close() };
}
